"""What the page shows of a cost."""

from typing import Any

from django.template.loader import render_to_string

from grader.domain.report import CheckReport, Cost, Curve, Formula, LineCost
from grader.domain.verdict import CheckVerdict
from quizapp.submissions.cost import CostView, cost_view
from quizapp.submissions.presentation import report_parts
from tests import building

SOURCE = "\n".join(f"line {number}" for number in range(1, 21))


def line(number: int, **changes: Any) -> LineCost:
    fields = {
        "number": number,
        "source": f"line {number}",
        "runs": "1",
        "operations": "n²",
        "bytes": "8·n",
        "in_use": "8·n",
        "share": 0.5,
        "share_of_peak": 1.0,
    }
    return LineCost(**(fields | changes))


def cost(**changes: Any) -> Cost:
    fields: dict[str, Any] = {
        "symbols": ("n", "d"),
        "operations": Formula(polynomial="4·n²·d", leading=("n^2 d",), exact=True),
        "peak_bytes": Formula(polynomial="8·n", leading=("n",), exact=True),
        "python_steps": Formula(polynomial="3", leading=("1",), exact=True),
        "sentence": "Doubling the sentence (n) makes this four times the work.",
        "operations_target": "n^2 d",
        "peak_line": 10,
        "lines": (line(10),),
        "shares_at": {"n": 2048, "d": 64},
        "curves": (Curve(quantity="operations", whose="submission", sizes=(16, 32), counts=(1.0, 4.0)),),
        "curves_at": {"d": 5},
    }
    return Cost(**(fields | changes))


def view(checks: tuple[CheckReport, ...] = (), **changes: Any) -> CostView:
    shown = cost_view(building.report("", checks=checks, cost=cost(**changes)), SOURCE)
    assert shown is not None
    return shown


def page(**changes: Any) -> str:
    parts = report_parts(building.report("", cost=cost(**changes)), SOURCE)
    return render_to_string("submissions/report.html", parts)


def test_without_a_count_there_is_nothing_to_show() -> None:
    assert cost_view(building.report(""), SOURCE) is None


def test_lines_stand_in_their_source_and_what_is_far_from_them_is_left_out() -> None:
    shown = view(lines=(line(10), line(11), line(17)))
    assert [row.number for row in shown.rows] == [8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19]
    assert [(row.number, row.skipped) for row in shown.rows if row.skipped] == [(8, 7), (15, 1)]
    assert shown.left_out == 1


def test_the_line_that_holds_the_peak_is_marked() -> None:
    assert [row.number for row in view(lines=(line(9), line(10))).rows if row.is_peak] == [10]


def test_a_line_that_computes_nothing_has_no_bar() -> None:
    (row,) = (row for row in view(lines=(line(10, operations="0", share_of_peak=0.0),)).rows if row.costs)
    assert row.operations is None
    assert row.in_use is None


def test_a_small_share_is_not_told_as_none() -> None:
    (row,) = (row for row in view(lines=(line(10, share=0.0),)).rows if row.costs)
    assert row.operations is not None
    assert row.operations.text == "<1 %"


def test_a_line_without_a_formula_says_so_beside_its_bar() -> None:
    (row,) = (row for row in view(lines=(line(10, operations=None),)).rows if row.costs)
    assert row.operations is not None
    assert (row.operations.text, row.operations.formula) == ("50 %", "no formula")


def test_a_quantity_knows_its_target_and_its_verdict() -> None:
    failed = CheckReport(
        name="cost: operations", verdict=CheckVerdict.FAILED, score=0, max_score=1, message=""
    )
    operations, memory, _ = view(checks=(failed,)).quantities
    assert operations.check == failed
    assert "<mi>d</mi>" in operations.asked
    assert (memory.check, memory.asked) == (None, "")


def test_guesses_make_formulas_lower_bounds() -> None:
    assert {quantity.about for quantity in view(uncounted=("numpy.nothing",)).quantities} == {"at least"}


def test_an_inexact_formula_is_told_as_such() -> None:
    about = Formula(polynomial="n^1.5", leading=("n^1.5",), exact=False)
    none = Formula(polynomial="", exact=False)
    operations, memory, _ = view(operations=about, peak_bytes=none).quantities
    assert (operations.about, memory.about) == ("about", "no formula fits")


def test_the_page_shows_sentence_formula_bar_peak_and_curve() -> None:
    html = page()
    assert "Doubling the sentence (n) makes this four times the work." in html
    assert "<msup><mi>n</mi><mn>2</mn></msup>" in html
    assert 'x2="50.0%"' in html
    assert '<b class="cost-peak">peak</b>' in html
    assert '<g class="curve-submission">' in html


def test_the_numbers_behind_a_curve_are_a_table() -> None:
    assert '<th scope="row" class="number">32</th><td class="number">4</td>' in page()


def test_a_flag_is_shown_as_a_sentence() -> None:
    assert '<p lang="en">With n = 300 it takes more.</p>' in page(flags=("with n = 300 it takes more",))


def test_the_source_is_shown_as_text() -> None:
    parts = report_parts(building.report("", cost=cost()), SOURCE.replace("line 10", "<script>"))
    assert "<script>" not in render_to_string("submissions/report.html", parts)


def test_nothing_is_styled_inline() -> None:
    html = page(flags=("a flag",), uncounted=("numpy.nothing",))
    assert "style=" not in html
    assert "<style" not in html
