from hypothesis import given

from tests.unit.grader.items.generators.drawing_variants import draw, seeds


@given(seeds)
def test_one_row_alone_is_a_row_of_weights(seed: int) -> None:
    values = draw(seed, name="weight-rows", entries=3).values
    rows = {name: [float(text.strip("{}")) for text in row.split(r",\ ")] for name, row in values.items()}
    assert {name: round(sum(row), 9) for name, row in rows.items()} == {
        "valid": 1.0,
        "negative": 1.0,
        "over": 1.2,
        "centred": 0.0,
    }
    assert [name for name, row in sorted(rows.items()) if min(row) > 0] == ["over", "valid"]


def test_there_are_as_many_entries_as_wanted() -> None:
    assert draw(1, name="weight-rows", entries=5).values["valid"].count(",") == 4
