"""Every pack of the project proves itself, with a seed that nobody tuned it for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.judging.cost import COUNTER
from grader.judging.proof import prove
from grader.judging.proof_of_pairs import prove_pairs
from grader.packs import load_exercise
from grader.sandbox import Sandbox

FOLDERS = sorted(file.parent for file in Path("content").glob("*/exercises/*/exercise.yaml"))
SEED = 20170612
"""Not 0, which `make prove` takes."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(counter=COUNTER) as started:
        yield started


def test_there_is_something_to_prove() -> None:
    assert len(FOLDERS) >= 21


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_right_programs_pass_and_every_mistake_is_caught_and_named(sandbox: Sandbox, folder: Path) -> None:
    rows = list(prove(load_exercise(folder), sandbox, SEED))
    assert [f"{row.name} {row.problem}" for row in rows if row.problem] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_pair_of_mistakes_is_told_apart(sandbox: Sandbox, folder: Path) -> None:
    assert prove_pairs(load_exercise(folder), sandbox, SEED).problems == ()


def test_mistakes_of_attention_can_be_named_two_at_once() -> None:
    with_edits = {folder.name for folder in FOLDERS if load_exercise(folder).edits}
    assert len([name for name in with_edits if "attention" in name]) >= 9
