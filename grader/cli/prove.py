"""Prove a pack: right programs pass, and every known mistake is caught and named."""

import argparse
import multiprocessing
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.cli.batch import Progress
from grader.cli.formats.text import SIGNS
from grader.cli.processes import add_jobs, each
from grader.cli.style import BOLD, DIM, GREEN, RED, Style
from grader.cli.usage import UsageError, add_seed, find_pack
from grader.domain.exercise import Exercise
from grader.judging.proof import Role, Row, prove, size
from grader.judging.proof_of_pairs import PairProof, prove_pairs
from grader.packs import load_pack
from grader.sandbox import Sandbox

NOT_PROVED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=Path, metavar="PACK", help="its folder")
    parser.add_argument("--exercise", action="append", metavar="NAME", help="only this one; may be repeated")
    add_jobs(parser)
    add_seed(parser)


def run(arguments: argparse.Namespace) -> int:
    pack = load_pack(find_pack(arguments.pack))
    chosen = _chosen(pack.exercises, arguments.exercise)
    style = Style.of(sys.stdout)
    problems = 0
    proofs = each(_proved, chosen, arguments.seed, min(arguments.jobs, len(chosen)))
    with Progress(len(chosen)) as progress:
        for exercise, (rows, pairs) in zip(chosen, proofs, strict=True):
            lines = [*matrix(exercise, rows, style), *pair_lines(exercise, pairs, style)]
            progress.clear()
            print("\n".join(lines), end="\n\n", flush=True)
            progress.step(exercise.slug)
            problems += sum(bool(row.problem) for row in rows) + len(pairs.problems)
    ending = f"{problems} programs or pairs end otherwise than they must" if problems else "proved"
    print(f"{len(chosen)} exercises: {ending}.")
    return NOT_PROVED if problems else 0


def _proved(exercise: Exercise, seed: int, sandbox: Sandbox) -> tuple[list[Row], PairProof]:
    return list(_watched(exercise, prove(exercise, sandbox, seed))), prove_pairs(exercise, sandbox, seed)


def matrix(exercise: Exercise, rows: Sequence[Row], style: Style) -> Iterator[str]:
    """Programs down, checks across, the diagnosis last; under it what is wrong."""
    names = list(dict.fromkeys(check.name for row in rows for check in row.report.checks))
    width = max(len(row.name) for row in rows)
    yield style.paint(f"{exercise.slug}: {len(rows)} programs", BOLD)
    yield " " * (width + 4) + "  ".join(name.removeprefix("cost: ") for name in names)
    for row in rows:
        yield _line(row, names, width, style)
    for row in rows:
        if row.problem:
            yield style.paint(f"  {row.name} {row.problem}", RED)


def pair_lines(exercise: Exercise, proof: PairProof, style: Style) -> Iterator[str]:
    """How many pairs of which kinds were told apart, and what is wrong."""
    if not exercise.edits:
        return
    kinds = Counter(edit.kind for edit in exercise.edits)
    counted = ", ".join(f"{number} of {kind}" for kind, number in kinds.items())
    yield f"  {proof.pairs} pairs of {len(exercise.edits)} edits ({counted})"
    for problem in proof.problems:
        yield style.paint(f"  {problem}", RED)


def _line(row: Row, names: Sequence[str], width: int, style: Style) -> str:
    found = {check.name: SIGNS[check.verdict] for check in row.report.checks}
    cells = []
    for name in names:
        sign, colour = found.get(name, (" ", DIM))
        cells.append(style.paint(f"{sign:^{len(name.removeprefix('cost: '))}}", colour))
    mark = style.paint("!", RED) if row.problem else " "
    diagnosis = ", ".join(mistake.id for mistake in row.report.misconceptions)
    if row.role is not Role.MISCONCEPTION and not diagnosis:
        diagnosis = row.report.verdict.replace("_", " ")
    colour = GREEN if not row.problem else RED
    return f"{mark} {row.name:<{width}}  {'  '.join(cells)}  {style.paint(diagnosis, colour)}"


def _watched(exercise: Exercise, rows: Iterator[Row]) -> Iterator[Row]:
    """Tells on a terminal how far it is, where no other exercise is proved beside it."""
    shows = sys.stderr.isatty() and multiprocessing.parent_process() is None
    for done, row in enumerate(rows, start=1):
        if shows:
            print(f"\r\x1b[K{exercise.slug} {done}/{size(exercise)} {row.name}", end="", file=sys.stderr)
        yield row
    if shows:
        print("\r\x1b[K", end="", file=sys.stderr)


def _chosen(exercises: Sequence[Exercise], wanted: Sequence[str] | None) -> list[Exercise]:
    for slug in wanted or ():
        if slug not in {exercise.slug for exercise in exercises}:
            raise UsageError(f"the pack has no exercise {slug!r}")
    return [exercise for exercise in exercises if wanted is None or exercise.slug in wanted]
