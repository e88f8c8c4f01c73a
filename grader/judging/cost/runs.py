"""Counted runs: one child, many sizes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import Case, CostCheck, Exercise
from grader.errors import GraderError
from grader.judging.cases import Inputs, draw_inputs
from grader.judging.cost.grid import tied
from grader.sandbox import CallResult, Child, Limits, Outcome

Counts = NDArray[np.int64]

MOST = 2**45
"""More than a child can count within its time; sums of a thousand such still fit into 64 bits."""
MOST_NAMES = 4096
"""Bytes of the names of functions that were charged by guess: a report shows them."""


class NotCounted(GraderError):
    """The program did not come through a counted run; the message says why, to the student."""

    code = "not_counted"


@dataclass(frozen=True)
class Run:
    """What one call did."""

    nodes: Counts
    """(node, 5): evaluations, element operations, contraction FLOPs, new bytes, live bytes at most."""
    peak_bytes: int
    objects: int
    """Python objects that calls visited or made."""
    object_bytes: int
    uncounted: tuple[str, ...]

    @property
    def evaluations(self) -> int:
        return int(self.nodes[:, 0].sum())

    @property
    def operations(self) -> int:
        return int(self.nodes[:, 1:3].sum())

    @property
    def new_bytes(self) -> int:
        return int(self.nodes[:, 3].sum())


@dataclass(frozen=True)
class Answered:
    """What a counted call gave, before anybody has asked whether it is right."""

    case: Case
    inputs: Inputs
    result: CallResult
    where: str
    """Its sizes, for a sentence."""


@dataclass(frozen=True)
class Problem:
    """What is counted: an exercise's entry point on inputs drawn for any sizes."""

    exercise: Exercise
    check: CostCheck
    seed: int

    @property
    def limits(self) -> Limits:
        """Those of the children judged for values, so that the same standby children serve."""
        limits = self.exercise.limits
        return Limits(cpu_seconds=limits.cpu_seconds, memory_bytes=limits.memory_mib << 20)

    def case(self, sizes: Mapping[str, int]) -> Case:
        name = " ".join(f"{symbol}={size}" for symbol, size in sizes.items())
        return Case(name=f"cost {name}", sizes=tied(self.check, sizes), values=self.check.values)

    def inputs(self, sizes: Mapping[str, int]) -> Inputs:
        """Fresh for every size: a memory of earlier inputs is of no use."""
        return draw_inputs(self.exercise, self.case(sizes), self.seed)


class CountedProgram:
    """A submission in a child that counts."""

    def __init__(self, problem: Problem, child: Child, nodes: int) -> None:
        self._problem, self._child, self._nodes = problem, child, nodes
        self._answers: dict[str, Answered] = {}

    def load(self, source: str) -> None:
        """Raises NotCounted, SandboxError."""
        _require(self._child.load(source, counting=True), "on loading")

    def run(self, sizes: Mapping[str, int]) -> Run:
        """Raises NotCounted, SandboxError."""
        inputs, where = self._problem.inputs(sizes), f"with {sizes_text(sizes)}"
        result = self._child.call(self._problem.exercise.entry_point, list(inputs.values()))
        _require(result, where)
        self._answers[where] = Answered(self._problem.case(sizes), inputs, result, where)
        return self._read(result.counts)

    def answered(self, sizes: Mapping[str, int]) -> Answered:
        """What `run` at these sizes gave."""
        return self._answers[f"with {sizes_text(sizes)}"]

    def _read(self, counts: Sequence[NDArray[np.generic]]) -> Run:
        """Counts come from the child, so their form is not taken on trust."""
        shapes = [array.shape[1:] if array.dtype == np.uint8 else array.shape for array in counts]
        lawful = shapes == [(self._nodes, 5), (3,), ()] and all(array.dtype.kind in "iu" for array in counts)
        if not lawful or not all(map(_credible, counts[:2])) or counts[2].size > MOST_NAMES:
            raise NotCounted("the program interfered with the counting")
        nodes, total, names = counts
        uncounted = (
            tuple(sorted(names.tobytes().decode("utf-8", "replace").split("\n"))) if names.size else ()
        )
        peak, objects, object_bytes = map(int, total)
        return Run(nodes.astype(np.int64), peak, objects, object_bytes, uncounted)


def sizes_text(sizes: Mapping[str, int]) -> str:
    return ", ".join(f"{symbol} = {size}" for symbol, size in sizes.items())


def _credible(counts: NDArray[Any]) -> bool:
    return bool(((counts >= 0) & (counts < MOST)).all())


def _require(result: CallResult, where: str) -> None:
    if result.outcome is Outcome.OK:
        return
    if result.error:
        raise NotCounted(f"{where} the program ends with {result.error.type_name}: {result.error.message}")
    raise NotCounted(f"{where} the program ends with: {result.outcome.value.replace('_', ' ')}")
