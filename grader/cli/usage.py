"""What the person at the command line gave, turned into an exercise or a sentence."""

import argparse
from difflib import get_close_matches
from pathlib import Path

from grader.domain.exercise import Exercise
from grader.errors import GraderError
from grader.packs import load_exercise

DEFAULT_PACK = Path("content/self-attention")


class UsageError(GraderError):
    """What was asked cannot be done; the message says what can."""

    code = "usage_error"


def add_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pack", type=Path, metavar="DIR", help=f"the pack (default: {DEFAULT_PACK})")


def add_seed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=_seed, default=0, metavar="N", help="of all inputs (default: 0)")


def find_pack(given: Path | None) -> Path:
    """The folder given, or the default one in the working directory, or beside this program.

    Raises:
        UsageError: no such folder.
    """
    beside = Path(__file__).parents[2] / DEFAULT_PACK
    for folder in [given] if given else [DEFAULT_PACK, beside]:
        if (folder / "pack.yaml").is_file():
            return folder
    raise UsageError(f"{given or DEFAULT_PACK} is no pack: it has no pack.yaml; name one with --pack DIR")


def find_exercise(pack: Path, slug: str) -> Exercise:
    """The exercise of that name.

    Raises:
        UsageError: there is none; the names that are there are listed.
        PackError: it cannot be used.
    """
    slugs = sorted(file.parent.name for file in pack.glob("exercises/*/exercise.yaml"))
    if slug not in slugs:
        near = get_close_matches(slug, slugs, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(f"{pack} has no exercise {slug!r}; it has {', '.join(slugs)}.{hint}")
    return load_exercise(pack / "exercises" / slug)


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) >= 2**63:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0 to 2^63 - 1")
    return int(text)
