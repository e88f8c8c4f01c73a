"""A program's cost: counted on a grid, fitted, and counted once more far beyond it."""

import re
from dataclasses import dataclass

from grader.domain.exercise import CostCheck, Exercise
from grader.judging.cost.counter import Node, rewrite
from grader.judging.cost.fit import Fit, fit
from grader.judging.cost.large import Large, run_large
from grader.judging.cost.reach import hidden_way
from grader.judging.cost.runs import Answered, CountedProgram, NotCounted, Problem
from grader.sandbox import Sandbox

REFERENCE_SEED = 0
_reference_fits: dict[tuple[str, str, str], Fit] = {}
"""By digest, source and check: a worker counts each reference once."""


@dataclass(frozen=True)
class Counted:
    """What counting a program gave."""

    source: str
    nodes: tuple[Node, ...]
    fit: Fit
    large: Large
    answers: tuple[Answered, ...]
    """At the sizes that the formula was held against."""

    @property
    def lines(self) -> list[str]:
        """Of the source, as Python counts them: a form feed does not begin one."""
        return re.split(r"\r\n?|\n", self.source)


def count(problem: Problem, source: str, sandbox: Sandbox) -> Counted:
    """All runs in one counting child.

    Raises:
        NotCounted: the program does not come through.
        SandboxError: our failure.
    """
    try:
        _, nodes = rewrite(source)
        hidden = hidden_way(source)
    except (SyntaxError, ValueError) as error:  # ValueError: a null byte
        raise NotCounted(f"the source cannot be read: {error}") from error
    if hidden:
        raise NotCounted(hidden)
    with sandbox.start(problem.limits) as child:
        program = CountedProgram(problem, child, len(nodes))
        program.load(source)
        found = fit(problem.grid, nodes, program.run)
        large = run_large(problem, program, found)
        answers = tuple(map(program.answered, (*problem.grid.held_out(), large.sizes)))
        return Counted(source, nodes, found, large, answers)


def reference_fit(exercise: Exercise, check: CostCheck, sandbox: Sandbox) -> Fit:
    """The reference's own cost, counted once a process.

    Raises:
        NotCounted, SandboxError.
    """
    key = (exercise.digest, exercise.reference, check.model_dump_json())
    if key not in _reference_fits:
        problem = Problem.of(exercise, check, REFERENCE_SEED)
        _reference_fits[key] = count(problem, exercise.reference, sandbox).fit
    return _reference_fits[key]
