"""Frames: questions arrive as they were sent, and any bytes at all give a verdict."""

import os
import struct
import threading
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from grader.sandbox import Outcome, frames
from grader.sandbox.jail import faults, requests, results
from grader.sandbox.jail.arrays import DTYPES
from grader.sandbox.jail.requests import ANSWER, COUNTS, DONE, Call, Load

no_deadline = settings(deadline=None)
arrays = st.sampled_from(DTYPES).flatmap(
    lambda code: npst.arrays(
        np.dtype(code), npst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=3)
    )
)


def body_of(*values: np.ndarray, returned_tuple: bool = False) -> bytes:
    pieces = results.encode_values(values if returned_tuple else values[0])
    return COUNTS.pack(returned_tuple, len(values), 0, 0) + b"".join(
        bytes(part) for pair in pieces for part in pair
    )


def parsed(body: bytes) -> frames.Answer | frames.Violation:
    return frames.parse_body(frames.Header(Outcome.OK, len(body)), body)


@no_deadline
@given(st.lists(arrays, min_size=1, max_size=4))
def test_values_come_through_bit_for_bit(values: list[np.ndarray]) -> None:
    answer = parsed(body_of(*values, returned_tuple=True))

    assert isinstance(answer, frames.Answer)
    for sent, got in zip(values, answer.values, strict=True):
        assert got.array.tobytes() == sent.tobytes()
        assert (got.array.dtype, got.array.shape) == (sent.dtype, sent.shape)


@no_deadline
@given(st.binary(max_size=200))
def test_any_header_gives_a_verdict(data: bytes) -> None:
    assert isinstance(frames.parse_header(data, 7), frames.Header | frames.Violation)


@no_deadline
@given(st.sampled_from(list(frames.OUTCOMES.values())), st.binary(max_size=400))
def test_any_body_gives_a_verdict(outcome: Outcome, body: bytes) -> None:
    assert isinstance(
        frames.parse_body(frames.Header(outcome, len(body)), body), frames.Answer | frames.Violation
    )


@no_deadline
@given(arrays, st.data())
def test_any_damaged_body_gives_a_verdict(value: np.ndarray, data: st.DataObject) -> None:
    body = bytearray(body_of(value))
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))

    assert isinstance(parsed(bytes(body)), frames.Answer | frames.Violation)


@no_deadline
@given(arrays, st.data())
def test_body_cut_short_is_a_violation(value: np.ndarray, data: st.DataObject) -> None:
    body = body_of(value)

    assert isinstance(parsed(body[: data.draw(st.integers(0, len(body) - 1))]), frames.Violation)


def test_body_with_more_bytes_is_a_violation() -> None:
    assert parsed(body_of(np.ones(2)) + b"x") == frames.Violation("more bytes than announced")


@pytest.mark.parametrize(
    ("head", "shape"),
    [
        (b"O8\0\0\0\0", ()),  # an object
        (b"V8\0\0\0\0", ()),  # raw bytes
        (b"f8\0\0\x09\0", ()),  # a kind that does not exist
        (b"f8\0\0\0\x09", (1,) * 9),  # nine dimensions
        (b"f8\0\0\0\x02", (0, 2**62)),  # nothing, of an impossible shape
        (b"f8\0\0\0\x02", (2**32, 2**32)),  # a product that overflows
    ],
)
def test_array_that_may_not_cross_is_a_violation(head: bytes, shape: tuple[int, ...]) -> None:
    body = COUNTS.pack(0, 1, 0, 0) + head + struct.pack(f"<{len(shape)}Q", *shape) + bytes(8)

    assert isinstance(parsed(body), frames.Violation)


