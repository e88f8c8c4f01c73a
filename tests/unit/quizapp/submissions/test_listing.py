from hypothesis import given
from hypothesis import strategies as st

from quizapp.submissions.line_notes import LineNote
from quizapp.submissions.listing import CONTEXT, MOST_LINES, changed_lines, listing

LINES = st.lists(st.sampled_from(["a", "b", "c", "", "  d"]), max_size=30)
SOURCES = LINES.map(lambda lines: "\n".join([*lines, "end"]))


def test_a_note_stands_with_its_line() -> None:
    note = LineNote(2, "Here.", "bad")
    assert [line.notes for line in listing("a\nb\n", [note])] == [(), (note,)]


def test_a_note_for_a_line_that_is_not_there_is_left_out() -> None:
    assert [line.notes for line in listing("a", [LineNote(9, "There.", "bad")])] == [()]


def test_equal_sources_have_no_changes() -> None:
    assert changed_lines("a\nb", "a\nb\n") == []


def test_lines_far_from_a_change_are_left_out_and_counted() -> None:
    same = [f"line {i}" for i in range(10)]
    lines = changed_lines("\n".join([*same, "old"]), "\n".join([*same, "new"]))
    assert lines is not None
    assert lines[0].skipped == 10 - CONTEXT
    assert [(line.sign, line.before, line.after, line.text) for line in lines[-2:]] == [
        ("-", 11, None, "old"),
        ("+", None, 11, "new"),
    ]


def test_a_source_too_long_is_not_compared() -> None:
    assert changed_lines("x\n" * (MOST_LINES + 1) + "y", "x") is None


@given(SOURCES, SOURCES)
def test_the_changes_lead_from_one_source_to_the_other(before: str, after: str) -> None:
    lines = changed_lines(before, after)
    assert lines is not None
    old, new = before.split("\n"), after.split("\n")
    assert all(line.before is None or old[line.before - 1] == line.text for line in lines)
    assert all(line.after is None or new[line.after - 1] == line.text for line in lines)
    removed = {line.before for line in lines if line.sign == "-"}
    added = {line.after: line.text for line in lines if line.sign == "+"}
    kept = iter([text for number, text in enumerate(old, start=1) if number not in removed])
    assert [added[number] if number in added else next(kept) for number in range(1, len(new) + 1)] == new


@given(SOURCES, SOURCES)
def test_shown_and_skipped_lines_are_all_lines_up_to_the_last_one_shown(before: str, after: str) -> None:
    lines = changed_lines(before, after) or []
    numbers = [line.before for line in lines if line.before is not None]
    assert len(numbers) + sum(line.skipped for line in lines) == max(numbers, default=0)
