"""What needs what: unknown names and circles are refused where they stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import PackError
from grader.packs import load_pack
from grader.packs.needs import _problems

OBJECTIVES = """\
slug: small
title: A small pack
summary: For tests.
objectives:
  - {id: LO1, name: Adding, text: Add.}
  - id: LO2
    name: Doubling
    text: Double.
    needs: [LO1]
ideas:
  - {id: I1, name: One, text: One.}
  - {id: I2, name: Two, text: Two., needs: [I1]}
chapter:
  - {slug: start, title: Start}
exercises: [double]
"""


@pytest.fixture
def needy(pack: Path) -> Path:
    (pack / "pack.yaml").write_text(OBJECTIVES)
    return pack


def refused(pack: Path, old: str, new: str) -> str:
    file = pack / "pack.yaml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(PackError) as caught:
        load_pack(pack)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(f"{pack}/")


def test_what_an_objective_or_idea_needs_is_known(needy: Path) -> None:
    loaded = load_pack(needy)
    assert (loaded.objectives[1].needs, loaded.ideas[1].needs) == (("LO1",), ("I1",))


def test_an_unknown_name_is_told_with_its_line(needy: Path) -> None:
    told = refused(needy, "needs: [LO1]", "needs: [LO1, LO9]")
    assert told == "pack.yaml:9: objectives[1].needs[1]: 'LO2' needs 'LO9', which is not in the pack"


def test_an_objective_is_no_idea(needy: Path) -> None:
    assert "ideas[1].needs[0]: String should match pattern" in refused(needy, "needs: [I1]", "needs: [LO1]")


def test_a_circle_is_told_with_all_that_form_it(needy: Path) -> None:
    told = refused(needy, "text: One.}", "text: One., needs: [I2]}")
    assert told.startswith(
        (
            "pack.yaml:11: ideas[0].needs[0]: 'I1' needs 'I2', which needs 'I1': a circle",
            "pack.yaml:12: ideas[1].needs[0]: 'I2' needs 'I1', which needs 'I2': a circle",
        )
    )


def test_what_needs_itself_is_a_circle(needy: Path) -> None:
    assert "pack.yaml:9: objectives[1].needs[0]: 'LO2' needs 'LO2'" in refused(needy, "[LO1]", "[LO2]")


def test_exercises_that_need_each_other_are_a_circle(pack: Path) -> None:
    file = pack / "exercises/double/exercise.yaml"
    file.write_text(file.read_text().replace("summary:", "needs: [double]\nsummary:"))
    with pytest.raises(PackError, match=r"exercise.yaml:3: needs\[0\]: 'double' needs 'double': a circle"):
        load_pack(pack)


@given(st.lists(st.sets(st.integers(0, 8)), min_size=9, max_size=9))
def test_whatever_needs_only_earlier_ones_has_no_circle(drawn: list[set[int]]) -> None:
    needs = {
        str(name): [str(other) for other in sorted(others) if other < name]
        for name, others in enumerate(drawn)
    }
    assert _problems(needs, lambda name, index: (Path(), [])) == []
