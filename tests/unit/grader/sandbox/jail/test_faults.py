"""Errors in the student's terms."""

import linecache

import pytest

from grader.sandbox import Outcome, ProgramError, frames
from grader.sandbox.jail import faults
from grader.sandbox.jail.faults import FILE_NAME


def error_of(source: str) -> ProgramError:
    """What the student reads when `source` is run."""
    linecache.cache[FILE_NAME] = (len(source), None, source.splitlines(keepends=True), FILE_NAME)
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - whatever the source raises
        exec(compile(source, FILE_NAME, "exec"), {})
    body = faults.encode(caught.value)
    answer = frames.parse_body(frames.Header(Outcome.EXCEPTION, len(body)), body)
    assert isinstance(answer, frames.Answer)
    assert answer.error is not None
    return answer.error


def test_line_is_the_innermost_of_the_students() -> None:
    assert error_of("import json\ndef f():\n    json.loads('{')\nf()").line == 3


def test_frames_of_libraries_are_left_out() -> None:
    text = error_of("import json\njson.loads('{')").traceback

    assert text.count('File "') == 1
    assert text.endswith("char 1)\n")


def test_cause_keeps_its_place() -> None:
    text = error_of("try: 1 / 0\nexcept ZeroDivisionError as e: raise ValueError('x') from e").traceback

    assert text.index("ZeroDivisionError") < text.index("direct cause") < text.index("ValueError: x")


def test_syntax_error_has_its_line_and_a_short_message() -> None:
    error = error_of("x = 1\nif x\n")

    assert (error.line, error.message) == (2, "expected ':'")


def test_exit_is_an_error() -> None:
    assert error_of("raise SystemExit").type_name == "SystemExit"


def test_message_that_fails_is_replaced() -> None:
    source = "class E(Exception):\n    def __str__(self): return 1 / 0\nraise E"

    assert error_of(source).message == "(its message cannot be shown)"


def test_long_texts_are_cut() -> None:
    error = error_of("raise ValueError('x' * 10**6)")

    assert len(error.message) == faults.MESSAGE_CHARACTERS
    assert len(error.traceback) == faults.TRACEBACK_CHARACTERS


def test_memory_error_without_words_is_given_some() -> None:
    assert error_of("raise MemoryError").message == faults.NO_ROOM


@pytest.mark.parametrize(
    "body",
    [
        "def __str__(self): raise ValueError",
        "def __str__(self): raise KeyboardInterrupt",
        "def __str__(self): return 7",
    ],
)
def test_message_that_cannot_be_shown_is_said_to_be_so(body: str) -> None:
    assert error_of(f"class Hostile(Exception):\n    {body}\nraise Hostile").message == faults.NOT_SHOWN


def test_chain_too_long_to_follow_is_answered() -> None:
    link = "    outer = ValueError()\n    outer.__cause__, e = e, outer\n"
    source = f"e = None\nfor _ in range(5000):\n{link}raise e"

    assert error_of(source).message == faults.NOT_SHOWN
