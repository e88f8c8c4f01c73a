"""What is submitted in every run: twenty programs of a few kinds, most of them quickly
judged; a seed does not move their verdicts."""

from dataclasses import dataclass
from functools import cache

from grader.packs import load_pack
from tests.running_site import PACK

NUMBER = 20


@dataclass(frozen=True)
class Program:
    """``kind`` tells programs with the same verdict; equal ``text`` is sent twice."""

    kind: str
    exercise: str
    source: str


@cache
def programs() -> list[Program]:
    """Right, wrong, broken and unreadable ones; the last two are the same."""
    pack = load_pack(PACK)
    softmax, score, context = map(pack.exercise, ("softmax", "additive-score", "decoder-context"))
    kinds = [
        Program("softmax right", "softmax", softmax.reference),
        Program("softmax started", "softmax", softmax.starter),
        Program("softmax unreadable", "softmax", "def softmax(z, axis=-1:\n"),
        Program("softmax mistaken", "softmax", softmax.misconceptions[2].source),
        Program("score started", "additive-score", score.starter),
        Program("context started", "decoder-context", context.starter),
        Program("score mistaken", "additive-score", score.misconceptions[1].source),
        Program("score unreadable", "additive-score", "for"),
        Program("context right", "decoder-context", context.reference),
        Program("context unreadable", "decoder-context", "return"),
    ]
    return [*kinds, *kinds[:-1], kinds[-2]]


def marked(program: Program, run: str, number: int) -> str:
    """Its text, new in every run: nothing stored answers it, but for the last two of a run."""
    return f"# {run} {min(number, NUMBER - 2)}\n{program.source}"
