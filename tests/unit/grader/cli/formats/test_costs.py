"""A cost on a terminal."""

from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.formats.costs import BAR, LONGEST_CELL, _bar, _short, cost_lines
from grader.cli.style import Style
from grader.domain.report import Cost, Formula, LineCost
from grader.judging.cost.polynomial import Polynomial


def line(number: int, source: str, **changes: Any) -> LineCost:
    fields = {
        "number": number,
        "source": source,
        "runs": "1",
        "operations": "2·n²·d",
        "bytes": "8·n²",
        "in_use": "8·n²",
        "share": 0.5,
        "share_of_peak": 0.25,
    }
    return LineCost(**(fields | changes))


def cost(**changes: Any) -> Cost:
    fields: dict[str, Any] = {
        "symbols": ("n", "d"),
        "operations": Formula(polynomial="4·n²·d + 6·n²", leading=("n^2 d",), exact=True),
        "peak_bytes": Formula(polynomial="24·n²", leading=("n^2",), exact=True),
        "python_steps": Formula(polynomial="11", leading=("1",), exact=True),
        "sentence": "Doubling n makes this four times the work.",
        "operations_target": "n^2 d",
        "peak_line": 7,
        "lines": (line(6, "    scores = q @ k.T"), line(7, "    return scores @ v", share_of_peak=1.0)),
        "shares_at": {"n": 2048, "d": 64},
    }
    return Cost(**(fields | changes))


def text(**changes: Any) -> str:
    return "\n".join(cost_lines(cost(**changes), Style.of(StringIO())))


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def test_the_sentence_comes_first() -> None:
    assert text().splitlines()[0] == "Cost: Doubling n makes this four times the work."


def test_each_quantity_has_its_formula_its_growth_and_what_is_asked() -> None:
    assert "  operations    4·n²·d + 6·n²  grows as n^2 d, asked n^2 d\n" in text()
    assert "  Python steps  11             grows as 1\n" in text()


def test_long_formulas_put_the_growth_on_a_line_of_its_own() -> None:
    long = Formula(polynomial=" + ".join(["n²·d"] * 12), leading=("n^2 d",), exact=True)
    assert "  peak bytes    24·n²\n                grows as n^2\n" in text(operations=long)


def test_a_line_has_its_source_its_share_as_a_bar_and_its_formula() -> None:
    (shown,) = (row for row in text().splitlines() if "q @ k.T" in row)
    assert " ".join(shown.split()) == "6 scores = q @ k.T 1 50 % ████ 2·n²·d 25 % ██ 8·n² 8·n²"


def test_the_peak_is_marked_on_its_line_alone() -> None:
    assert [row.split()[0] for row in text().splitlines() if row.endswith("◂ peak")] == ["7"]


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_row_is_wider_than_the_terminal_but_by_a_short_source(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = (line(6, "scores = " + "q + " * 50), line(7, "x"))
    widest = max(map(len, text(lines=lines).splitlines()))
    assert widest <= max(columns, 100)


def test_where_there_is_no_room_new_bytes_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "new bytes" in text()
    monkeypatch.setenv("COLUMNS", "80")
    assert "new bytes" not in text()


def test_no_formula_is_told_as_such() -> None:
    shown = text(
        operations=Formula(polynomial="n^1.5", leading=("n^1.5",), exact=False),
        python_steps=Formula(polynomial="", exact=False),
        lines=(line(6, "x", operations=None, runs=None),),
    )
    assert "about n^1.5" in shown
    assert "no formula fits" in shown
    assert "no formula" in shown.splitlines()[-2]


def test_guesses_and_flags_are_told() -> None:
    shown = text(uncounted=("numpy.nothing",), flags=("with n = 300 it takes more",))
    assert "at least 4·n²·d" in shown
    assert "lower bound: numpy.nothing." in shown
    assert "The formulas do not tell all: with n = 300 it takes more." in shown


@given(st.floats(0, 1))
def test_a_bar_is_as_long_as_its_share(share: float) -> None:
    drawn = _bar(share, "n")[6 : 6 + BAR]
    assert abs(drawn.count("█") - share * BAR) <= 1
    assert len(drawn) == BAR


terms = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)), st.fractions(-1000, 1000).filter(bool), max_size=9
)


@given(terms)
def test_a_formula_is_cut_between_terms_only(found: dict[tuple[int, int], Any]) -> None:
    whole = str(Polynomial.of(("n", "d"), found))
    short = _short(whole)
    assert short == whole or (short.endswith(" + …") and whole.startswith(short.removesuffix(" + …")))
    assert len(short) <= LONGEST_CELL + 4 or short.count(" ") == 2
