"""Show what an exercise asks."""

import argparse
import sys
from collections.abc import Iterator

from grader.cli.formats.costs import cost_lines
from grader.cli.formats.graded import number
from grader.cli.style import Style
from grader.cli.usage import add_pack, find_exercise, find_pack
from grader.domain.exercise import CostCheck, Exercise
from grader.judging.cost import COUNTER, Problem, measure
from grader.judging.cost.count import REFERENCE_SEED
from grader.judging.cost.show import show
from grader.judging.validity import signature
from grader.sandbox import Sandbox


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", metavar="EXERCISE", help="its name, such as scaled-dot-product")
    parser.add_argument("--cost", action="store_true", help="count what the reference costs, line by line")
    add_pack(parser)


def run(arguments: argparse.Namespace) -> int:
    """Raises NotCounted, SandboxError with ``--cost``."""
    exercise = find_exercise(find_pack(arguments.pack), arguments.exercise)
    print("\n".join(lines(exercise)))
    if arguments.cost:
        print("\n".join(reference_cost(exercise, Style.of(sys.stdout))))
    return 0


def reference_cost(exercise: Exercise, style: Style) -> Iterator[str]:
    """Counted in the sandbox, as a submission's is.

    Raises:
        NotCounted: it cannot be, which a proof would have told.
        SandboxError: our failure.
    """
    checks = [check for check in exercise.checks if isinstance(check, CostCheck)]
    with Sandbox(counter=COUNTER) as sandbox:
        for check in checks:
            problem = Problem.of(exercise, check, REFERENCE_SEED)
            counted = measure(problem, exercise.reference, sandbox).counted
            yield ""
            yield "The reference:"
            yield from cost_lines(
                show(check, counted, counted.fit, ()).model_copy(update={"comparison": ""}), style
            )
    if not checks:
        yield "No cost is asked."


def lines(exercise: Exercise) -> Iterator[str]:
    yield f"{exercise.title} ({exercise.slug})"
    yield f"Define {signature(exercise)}; it returns {', '.join(result.name for result in exercise.results)}."
    yield ""
    yield exercise.prompt.strip()
    yield ""
    yield f"{number(exercise.max_score)} points:"
    for check in exercise.checks:
        target = ""
        if isinstance(check, CostCheck):
            asked = (check.operations_target, check.memory_target, check.steps_target)
            target = "  operations {}; memory {}; Python steps {}".format(*asked)
        yield f"  {check.check:<12} {number(check.points):>5}{target}"
    limits = exercise.limits
    yield f"Limits: {limits.cpu_seconds:g} s of CPU, {limits.memory_mib} MiB."
    yield ""
    yield "Starter:"
    yield exercise.starter.rstrip()
