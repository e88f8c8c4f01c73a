"""An edit that no longer fits the reference is the author's to mend, and is told where it stands."""

from pathlib import Path

import pytest

from grader.errors import PackError, Problem
from grader.packs import load_pack
from tests.unit.grader.packs.test_loader import Edit


def problem(pack: Path, edit: Edit, edits: str) -> Problem:
    edit("exercises/double/exercise.yaml", "checks:", f"edits: {edits}\nchecks:")
    with pytest.raises(PackError) as caught:
        load_pack(pack)
    (found,) = caught.value.problems
    return found


def test_an_edit_of_the_reference_is_read(pack: Path, edit: Edit) -> None:
    edit(
        "exercises/double/exercise.yaml",
        "checks:",
        'edits: [{mistake: square, kind: operand, changes: {"2 * x": "x * x"}}]\nchecks:',
    )
    (found,) = load_pack(pack).exercise("double").edits
    assert (found.mistake, found.changes) == ("square", {"2 * x": "x * x"})


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        ('[{mistake: cube, kind: axis, changes: {"2 * x": "x"}}]', "'cube'"),
        ('[{mistake: square, kind: axis, changes: {"3 * x": "x"}}]', "stands 0 times"),
        ('[{mistake: square, kind: axis, changes: {"2 * x": "2 *"}}]', "makes no program"),
        ('[{mistake: square, kind: axis, changes: {"2 * x": "2 * x"}}]', "changes nothing"),
        ('[{mistake: square, kind: axis, changes: {"2 * x": "x", "* x": "x"}}]', "touch the same text"),
        (
            '[{mistake: square, kind: axis, changes: {"2 *": "3 *"}},'
            ' {mistake: square, kind: axis, changes: {"2 *": "4 *"}}]',
            "has an edit already",
        ),
        ('[{mistake: square, kind: mood, changes: {"2 * x": "x"}}]', "'axis'"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(pack: Path, edit: Edit, edits: str, told: str) -> None:
    found = problem(pack, edit, edits)
    assert told in found.message
    assert found.field.startswith("edits[")


def test_a_tie_may_name_a_pair_and_the_reference(pack: Path, edit: Edit) -> None:
    edit(
        "exercises/double/exercise.yaml",
        "checks:",
        "ties: [{ids: [square + square, reference], reason: same}]\nchecks:",
    )
    assert load_pack(pack).exercise("double").ties[0].ids == ("square + square", "reference")
