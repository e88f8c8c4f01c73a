"""Grade files, folders, archives and exports of learning platforms for one exercise."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from grader.cli.batch import Journal, Progress, Task, Work, grade
from grader.cli.formats import FORMATS, Graded, Writer
from grader.cli.processes import add_jobs, each
from grader.cli.usage import UsageError, add_pack, add_seed, find_exercise, find_pack
from grader.intake import HandIn, collect

STANDARD_INPUT = "-"
OUR_FAILURE = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", metavar="EXERCISE", help="its name, such as scaled-dot-product")
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="Python sources, notebooks, folders, .zip or .tar archives (also exports of Moodle, Canvas and "
        "Gradescope), or patterns in quotes; - is the standard input",
    )
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument(
        "--output", type=Path, metavar="PATH", help="instead of the standard output; of gradescope a folder"
    )
    add_jobs(parser)
    parser.add_argument(
        "--journal", type=Path, metavar="FILE", help="keeps what is graded; a run stopped goes on from there"
    )
    add_pack(parser)
    add_seed(parser)


def run(arguments: argparse.Namespace) -> int:
    """Reports in the order of the files, each written as soon as those before it are."""
    work = Work(find_exercise(find_pack(arguments.pack), arguments.exercise), arguments.seed)
    with ExitStack() as stack:
        unpacked = Path(stack.enter_context(TemporaryDirectory(prefix="hand-ins-")))
        hand_ins = _collected(arguments.files, unpacked, work.exercise.entry_point)
        journal = stack.enter_context(Journal(arguments.journal, work)) if arguments.journal else None
        write = stack.enter_context(_writer(arguments.format, arguments.output, len(hand_ins)))
        progress = stack.enter_context(Progress(len(hand_ins)))
        ours = False
        for graded in _graded(hand_ins, work, journal, arguments.jobs):
            if arguments.output is None:
                progress.clear()
            write(graded)
            progress.step(graded.file)
            ours = ours or graded.report.verdict.is_ours
    return OUR_FAILURE if ours else 0


def _collected(files: Sequence[str], unpacked: Path, entry_point: str) -> list[HandIn]:
    """Raises UsageError when there is nothing to grade."""
    found = collect([text for text in files if text != STANDARD_INPUT], unpacked, entry_point)
    if STANDARD_INPUT in files:
        found.insert(0, _standard_input(unpacked))
    if not found:
        raise UsageError(f"{', '.join(files)}: there is no .py file, notebook or archive to grade")
    return found


def _standard_input(unpacked: Path) -> HandIn:
    file = unpacked / "standard-input"
    file.write_bytes(sys.stdin.buffer.read())
    return HandIn(STANDARD_INPUT, file)


def _graded(
    hand_ins: Sequence[HandIn], work: Work, journal: Journal | None, processes: int
) -> Iterator[Graded]:
    """In order; what the journal knows is taken from there."""
    entry_point = work.exercise.entry_point
    if journal is None:
        tasks = (Task.read(hand_in, entry_point) for hand_in in hand_ins)
        yield from each(grade, tasks, work, min(processes, len(hand_ins)))
        return
    unknown = [h for h in hand_ins if journal.find(Task.read(h, entry_point)) is None]
    if len(unknown) < len(hand_ins):
        print(_known_sentence(len(hand_ins) - len(unknown), len(hand_ins)), file=sys.stderr)
    tasks = (Task.read(hand_in, entry_point) for hand_in in unknown)
    fresh = each(grade, tasks, work, max(min(processes, len(unknown)), 1))
    for hand_in in hand_ins:
        task = Task.read(hand_in, entry_point)
        report = journal.find(task)
        graded = Graded(task.name, _text(task.content), report, task.student) if report else next(fresh)
        if report is None:
            journal.add(task, graded.report)
        yield graded


def _known_sentence(known: int, number: int) -> str:
    return f"{known} of {number} were graded before, the same code: these are the reports in the journal."


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


@contextmanager
def _writer(name: str, output: Path | None, number: int) -> Iterator[Writer]:
    """Raises UsageError where the output cannot be written, or one document cannot hold so many."""
    if name == "gradescope" and output is not None:
        yield _into_folder(output)
        return
    if name == "gradescope" and number > 1:
        raise UsageError("gradescope takes one submission a document: give one FILE, or --output FOLDER")
    if output is None:
        with FORMATS[name](sys.stdout) as write:
            yield write
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    with stream, FORMATS[name](stream) as write:
        yield write


def _into_folder(folder: Path) -> Callable[[Graded], None]:
    """A results.json for each, in a folder that is numbered and named for the file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror}") from error
    count = 0

    def write(graded: Graded) -> None:
        nonlocal count
        count += 1
        name = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in graded.file)[-80:]
        own = folder / f"{count:05}-{name}"
        own.mkdir(exist_ok=True)
        stream = (own / "results.json").open("w", encoding="utf-8")
        with stream, FORMATS["gradescope"](stream) as write_one:
            write_one(graded)

    return write
