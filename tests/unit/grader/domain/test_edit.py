"""Edits change the reference's text, each in its own place."""

import pytest
from pydantic import ValidationError

from grader.domain.edit import Edit, edited

TEXT = "scores = Q @ K.T / scale\nreturn scores @ V\n"


def edit(**changes: str) -> Edit:
    return Edit(
        mistake="any", kind="scale", changes={old.replace("_", " "): new for old, new in changes.items()}
    )


def test_an_edit_replaces_its_texts() -> None:
    assert edited(TEXT, [edit(Q="K", V="K")]) == "scores = K @ K.T / scale\nreturn scores @ K\n"


def test_two_edits_are_both_made_in_any_order() -> None:
    one, other = edit(scale="1"), edit(Q="-Q")
    assert (
        edited(TEXT, [one, other])
        == edited(TEXT, [other, one])
        == TEXT.replace("scale", "1").replace("Q", "-Q")
    )


def test_edits_of_the_same_text_make_no_program() -> None:
    assert edited(TEXT, [edit(scale="1"), Edit(mistake="b", kind="scale", changes={" / scale": ""})]) is None


def test_edits_that_only_touch_each_other_are_both_made() -> None:
    assert edited("ab", [edit(a="x"), edit(b="y")]) == "xy"


@pytest.mark.parametrize("text", ["scores", "missing", ""])
def test_a_text_that_does_not_stand_there_once_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must stand once"):
        edited(TEXT, [Edit(mistake="any", kind="axis", changes={text: "x"})])


def test_an_edit_changes_something() -> None:
    with pytest.raises(ValidationError):
        Edit(mistake="any", kind="axis", changes={})
