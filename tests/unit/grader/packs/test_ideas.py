"""Ideas and objectives are listed once, and sections and items name only those."""

from pathlib import Path

import pytest

from grader.errors import PackError
from grader.packs import load_pack

ITEM = """\
id: q1
type: complexity
title: A question
section: start
ideas: [I1]
objectives: [LO1]
stem: How fast?
symbols: {n: [n]}
key: n
explanation: So fast.
"""


@pytest.fixture
def pack_with_item(pack: Path) -> Path:
    (pack / "items").mkdir()
    (pack / "items/q1.yaml").write_text(ITEM)
    head = pack / "pack.yaml"
    listed = "ideas: [{id: I1, name: Adding, text: Adding.}]\nitems: [q1]\n"
    head.write_text(head.read_text().replace("title: Start}", "title: Start, ideas: [I1]}") + listed)
    return pack


def test_listed_ideas_and_objectives_are_known(pack_with_item: Path) -> None:
    loaded = load_pack(pack_with_item)
    assert [idea.text for idea in loaded.ideas] == ["Adding."]
    assert loaded.chapter[0].ideas == ("I1",)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("items/q1.yaml", "ideas: [I1]", "ideas: [I7]", "q1.yaml:5: ideas\\[0\\]: 'I7' is not listed"),
        ("items/q1.yaml", "[LO1]", "[LO9]", "q1.yaml:6: objectives\\[0\\]: 'LO9' is not listed"),
        (
            "exercises/double/exercise.yaml",
            "summary:",
            "objectives: [LO8]\nsummary:",
            "exercise.yaml:3: objectives\\[0\\]: 'LO8' is not listed",
        ),
        (
            "pack.yaml",
            "Start, ideas: [I1]",
            "Start, ideas: [I8]",
            "pack.yaml:7: chapter\\[0\\].ideas\\[0\\]: 'I8' is not listed",
        ),
    ],
)
def test_what_is_not_listed_is_refused(
    pack_with_item: Path, file: str, old: str, new: str, says: str
) -> None:
    path = pack_with_item / file
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(PackError, match=says):
        load_pack(pack_with_item)