def test_boolean_of_another_byte_is_made_true() -> None:
    body = body_of(np.array([True, False]))

    answer = parsed(body[:-2] + b"\x07\x00")

    assert isinstance(answer, frames.Answer)
    assert answer.values[0].array.tobytes() == b"\x01\x00"


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (ANSWER.pack(b"WHAT", 7, 0), "an unknown kind of answer"),
        (ANSWER.pack(DONE, 8, 0), "an answer to a question that was not asked"),
        (b"short", "a header of the wrong length"),
    ],
)
def test_header_of_no_answer_is_a_violation(header: bytes, reason: str) -> None:
    assert frames.parse_header(header, 7) == frames.Violation(reason)


@no_deadline
@given(st.text(max_size=50), st.text(max_size=50), st.text(max_size=50), st.none() | st.integers(1, 10**6))
def test_error_comes_through(type_name: str, message: str, text: str, line: int | None) -> None:
    body = faults.pack(type_name, message, text, line)
    answer = frames.parse_body(frames.Header(Outcome.EXCEPTION, len(body)), body)

    assert isinstance(answer, frames.Answer)
    assert answer.error is not None
    assert answer.error.line == line
    assert answer.error.message == message


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        (COUNTS.pack(0, 9, 0, 0), "too many values"),
        (COUNTS.pack(0, 0, 0, frames.MAX_COUNTS + 1), "too many values"),
        (COUNTS.pack(0, 0, 1, 0), "other arguments than it was asked for"),
    ],
)
def test_more_arrays_than_were_asked_for_are_not_even_read(counts: bytes, reason: str) -> None:
    assert parsed(counts) == frames.Violation(reason)


@pytest.mark.parametrize("part", range(3), ids=["type name", "message", "traceback"])
def test_error_of_more_than_64_kib_is_a_violation(part: int) -> None:
    sizes = [0, 0, 0]
    sizes[part] = frames.MAX_ERROR_BYTES
    longest = requests.ERROR.pack(1, *sizes) + b"x" * frames.MAX_ERROR_BYTES
    sizes[part] += 1
    longer = requests.ERROR.pack(1, *sizes) + b"x" * sizes[part]

    def parse(body: bytes) -> frames.Answer | frames.Violation:
        return frames.parse_body(frames.Header(Outcome.EXCEPTION, len(body)), body)

    assert isinstance(parse(longest), frames.Answer)
    assert parse(longer) == frames.Violation("an error that is too long")


@pytest.fixture
def question_pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The writing end of the pipe from which `requests.read` reads."""
    reading, writing = os.pipe()
    monkeypatch.setattr(requests, "QUESTIONS", reading)
    yield writing
    os.close(reading)
    os.close(writing)


def asked(pipe: int, question: list[memoryview]) -> Load | Call:
    writer = threading.Thread(target=lambda: [os.write(pipe, piece) for piece in question])
    writer.start()
    read = requests.read()
    writer.join()
    return read


def test_load_arrives_as_it_was_sent(question_pipe: int) -> None:
    load = Load(2**63 - 1, "größe = '\U0001f600'\r\n", True)

    assert asked(question_pipe, frames.load_question(load)) == load


def test_call_arrives_as_it_was_sent(question_pipe: int) -> None:
    sent = Call(5, 2, "größe", [np.arange(6.0).reshape(2, 3).T, 3, 2.5, np.array(1)], True, False, True)

    got = asked(question_pipe, frames.call_question(sent))

    assert isinstance(got, Call)
    np.testing.assert_array_equal(got.arguments[0], sent.arguments[0])
    assert got.arguments[1:3] == [3, 2.5]
    assert isinstance(got.arguments[3], np.ndarray)
    assert (got.sequence, got.program, got.function) == (5, 2, "größe")
    assert (got.echo_arguments, got.repeat_arguments, got.discard_result) == (True, False, True)


@pytest.mark.parametrize("argument", [np.array(["text"]), np.array([None]), np.ones((1,) * 9)])
def test_argument_that_cannot_cross_is_the_callers_mistake(argument: np.ndarray) -> None:
    with pytest.raises((TypeError, ValueError)):
        frames.call_question(Call(1, 0, "f", [argument], False, False))
