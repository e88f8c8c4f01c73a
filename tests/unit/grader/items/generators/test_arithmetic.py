from hypothesis import given

from tests.unit.grader.items.generators.drawing_variants import draw, seeds

AREA = {
    "name": "arithmetic",
    "draws": {"n": {"low": 2, "high": 9}, "d": [2, 4]},
    "values": {"area": "n * d"},
    "key": {"answer": "area"},
    "wrong": {"M-SUM": {"answer": "n + d"}, "M-SQUARE": {"answer": "n**2"}},
}


@given(seeds)
def test_the_key_is_the_formulas_value(seed: int) -> None:
    variant = draw(seed, **AREA)
    assert int(variant.key["answer"]) == int(variant.values["n"]) * int(variant.values["d"])


@given(seeds)
def test_numbers_are_drawn_until_every_mistake_shows(seed: int) -> None:
    variant = draw(seed, **AREA)
    answers = [variant.key["answer"], *(wrong["answer"] for wrong in variant.wrong.values())]
    assert len(set(answers)) == 3


def test_where_no_draw_tells_a_mistake_apart_it_is_left_out() -> None:
    variant = draw(1, **AREA | {"draws": {"n": [2], "d": [2]}})
    assert variant.wrong == {}


@given(seeds)
def test_the_numbers_of_a_case_stay_together(seed: int) -> None:
    variant = draw(seed, name="arithmetic", cases=[{"H": 224, "p": 16}, {"H": 384, "p": 32}])
    assert (variant.values["H"], variant.values["p"]) in {("224", "16"), ("384", "32")}


def test_fractions_stay_exact() -> None:
    variant = draw(1, name="arithmetic", draws={"n": [3]}, key={"third": "1 / n"})
    assert variant.key == {"third": "1/3"}
