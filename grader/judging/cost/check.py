"""The cost check of one submission, from source to marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from grader.domain.exercise import CostCheck, Exercise
from grader.domain.report import CheckReport, Cost
from grader.judging.cost import outside
from grader.judging.cost.counted import CountedProgram, NotCounted, Problem
from grader.judging.cost.counter import Node, rewrite
from grader.judging.cost.fit import Fit, fit
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import Mark, Part, judge, report
from grader.judging.cost.outside import Large
from grader.judging.cost.show import show
from grader.sandbox import Sandbox

REFERENCE_SEED = 0
_reference_fits: dict[tuple[str, str, str], Fit] = {}
"""By digest, source and check: a worker counts each reference once."""


@dataclass(frozen=True)
class CostVerdict:
    """One report for each of the three marks that has points, and what was counted, if it could be."""

    reports: tuple[CheckReport, ...]
    cost: Cost | None


def check_cost(check: CostCheck, exercise: Exercise, source: str, seed: int, sandbox: Sandbox) -> CostVerdict:
    """Count, fit, judge, and hold against larger runs. The same for the same source, exercise and seed.

    Raises:
        SandboxError: our failure.
        NotCounted: the reference itself cannot be counted, which a proved exercise rules out.
    """
    grid = Grid.of(exercise, check)
    reference = reference_fit(check, exercise, sandbox)
    problem = Problem(exercise, check, seed)
    try:
        tree_nodes, found, large = count(problem, grid, source, sandbox)
    except (NotCounted, SyntaxError, ValueError) as error:
        return CostVerdict(_not_counted(check, str(error)), None)
    flags = _flags(problem, source, found, large, sandbox)
    reports = tuple(
        judge(grid, mark, parts, flags.get(mark.name))
        for mark, parts in _marks(check, found, tree_nodes)
        if mark.points
    )
    return CostVerdict(
        reports, show(check, found, reference, source, tree_nodes, tuple(dict.fromkeys(flags.values())))
    )


def count(problem: Problem, grid: Grid, source: str, sandbox: Sandbox) -> tuple[tuple[Node, ...], Fit, Large]:
    """Fit, and one larger run, in one counting child.

    Raises:
        NotCounted, SyntaxError, SandboxError.
    """
    _, nodes = rewrite(source)
    with sandbox.start(problem.limits) as child:
        program = CountedProgram(problem, child, len(nodes))
        program.load(source)
        found = fit(grid, nodes, program.run)
        return nodes, found, outside.run_large(problem, program, found)


def reference_fit(check: CostCheck, exercise: Exercise, sandbox: Sandbox) -> Fit:
    """The reference's own cost, counted once a process.

    Raises:
        NotCounted, SandboxError.
    """
    key = (exercise.digest, exercise.reference, check.model_dump_json())
    if key not in _reference_fits:
        problem = Problem(exercise, check, REFERENCE_SEED)
        _, _reference_fits[key], _ = count(problem, Grid.of(exercise, check), exercise.reference, sandbox)
    return _reference_fits[key]


def _marks(check: CostCheck, found: Fit, nodes: tuple[Node, ...]) -> list[tuple[Mark, list[Part]]]:
    """Memory is judged node by node: the peak is the largest of several polynomials, whichever that is."""
    work = [Part(found.operations, None), *(Part(line.operations, line.number) for line in found.lines)]
    steps = [Part(found.steps, None), *(Part(line.runs, line.number) for line in found.lines)]
    live = [Part(fitted, nodes[node].line) for node, fitted in found.live.items()]
    return [
        (Mark("operations", "operations", check.operations, check.operations_target), work),
        (Mark("memory", "bytes in use", check.memory, check.memory_target), live),
        (Mark("steps", "Python steps", check.steps, check.steps_target), steps),
    ]


def _flags(problem: Problem, source: str, found: Fit, large: Large, sandbox: Sandbox) -> Mapping[str, str]:
    """By mark: why it gets no points although its formula looks well."""
    totals = {
        "operations": (found.operations, large.run.operations),
        "steps": (found.steps, large.run.evaluations),
    }
    where = ", ".join(f"{symbol} = {size}" for symbol, size in large.sizes.items())
    flags = {
        name: f"with {where} it takes {counted} {name}, where its own formula says {fitted.polynomial.at(large.sizes)}"
        for name, (fitted, counted) in totals.items()
        if outside.leaves(fitted, large, counted)
    }
    if (
        found.memory_exact
        and large.run.peak_bytes > outside.SLACK * found.peak.at(large.sizes) + outside.MEMORY_CONSTANT
    ):
        return flags | {
            "memory": f"with {where} its peak is {large.run.peak_bytes} bytes, more than its own formula says"
        }
    unexplained = outside.unexplained_memory(problem, source, large, sandbox)
    return flags | ({"memory": unexplained} if unexplained else {})


def _not_counted(check: CostCheck, reason: str) -> tuple[CheckReport, ...]:
    points = {"operations": check.operations, "memory": check.memory, "steps": check.steps}
    return tuple(
        report(Mark(name, name, value, ""), passed=False, message=f"The cost could not be counted: {reason}.")
        for name, value in points.items()
        if value
    )
