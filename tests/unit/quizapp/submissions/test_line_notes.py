from typing import Any

import pytest

from grader.domain.report import CheckReport, Cost, ErrorReport, Formula, LineCost, NamedMistake
from grader.domain.verdict import CheckVerdict, Verdict
from quizapp.submissions.line_notes import LineNote, line_notes
from tests import building

MISTAKE = NamedMistake(id="transposed", sentence="K is not transposed.")


def error(line: int | None = 3, traceback: str = "Traceback…") -> ErrorReport:
    return ErrorReport(type_name="ValueError", message="shapes differ", traceback=traceback, line=line)


def notes(**changes: Any) -> tuple[LineNote, ...]:
    return line_notes(building.report("digest", Verdict.RUNTIME_ERROR, **changes))


def test_an_error_stands_at_its_line() -> None:
    assert notes(error=error()) == (LineNote(3, "ValueError: shapes differ", "bad"),)


def test_what_never_ran_has_no_type_of_error() -> None:
    assert notes(error=error(traceback=""))[0].sentence == "shapes differ"


def test_the_mistake_stands_where_the_program_broke() -> None:
    assert notes(error=error(), misconceptions=(MISTAKE,))[1] == LineNote(3, "K is not transposed.", "note")


def test_a_mistake_without_a_line_has_no_note() -> None:
    assert notes(misconceptions=(MISTAKE,)) == ()
    assert notes(misconceptions=(MISTAKE,), error=error(line=None)) == ()


def formula(polynomial: str) -> Formula:
    return Formula(polynomial=polynomial, leading=(polynomial,), exact=True)


def line(number: int, operations: str | None, runs: str = "1", share: float = 0.5) -> LineCost:
    return LineCost(
        number=number,
        source="",
        runs=runs,
        operations=operations,
        bytes="0",
        in_use=None,
        share=share,
        share_of_peak=0,
    )


def costly(*lines: LineCost, lost: str = "operations", **changes: Any) -> tuple[LineNote, ...]:
    """The notes where the check ``lost`` failed, asked being n d."""
    fields: dict[str, Any] = {
        "symbols": ("n", "d"),
        "operations": formula("n²·d"),
        "peak_bytes": formula("n²"),
        "python_steps": formula("n"),
        "sentence": "",
        "operations_target": "n d",
        "memory_target": "n d",
        "steps_target": "1",
        "lines": lines,
    }
    cost = Cost(**(fields | changes))
    check = CheckReport(name=f"cost: {lost}", verdict=CheckVerdict.FAILED, score=0, max_score=1, message="")
    return notes(cost=cost, checks=(check,))


def noted(*lines: LineCost, **changes: Any) -> list[int]:
    return [note.line for note in costly(*lines, **changes)]


def test_lines_that_take_more_than_is_asked_are_noted() -> None:
    assert noted(line(2, "2·n·d + 5"), line(4, "n²·d - n")) == [4]


def test_only_the_dearest_are_noted() -> None:
    shares = [0.1, 0.3, 0.2, 0.4]
    lines = [line(number, "n²·d", share=share) for number, share in enumerate(shares, start=1)]
    assert noted(*lines) == [2, 3, 4]


@pytest.mark.parametrize("operations", [None, "", "no formula", "n²·m"])
def test_a_line_without_a_polynomial_is_not_noted(operations: str | None) -> None:
    assert noted(line(4, operations)) == []


def test_lines_that_run_too_often_are_noted() -> None:
    assert noted(line(3, "n", runs="n"), line(4, "n", runs="1"), lost="steps") == [3]


def test_the_line_of_the_peak_is_noted() -> None:
    assert noted(line(3, "n"), lost="memory", peak_line=3) == [3]


def test_formulas_are_written_alike() -> None:
    (note,) = costly(line(4, "n³·d"), operations_target="n^2 d")
    assert note.sentence == "This line takes n³·d operations in all; asked is n² d."


def test_a_cost_as_asked_is_not_noted() -> None:
    assert noted(line(4, "n²·d"), lost="nothing") == []
