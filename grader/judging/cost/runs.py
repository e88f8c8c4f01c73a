"""Counted runs: one child, many sizes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import Argument, Case, CostCheck, Exercise, Values
from grader.errors import GraderError
from grader.judging.cases import Inputs, draw_arguments, shape_of
from grader.judging.cost.counter import Node
from grader.judging.cost.grid import Grid
from grader.judging.execute import WALL_PER_CPU
from grader.judging.reference import room
from grader.sandbox import CallResult, Child, Limits, Outcome, ProgramError

Counts = NDArray[np.int64]

MOST = 2**45
"""More than a child can count within its time; sums of a thousand such still fit into 64 bits."""
MOST_NAMES = 4096
"""Bytes of the names of functions that were charged by guess: a report shows them."""


STEP, OBJECT, ELEMENT, FLOP, BYTE = 100e-9, 60e-9, 1.5e-9, 0.1e-9, 0.15e-9
"""Seconds for an evaluation, an object visited in a call, an element operation, a FLOP, a new byte."""


class NotCounted(GraderError):
    """The program did not come through a counted run; the message says why, to the student."""

    code = "not_counted"

    def __init__(self, message: str, outcome: Outcome | None = None) -> None:
        self.outcome = outcome
        super().__init__(message)


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

    @property
    def seconds(self) -> float:
        """CPU that a plain run of this may take."""
        elements, flops, new_bytes = map(int, self.nodes[:, 1:4].sum(axis=0))
        return (
            STEP * self.evaluations
            + OBJECT * self.objects
            + ELEMENT * elements
            + FLOP * flops
            + BYTE * new_bytes
        )


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
    """What is counted: a function, on inputs drawn for any sizes."""

    function: str
    arguments: tuple[Argument, ...]
    symbols: tuple[str, ...]
    """The sizes that grow, in the order in which formulas are written."""
    seed: int
    tied: Mapping[str, str] = field(default_factory=dict)
    """Sizes that follow a symbol."""
    fixed: Mapping[str, int] = field(default_factory=dict)
    """Sizes that stay."""
    multiples: Mapping[str, str] | None = None
    """Symbols that are multiples of another; unless said, the first is one of a symbol that is sent."""
    values: Mapping[str, Values] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    keeps_results: bool = False
    """Whether anybody asks if the results are right; a function may return anything where nobody does."""

    @classmethod
    def of(cls, exercise: Exercise, check: CostCheck, seed: int) -> "Problem":
        """With the limits of the children that are judged for values, so that the same ones stand ready."""
        cpu = exercise.limits.cpu_seconds
        problem = cls(
            function=exercise.entry_point,
            arguments=exercise.arguments,
            symbols=check.symbols,
            seed=seed,
            tied=check.tied,
            fixed=exercise.sizes,
            multiples=check.multiples if check.multiples is not None else exercise.multiples or None,
            values=check.values,
            limits=Limits(cpu, WALL_PER_CPU * cpu, exercise.limits.memory_mib << 20),
            keeps_results=True,
        )
        sizes = problem.sizes(problem.grid.longest())
        largest = sum(8 * prod(shape_of(result.shape, sizes)) for result in exercise.results)
        return replace(problem, limits=replace(problem.limits, result_bytes=room(largest)))

    @cached_property
    def grid(self) -> Grid:
        return Grid.of(self.arguments, self.symbols, self.multiples)

    def case(self, sizes: Mapping[str, int], draw: int = 0) -> Case:
        """``draw`` tells inputs of the same sizes apart."""
        name = " ".join(f"{symbol}={size}" for symbol, size in sizes.items()) + f" #{draw}" * bool(draw)
        following = {name: sizes[symbol] for name, symbol in self.tied.items()}
        return Case(name=f"cost {name}", sizes={**sizes, **following}, values=self.values)

    def sizes(self, sizes: Mapping[str, int]) -> dict[str, int]:
        """With those that stay, and those that follow."""
        return {**self.fixed, **sizes, **{name: sizes[symbol] for name, symbol in self.tied.items()}}

    def inputs(self, sizes: Mapping[str, int], draw: int = 0) -> Inputs:
        """Fresh for every size: a memory of earlier inputs is of no use."""
        return draw_arguments(self.arguments, self.case(sizes, draw), self.sizes(sizes), self.seed)


class CountedProgram:
    """A submission in a child that counts.

    ``reached``: the numbers of the nodes that any call ran. ``answers``: what was to be kept of calls.
    """

    def __init__(self, problem: Problem, source: str, nodes: tuple[Node, ...], child: Child) -> None:
        self.problem, self.source, self.nodes = problem, source, nodes
        self.reached: set[int] = set()
        self.answers: list[Answered] = []
        self._child = child

    def load(self) -> None:
        """Raises NotCounted, SandboxError."""
        _require(self._child.load(self.source, counting=True), "on loading")

    def run(self, sizes: Mapping[str, int], draw: int = 0, *, keep: bool = False) -> Run:
        """``keep`` the answer, if anybody asks for answers; else the call may return anything.

        Raises:
            NotCounted, SandboxError.
        """
        inputs, where = self.problem.inputs(sizes, draw), f"with {sizes_text(sizes)}"
        keep = keep and self.problem.keeps_results
        result = self._child.call(self.problem.function, list(inputs.values()), discard_result=not keep)
        _require(result, where)
        if keep:
            self.answers.append(Answered(self.problem.case(sizes, draw), inputs, result, where))
        run = self._read(result.counts)
        self.reached.update(np.flatnonzero(run.nodes[:, 0]).tolist())
        return run

    def _read(self, counts: Sequence[NDArray[np.generic]]) -> Run:
        """Counts come from the child, so their form is not taken on trust."""
        shapes = [array.shape[1:] if array.dtype == np.uint8 else array.shape for array in counts]
        lawful = shapes == [(len(self.nodes), 5), (3,), ()] and all(
            array.dtype.kind in "iu" for array in counts
        )
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
    error = result.error or ProgramError(result.outcome.name, result.outcome.value.replace("_", " "))
    ending = "does not come through"
    if error.type_name != result.outcome.name:
        line = f" on line {error.line}" if error.line else ""
        ending = f"ends with {error.type_name}{line}"
    raise NotCounted(f"{where} the program {ending}: {error.message}", result.outcome)
