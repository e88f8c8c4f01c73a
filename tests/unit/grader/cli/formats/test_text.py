"""What a person reads: verdict, checks, mistake, difference, error and prints."""

from io import StringIO
from typing import Any

from grader.cli.formats import FORMATS
from tests.unit.grader.cli.reports import PAIR, graded, table


def text(**changes: Any) -> str:
    stream = StringIO()
    with FORMATS["text"](stream) as write:
        write(graded(**changes))
    return stream.getvalue()


def test_verdict_and_points_come_first() -> None:
    assert text().splitlines()[0] == "answer.py  partial, 2.5 of 4 points"


def test_each_check_has_a_line_with_its_sentence() -> None:
    assert "◐ correctness" in text()
    assert "2.5/4  3 of 4 cases are right." in text()


def test_the_mistake_is_named() -> None:
    assert "The mistake: The division is missing. no-scale" in text()


def test_mistakes_that_tie_are_told_as_guesses() -> None:
    two = [{"id": "one", "sentence": "First."}, {"id": "other", "sentence": "Second."}]
    assert "Perhaps: First. one" in text(misconceptions=two)
    assert "Perhaps: Second. other" in text(misconceptions=two)


def test_two_mistakes_at_once_are_named_together() -> None:
    shown = text(**PAIR)
    assert shown.index("Two mistakes at once:") < shown.index("1. The division is missing. no-scale")
    assert "2. The axis is wrong. axis-q" in shown
    assert "Perhaps these two at once:" in text(pairs=PAIR["pairs"] * 2)


def test_a_source_that_did_not_run_shows_its_message() -> None:
    assert "  Line 1 is not Python.\n" in text(verdict="invalid", checks=[], message="Line 1 is not Python.")


def test_weights_show_the_sums_of_rows_and_differences_a_star() -> None:
    example = {
        "message": "A differs.",
        "inputs": [table("Q", [[1.0]]), table("axis", 0)],
        "expected": [table("A", [[0.25, 0.75]], is_weights=True, differs=[[0, 1]])],
        "given": [table("A", [[0.25, 1.0]], is_weights=True, differs=[[0, 1]])],
    }
    shown = text(counterexample=example)
    assert "0.75*   sum 1\n" in shown
    assert "1*   sum 1.25\n" in shown
    assert "axis = 0" in shown


def test_matrices_of_a_batch_stand_under_their_index() -> None:
    example = {
        "message": "",
        "inputs": [],
        "expected": [table("O", [[[1.0]], [[2.0]]])],
        "given": [],
    }
    assert [line.split() for line in text(counterexample=example).splitlines()][-6:-1] == [
        ["O", "expected:"],
        ["[0]"],
        ["1"],
        ["[1]"],
        ["2"],
    ]


def test_traceback_and_prints_are_shown_as_blocks() -> None:
    error = {"type_name": "ValueError", "message": "no", "traceback": "Traceback\nValueError: no\n"}
    shown = text(error=error, stdout="hello\n")
    assert "Your code stopped with:\n    Traceback\n    ValueError: no\n" in shown
    assert "It printed:\n    hello\n" in shown


def test_nothing_is_coloured_but_on_a_terminal() -> None:
    assert "\x1b" not in text()


def test_what_would_command_the_terminal_is_taken_out() -> None:
    shown = text(stdout="\x1b[2J\x1b]0;title\x07\x9b31mred\ttab\n")
    assert "\ufffd[2J" in shown or "[2J" not in shown
    assert not set("\x1b\x07\x9b") & set(shown)
    assert "red\ttab" in shown
