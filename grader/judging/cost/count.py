"""A program's cost: counted on a grid, fitted, and counted again far beyond it."""

import ast
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from grader.domain.exercise import CostCheck, Exercise
from grader.judging.cost.counter import Node, rewrite
from grader.judging.cost.fit import Fit, fit
from grader.judging.cost.ladder import Ladder, ladders
from grader.judging.cost.large import Beyond, Large, run_beyond
from grader.judging.cost.reach import hidden_way
from grader.judging.cost.runs import Answered, CountedProgram, NotCounted, Problem
from grader.judging.cost.switch import leaves_formula, switches
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
    beyond: Beyond
    switches: Mapping[str, str]
    """By mark: from where on the program does more than its formula says, as part of a sentence."""
    ladders: tuple[Ladder, ...]
    """Where there is no formula."""
    answers: tuple[Answered, ...]
    """At the sizes that the formula was held against, and the long one. Where many features add up, those of
    right programs may lie far apart, so they are not asked for there."""

    @property
    def large(self) -> Large:
        """The run with the first symbol large, at a size drawn from the seed."""
        return self.beyond.long

    @property
    def lines(self) -> list[str]:
        """Of the source, as Python counts them: a form feed does not begin one."""
        return re.split(r"\r\n?|\n", self.source)


@contextmanager
def counting(problem: Problem, source: str, sandbox: Sandbox) -> Iterator[CountedProgram]:
    """The program, loaded in a child that counts.

    Raises:
        NotCounted: it cannot be counted.
        SandboxError: our failure.
    """
    try:
        tree = ast.parse(source)
        hidden = hidden_way(source, tree)
        _, nodes = rewrite(tree)
    except (SyntaxError, ValueError) as error:  # ValueError: a null byte
        raise NotCounted(f"the source cannot be read: {error}") from error
    except (RecursionError, MemoryError) as error:
        raise NotCounted("the source is nested too deeply") from error
    if hidden:
        raise NotCounted(hidden)
    with sandbox.start(problem.limits) as child:
        program = CountedProgram(problem, source, nodes, child)
        program.load()
        yield program


def count(problem: Problem, source: str, sandbox: Sandbox) -> Counted:
    """All runs in one counting child.

    Raises:
        NotCounted: the program does not come through.
        SandboxError: our failure.
    """
    with counting(problem, source, sandbox) as program:
        return count_beyond(program, count_and_fit(program))


def count_and_fit(program: CountedProgram) -> Fit:
    """Formulas from runs at small sizes.

    Raises:
        NotCounted, SandboxError.
    """
    grid = program.problem.grid
    held_out = [(sizes, program.run(sizes, keep=True)) for sizes in grid.held_out()]
    return fit(grid, program.nodes, held_out, program.run)


def count_beyond(program: CountedProgram, found: Fit) -> Counted:
    """What larger runs add to a fit.

    Raises:
        NotCounted, SandboxError.
    """
    beyond = run_beyond(program, found, partial(leaves_formula, found))
    return Counted(
        source=program.source,
        nodes=program.nodes,
        fit=found,
        beyond=beyond,
        switches=switches(program, found, beyond),
        ladders=ladders(program, found, beyond.long),
        answers=tuple(program.answers),
    )


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
