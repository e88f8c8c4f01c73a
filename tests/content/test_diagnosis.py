"""Mistakes are named in code that is written otherwise: loops, einsum, other names; one and two at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.domain.report import GradingReport
from grader.judging import judge
from grader.judging.cost import COUNTER
from grader.packs import load_exercise
from grader.sandbox import Sandbox
from grader.wire import GradingJob

EXERCISES = Path(__file__).parents[2] / "content/self-attention/exercises"
WRITTEN = Path(__file__).parent / "written_otherwise"
"""One file a program. Its first line names the exercise, and the ids that it must be told, or unknown."""
SEEDS = (3, 20170612)
FILES = sorted(WRITTEN.glob("*.py"))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(counter=COUNTER) as started:
        yield started


def report(sandbox: Sandbox, slug: str, source: str, seed: int) -> GradingReport:
    exercise = load_exercise(EXERCISES / slug)
    exercise = exercise.model_copy(update={"checks": tuple(c for c in exercise.checks if c.check != "cost")})
    return judge(GradingJob(submission="", exercise=exercise, source=source, seed=seed), sandbox)


def told(found: GradingReport) -> list[str]:
    pairs = [" + ".join(one.id for one in pair) for pair in found.pairs]
    return [one.id for one in found.misconceptions] + pairs


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_code_that_behaves_like_known_mistakes_is_told_them(sandbox: Sandbox, file: Path, seed: int) -> None:
    source = file.read_text(encoding="utf-8")
    slug, _, names = source.splitlines()[0].removeprefix("# ").partition(": ")
    found = report(sandbox, slug, source, seed)
    assert found.score < found.max_score
    assert sorted(told(found)) == sorted(name for name in names.split(", ") if name != "unknown")


def test_all_kinds_are_tried() -> None:
    heads = [file.read_text(encoding="utf-8").splitlines()[0] for file in FILES]
    assert sum(" + " in head for head in heads) >= 12
    assert sum(head.endswith("unknown") for head in heads) >= 6
    assert len({head.partition(":")[0] for head in heads}) >= 8
