import pytest

from grader.domain.response import Response
from grader.items import read_number, variant_of
from quizapp.attempts.readings import Reading, is_typed, number_latex, readings_of
from tests.item_building import TYPES, item


def readings(type_: str, **parts: str) -> list[Reading]:
    asked = item(type_)
    return readings_of(asked, variant_of(asked, 1), Response(parts=parts))


@pytest.mark.parametrize(
    ("typed", "latex"),
    [
        ("3", "3"),
        ("1 024", "1024"),
        ("−3", "-3"),
        ("2/5", r"\frac{2}{5} = 0.4"),
        ("4/6", r"\frac{2}{3} \approx 0.6667"),
        ("-1/3", r"-\frac{1}{3} \approx -0.3333"),
        ("0,4", r"\frac{2}{5} = 0.4"),
        ("40 %", r"\frac{2}{5} = 0.4"),
        ("0.33333", r"0.33333\ \text{(rounded)}"),
    ],
)
def test_a_number_is_read_as(typed: str, latex: str) -> None:
    assert number_latex(read_number(typed)) == latex


@pytest.mark.parametrize("type_", ["complexity", "numeric", "matrix"])
def test_nothing_is_read_before_something_is_typed(type_: str) -> None:
    assert readings(type_) == []
    assert readings(type_, growth=" ", a=" ", r1c1=" ") == []


def test_each_field_is_read_under_its_label() -> None:
    first, second = readings("numeric", a="1/2", b="none")
    assert (first.label, first.error) == ("A", "")
    assert "<mfrac>" in first.html
    assert (second.label, second.error) == ("B", "'none' is no number; write 3, 0.4, 2/5 or 40 %.")


def test_an_order_of_growth_is_read_or_the_reason_is_told() -> None:
    assert "<msup>" in readings("complexity", growth="d^2")[0].html
    assert "has no meaning" in readings("complexity", growth="?")[0].error


def test_a_matrix_shows_what_is_typed_empty_or_unreadable() -> None:
    (reading,) = readings("matrix", r1c1="1/3", r1c2="x")
    assert reading.html.count("<mtr>") == 2
    assert "<mfrac>" in reading.html
    assert reading.html.count("◻") == 2
    assert reading.html.count("?") == 1


def test_an_answer_too_long_to_be_one_is_told_so() -> None:
    assert "4000 characters" in readings("complexity", growth="n" * 4001)[0].error


@pytest.mark.parametrize("type_", TYPES)
def test_growths_numbers_and_matrices_are_typed(type_: str) -> None:
    assert is_typed(item(type_)) == (type_ in {"complexity", "numeric", "matrix"})


def temperature(typed: str) -> list[Reading]:
    generator = {"name": "temperature", "entries": 2, "percent": {"low": 60, "high": 90}}
    fields, mistakes = [{"name": "temperature", "label": "T"}], {"M-INVERSE-TEMPERATURE": "No."}
    asked = item("numeric", fields=fields, generator=generator, mistakes=mistakes)
    return readings_of(asked, variant_of(asked, 1), Response(parts={"temperature": typed}))


def test_a_temperature_shows_the_weights_it_gives() -> None:
    read, outcome = temperature("10000")
    assert (read.is_outcome, outcome.is_outcome) == (False, True)
    assert outcome.html.count("<mn>0.500</mn>") == 2


@pytest.mark.parametrize("typed", ["0", "-1", "0.001", "99999"])
def test_a_temperature_without_weights_shows_none(typed: str) -> None:
    assert len(temperature(typed)) == 1
