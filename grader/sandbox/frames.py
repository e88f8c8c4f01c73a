"""Frames between broker and child: questions are built, answers parsed, and no answer is believed.

Any bytes at all give a verdict: nothing here raises on what it reads.
"""

import math
import struct
from dataclasses import dataclass

import numpy as np

from .jail.arrays import DTYPES, HEAD, KINDS, MAX_DIMENSIONS, Array, encode
from .jail.requests import (
    ANSWER,
    BAD_RESULT,
    CALL,
    CALL_HEAD,
    COUNTING,
    COUNTS,
    DISCARD_RESULT,
    DONE,
    ECHO_ARGUMENTS,
    ERROR,
    FAILED,
    LOAD,
    NO_MEMORY,
    QUESTION,
    REPEAT_ARGUMENTS,
    Call,
    Load,
)
from .jail.results import MAX_VALUES
from .results import Outcome, ProgramError, Value

HEADER_BYTES = ANSWER.size
MAX_ARRAY_BYTES = 2**40
MAX_ERROR_BYTES = 64 * 2**10  # a report carries it; the child's own code stays far below
MAX_COUNTS = 8  # an array costs the broker more than the few bytes that announce it
OUTCOMES = {
    DONE: Outcome.OK,
    FAILED: Outcome.EXCEPTION,
    BAD_RESULT: Outcome.BAD_RESULT,
    NO_MEMORY: Outcome.MEMORY_LIMIT,
}


@dataclass(frozen=True)
class Violation:
    """What was sent is not an answer to what was asked."""

    reason: str


@dataclass(frozen=True)
class Header:
    outcome: Outcome
    body_bytes: int


@dataclass(frozen=True)
class Answer:
    outcome: Outcome
    values: tuple[Value, ...] = ()
    returned_tuple: bool = False
    arguments_after: tuple[Array, ...] = ()
    counts: tuple[Array, ...] = ()
    error: ProgramError | None = None


def load_question(load: Load) -> list[memoryview]:
    """Raises UnicodeEncodeError for lone surrogates."""
    body = bytes([COUNTING * load.counting]) + load.source.encode()
    return [memoryview(QUESTION.pack(LOAD, load.sequence, len(body)) + body)]


def call_question(call: Call) -> list[memoryview]:
    """Raises TypeError or ValueError for an argument that cannot cross: a mistake of the caller."""
    flags = (
        ECHO_ARGUMENTS * call.echo_arguments
        | REPEAT_ARGUMENTS * call.repeat_arguments
        | DISCARD_RESULT * call.discard_result
    )
    body = CALL_HEAD.pack(call.program, flags, len(call.arguments)) + call.function.encode()
    pieces = [memoryview(QUESTION.pack(CALL, call.sequence, len(body)) + body)]
    for argument in call.arguments:
        kind = "scalar" if isinstance(argument, (int, float)) else "array"
        head, elements = encode(np.asarray(argument), kind)
        pieces += [memoryview(head), elements]
    return pieces


def parse_header(data: bytes, sequence: int) -> Header | Violation:
    """`data`: HEADER_BYTES bytes."""
    if len(data) != HEADER_BYTES:
        return Violation("a header of the wrong length")
    tag, answered, size = ANSWER.unpack(data)
    if tag not in OUTCOMES:
        return Violation("an unknown kind of answer")
    if answered != sequence:
        return Violation("an answer to a question that was not asked")
    return Header(OUTCOMES[tag], size)


def parse_body(header: Header, body: bytes | bytearray, echoed: int = 0) -> Answer | Violation:
    """The whole answer, or why it is none; an answer shows as many arguments as were ``echoed``."""
    reader = _Reader(memoryview(body))
    try:
        answer = _answer(reader, echoed) if header.outcome is Outcome.OK else _error(header.outcome, reader)
    except _Malformed as malformed:
        return Violation(str(malformed))
    return answer if reader.exhausted else Violation("more bytes than announced")


class _Malformed(Exception):
    """Never leaves this file."""


class _Reader:
    def __init__(self, data: memoryview) -> None:
        self._rest = data

    @property
    def exhausted(self) -> bool:
        return not self._rest

    def take(self, size: int) -> memoryview:
        if size > len(self._rest):
            raise _Malformed("fewer bytes than announced")
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def unpack(self, layout: struct.Struct) -> tuple[int, ...]:
        return layout.unpack(self.take(layout.size))

    def text(self, size: int) -> str:
        return bytes(self.take(size)).decode("utf-8", "replace")


def _answer(reader: _Reader, echoed: int) -> Answer:
    returned_tuple, values, arguments, counts = reader.unpack(COUNTS)
    if returned_tuple > 1 or values > MAX_VALUES or counts > MAX_COUNTS:
        raise _Malformed("too many values")
    if arguments != echoed:
        raise _Malformed("other arguments than it was asked for")
    return Answer(
        Outcome.OK,
        values=tuple(_value(reader) for _ in range(values)),
        returned_tuple=bool(returned_tuple),
        arguments_after=tuple(_value(reader).array for _ in range(arguments)),
        counts=tuple(_value(reader).array for _ in range(counts)),
    )


def _error(outcome: Outcome, reader: _Reader) -> Answer:
    line, *sizes = reader.unpack(ERROR)
    if sum(sizes) > MAX_ERROR_BYTES:
        raise _Malformed("an error that is too long")
    type_name, message, text = (reader.text(size) for size in sizes)
    return Answer(outcome, error=ProgramError(type_name, message, text, line if line > 0 else None))


def _value(reader: _Reader) -> Value:
    code_bytes, kind, dimensions = HEAD.unpack(reader.take(HEAD.size))
    code = code_bytes.rstrip(b"\0").decode("latin-1")
    if code not in DTYPES or kind >= len(KINDS) or dimensions > MAX_DIMENSIONS:
        raise _Malformed("an array of an unknown dtype, kind or number of dimensions")
    shape = reader.unpack(struct.Struct(f"<{dimensions}Q"))
    return Value(_elements(reader, code, shape), KINDS[kind])


def _elements(reader: _Reader, code: str, shape: tuple[int, ...]) -> Array:
    dtype = np.dtype(f"<{code}")
    if math.prod(max(size, 1) for size in shape) * dtype.itemsize > MAX_ARRAY_BYTES:
        raise _Malformed("an array of an impossible shape")
    data = reader.take(math.prod(shape) * dtype.itemsize)
    if code == "b1":
        return np.asarray(np.ndarray(shape, np.uint8, data) != 0)  # any other byte in a bool would misbehave
    return np.ndarray(shape, dtype, data).copy()
