"""Each cheat is judged by the real `judge()` in the real sandbox, and earns what its honest part deserves."""

from collections import Counter
from pathlib import Path

import pytest

from grader.domain.report import GradingReport
from grader.domain.verdict import Verdict
from grader.judging import judge
from grader.packs import load_exercise
from grader.sandbox import Sandbox
from grader.wire import GradingJob
from tests.integrity.cheats import (
    conditional,
    counting,
    harness,
    known_weak,
    objects,
    patched,
    searching,
    values,
)
from tests.integrity.cheats.cheat import ATTENTION, Cheat

FOLDER = Path(__file__).parents[2] / "content" / "self-attention" / "exercises"
EXERCISES = {
    slug: load_exercise(FOLDER / slug) for slug in ("scaled-dot-product", "softmax", "causal-attention")
}
FAMILIES = (patched, searching, harness, objects, conditional, counting, values)
CHEATS = [cheat for family in FAMILIES for cheat in family.CHEATS]
SEED = 20260101
ROUNDING = 1e-9


def judged(sandbox: Sandbox, exercise: str, source: str) -> GradingReport:
    job = GradingJob(submission="cheat", exercise=EXERCISES[exercise], source=source, seed=SEED)
    return judge(job, sandbox)


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: cheat.name)
def test_a_cheat_earns_what_its_honest_part_deserves(sandbox: Sandbox, cheat: Cheat) -> None:
    report = judged(sandbox, cheat.exercise, cheat.source)
    assert report.verdict not in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR, Verdict.INVALID)
    assert report.error is None or report.error.type_name in cheat.raises, report.error
    assert report.score <= cheat.deserves + ROUNDING


@pytest.mark.parametrize("cheat", known_weak.CHEATS, ids=lambda cheat: cheat.name)
def test_a_known_weakness_is_as_large_as_the_documents_say(sandbox: Sandbox, cheat: Cheat) -> None:
    """One that earns less has been mended: move it to the others, and out of docs/cost.md."""
    assert judged(sandbox, cheat.exercise, cheat.source).score == cheat.deserves


def test_the_honest_part_alone_is_accepted(sandbox: Sandbox) -> None:
    """What the cheats are built on earns all points, so that what they lose, they lose by cheating."""
    source = ATTENTION + "\nscaled_dot_product = honest\n"
    assert judged(sandbox, "scaled-dot-product", source).verdict is Verdict.ACCEPTED


def test_no_cheat_is_named_twice() -> None:
    assert len(CHEATS) >= 60
    assert [name for name, times in Counter(cheat.name for cheat in CHEATS).items() if times > 1] == []
