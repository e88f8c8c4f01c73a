"""Grade files for one exercise."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from grader.cli.formats import FORMATS, Graded
from grader.cli.usage import UsageError, add_pack, add_seed, find_exercise, find_pack
from grader.domain.exercise import Exercise
from grader.errors import GraderError, SubmissionInvalid
from grader.judging import decode, internal_error, invalid, judge
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox
from grader.wire import GradingJob

STANDARD_INPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", metavar="EXERCISE", help="its name, such as scaled-dot-product")
    parser.add_argument("files", nargs="+", metavar="FILE", help="Python sources; - is the standard input")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    add_pack(parser)
    add_seed(parser)


def run(arguments: argparse.Namespace) -> int:
    """Reports in the order of the files, each written as soon as it is there."""
    exercise = find_exercise(find_pack(arguments.pack), arguments.exercise)
    if arguments.format == "gradescope" and len(arguments.files) > 1:
        raise UsageError("gradescope takes one submission at a time; give one FILE")
    ours = False
    with Sandbox(counter=COUNTER) as sandbox:
        write = FORMATS[arguments.format](sys.stdout)
        for graded in grade(exercise, arguments.files, arguments.seed, sandbox):
            write(graded)
            ours = ours or graded.report.verdict.is_ours
    return 3 if ours else 0


def grade(exercise: Exercise, files: list[str], seed: int, sandbox: Sandbox) -> Iterator[Graded]:
    for file in files:
        job = GradingJob(submission="", exercise=exercise, source="", seed=seed)
        try:
            job = job.model_copy(update={"source": decode(_read(file))})
            report = judge(job, sandbox)
        except SubmissionInvalid as error:
            report = invalid(job, error)
        except GraderError as error:
            report = internal_error(job, str(error))
        yield Graded(file, job.source, report)


def _read(file: str) -> bytes:
    """Raises SubmissionInvalid for a file that cannot be read."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise SubmissionInvalid(f"{file} cannot be read: {error.strerror}.") from error
