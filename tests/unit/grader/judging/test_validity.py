"""Sources that cannot be graded are told why; odd but right ones are read."""

import pytest

from grader.errors import SubmissionInvalid
from grader.judging.validity import decode, read_source, signature
from tests.unit.grader.judging.attention import REFERENCE, attention

EXERCISE = attention()


def refused(source: str) -> SubmissionInvalid:
    with pytest.raises(SubmissionInvalid) as caught:
        read_source(source, EXERCISE)
    return caught.value


def test_a_signature_names_function_and_parameters() -> None:
    assert signature(EXERCISE) == "attend(Q, K)"


@pytest.mark.parametrize("source", ["", "\n\n", "# nothing yet\n"])
def test_an_empty_source_is_told_what_to_define(source: str) -> None:
    assert "Define attend(Q, K)" in str(refused(source))


def test_a_syntax_error_names_its_line() -> None:
    error = refused("import numpy\ndef attend(Q, K)\n    return Q\n")
    assert error.line == 2
    assert str(error).startswith("Line 2 is not Python")


def test_what_only_compiling_finds_is_a_syntax_error_too() -> None:
    assert refused("def attend(Q, K): ...\nreturn attend\n").line == 2


def test_mixed_indentation_is_a_syntax_error_with_its_line() -> None:
    assert refused("def attend(Q, K):\n\tx = 1\n        return x\n").line == 3


def test_a_missing_function_lists_those_found_and_the_nearest() -> None:
    message = str(refused("def atend(Q, K): ...\ndef softmax(z): ...\n"))
    assert "found: atend, softmax" in message
    assert "Did you mean atend?" in message


def test_a_source_without_functions_says_so() -> None:
    assert "no function here" in str(refused("x = 1\n"))


def test_a_function_inside_a_class_is_to_be_moved() -> None:
    assert "left margin" in str(refused("class A:\n    def attend(self, Q, K): ...\n"))


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ("Q", "takes 1 parameter (Q)"),
        ("Q, K, V", "takes 3 parameters (Q, K, V)"),
        ("", "takes 0 parameters"),
        ("Q, K, *, scale", "keyword scale"),
    ],
)
def test_a_wrong_arity_shows_how_the_function_is_called(parameters: str, told: str) -> None:
    message = str(refused(f"def attend({parameters}): ...\n"))
    assert told in message
    assert "attend(Q, K)" in message


@pytest.mark.parametrize("parameters", ["Q, K", "Q, K, scale=None", "*inputs", "Q, *rest", "Q, K, /", "a, b"])
def test_any_way_to_take_the_arguments_is_accepted(parameters: str) -> None:
    source = f"def attend({parameters}): ...\n"
    assert read_source(source, EXERCISE) == source


@pytest.mark.parametrize(
    "source",
    [
        "attend = lambda Q, K: Q\n",
        "from numpy import dot as attend\n",
        "if True:\n    def attend(Q, K): ...\n",
        "try:\n    pass\nfinally:\n    attend = max\n",
    ],
)
def test_any_way_to_bind_the_name_is_accepted(source: str) -> None:
    assert read_source(source, EXERCISE) == source


def test_the_last_definition_counts() -> None:
    assert "takes 1 parameter" in str(refused("def attend(Q, K): ...\ndef attend(Q): ...\n"))


def test_an_async_function_is_refused() -> None:
    assert "async" in str(refused("async def attend(Q, K): ...\n"))


@pytest.mark.parametrize(
    "variant",
    [
        REFERENCE.replace("\n", "\r\n"),
        REFERENCE.replace("    ", "\t"),
        "\ufeff" + REFERENCE,
        "# Aufmerksamkeit für Wörter, 注意\n" + REFERENCE,
    ],
    ids=["crlf", "tabs", "byte order mark", "not ascii"],
)
def test_odd_but_right_text_is_read(variant: str) -> None:
    text = read_source(variant, EXERCISE)
    assert "\r" not in text
    assert not text.startswith("\ufeff")


def test_a_nul_character_names_its_line() -> None:
    assert refused("def attend(Q, K):\n    return '\0'\n").line in {None, 2}


def test_deep_nesting_is_refused() -> None:
    assert isinstance(refused("attend = " + "(" * 500 + ")" * 500), SubmissionInvalid)


def test_more_than_64_kib_are_refused() -> None:
    assert "at most 64 KiB" in str(refused("#" * (64 * 1024 + 1)))


def test_half_a_character_is_refused() -> None:
    assert "half a character" in str(refused("x = '\ud800'\ndef attend(Q, K): ...\n"))


def test_bytes_that_are_not_utf8_name_line_and_byte() -> None:
    with pytest.raises(SubmissionInvalid, match="line 2 holds the byte 0xff"):
        decode(b"x = 1\n'\xff'\n")


def test_too_many_bytes_are_refused_before_they_are_read() -> None:
    with pytest.raises(SubmissionInvalid, match="at most 64 KiB"):
        decode(b"\xff" * (64 * 1024 + 1))
