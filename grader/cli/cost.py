"""Count what any numpy function costs, line by line, as formulas in its sizes; compare two."""

import argparse
import sys
from pathlib import Path

from grader.cli.arguments import EXAMPLE, parse_arguments
from grader.cli.formats import measurements
from grader.cli.needed import needed
from grader.cli.program import Program, guess_arguments, read_program
from grader.cli.style import Style, harmless
from grader.cli.usage import UsageError, add_seed
from grader.judging.cost import COUNTER, CostMeasurement, NotCounted, Problem, measure
from grader.sandbox import Limits, Sandbox

NOT_MEASURED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a Python source; - is the standard input")
    parser.add_argument("--function", metavar="NAME", help="which one (default: the only one)")
    parser.add_argument("--args", metavar="ARGS", help=f"what it is called with: {EXAMPLE}")
    parser.add_argument(
        "--compare", metavar="OTHER", help="a second program to set beside it: a FILE, FILE:NAME or :NAME"
    )
    parser.add_argument("--format", choices=["json", "text"], default="text")
    parser.add_argument(
        "--seconds", type=_seconds, default=10.0, metavar="S", help="of CPU for all runs (default: 10)"
    )
    add_seed(parser)


def run(arguments: argparse.Namespace) -> int:
    """1 when a program raises, is too slow, or hides what it does.

    Raises UsageError, SandboxError.
    """
    programs = [read_program(arguments.file, arguments.function)]
    if arguments.compare is not None:
        programs.append(_other(arguments.compare, programs[0]))
    if arguments.args is None:
        raise UsageError(_guess(programs[0]))
    given = parse_arguments(arguments.args)
    programs = [program.called_with(given.arguments) for program in programs]
    limits = Limits(cpu_seconds=arguments.seconds, wall_seconds=10 * arguments.seconds)
    found = []
    with Sandbox(counter=COUNTER) as sandbox:
        for program in programs:
            problem = Problem(
                program.entry_point, given.arguments, given.symbols, seed=arguments.seed, limits=limits
            )
            try:
                found.append(measure(problem, needed(program.source, program.entry_point), sandbox))
            except NotCounted as error:
                print(f"grader: {program.file}: {harmless(str(error))}", file=sys.stderr)
                return NOT_MEASURED
    print((_json if arguments.format == "json" else _text)(programs, found))
    return 0


def _text(programs: list[Program], found: list[CostMeasurement]) -> str:
    style = Style.of(sys.stdout)
    if len(found) == 1:
        lines = measurements.one(programs[0], found[0], style)
    else:
        lines = measurements.two(programs, found, style)
    return "\n".join(harmless(line).rstrip() for line in lines)


def _json(programs: list[Program], found: list[CostMeasurement]) -> str:
    if len(found) == 1:
        return measurements.as_json(measurements.document(measurements.cost_of(found[0])))
    return measurements.as_json(measurements.compared_document(programs, found))


def _other(given: str, first: Program) -> Program:
    """``FILE``, ``FILE:NAME``, or ``:NAME`` of the first file."""
    file, colon, name = given.rpartition(":")
    if not colon or Path(given).exists():
        file, name = given, ""
    if not name:
        return _same_or_only(file, first)
    return read_program(file or first.file, name)


def _same_or_only(file: str, first: Program) -> Program:
    """The function of the same name, if the other file has it."""
    try:
        return read_program(file, first.entry_point)
    except UsageError:
        return read_program(file, None)


def _guess(program: Program) -> str:
    guess = guess_arguments(program)
    return (
        f"say with --args what {program.entry_point} is called with. A guess:\n"
        f"    python -m grader cost {program.file} --function {program.entry_point} --args '{guess}'"
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 60:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds up to 60")
    return seconds
