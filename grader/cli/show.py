"""Show what an exercise asks."""

import argparse
from collections.abc import Iterator

from grader.cli.formats.graded import number
from grader.cli.usage import add_pack, find_exercise, find_pack
from grader.domain.exercise import CostCheck, Exercise
from grader.judging.validity import signature


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", metavar="EXERCISE", help="its name, such as scaled-dot-product")
    add_pack(parser)


def run(arguments: argparse.Namespace) -> int:
    exercise = find_exercise(find_pack(arguments.pack), arguments.exercise)
    print("\n".join(lines(exercise)))
    return 0


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
            target = f"  operations {check.operations_target}; memory {check.memory_target}"
        yield f"  {check.check:<12} {number(check.points):>5}{target}"
    limits = exercise.limits
    yield f"Limits: {limits.cpu_seconds:g} s of CPU, {limits.memory_mib} MiB."
    yield ""
    yield "Starter:"
    yield exercise.starter.rstrip()
