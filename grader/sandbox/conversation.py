"""The trusted side of a child's pipes: one question and one answer at a time, within its limits."""

import math
import os
import select
import time
from collections import deque
from contextlib import suppress
from typing import TypeVar

from . import frames
from .jail.requests import READY
from .limits import Limits
from .measure import Meter
from .results import Outcome

CHUNK_BYTES = 64 * 2**10
READY_SECONDS = 60.0
CLOSED_PIPE_SECONDS = 1.0  # a dying process closes its pipes a moment before its pidfd tells
LEAST_WAIT_SECONDS = 0.002
# Beside the result: heads of arrays, and what a counter reports.
ALLOWANCE_BYTES = 4 * 2**20

Parsed = TypeVar("Parsed", frames.Header, frames.Answer)


class Ended(Exception):
    """The child must not go on, or is dead already. Handled by Child, never seen outside."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        self.outcome, self.reason = outcome, reason
        super().__init__(reason)


class Conversation:
    """`pipes`: descriptors for questions, log, answers; closed by `close`."""

    def __init__(self, pipes: tuple[int, int, int], pidfd: int, limits: Limits) -> None:
        self._questions, self._log, self._answers = pipes
        self._pidfd = pidfd
        self._limits = limits
        self._wall_seconds = READY_SECONDS
        self._meter: Meter | None = None
        self._outgoing: deque[memoryview] = deque()
        self._incoming = bytearray()
        self._poll = select.poll()
        for descriptor in (self._log, self._answers, pidfd):
            self._poll.register(descriptor, select.POLLIN)
        self.log = bytearray()
        self.waited_seconds = 0.0

    def await_ready(self) -> None:
        """Raises Ended."""
        self._read_until(len(READY))
        if self._incoming != READY:
            raise Ended(Outcome.PROTOCOL_VIOLATION, "the child did not say that it is ready")
        self._incoming.clear()

    def limit(self, meter: Meter) -> None:
        """From now on the time limits are kept."""
        self._meter = meter
        self._wall_seconds = self._limits.wall_seconds
        self.waited_seconds = 0.0

    def ask(
        self, question: list[memoryview], sequence: int, echoed: int = 0, echoed_bytes: int = 0
    ) -> frames.Answer:
        """`echoed`: how many arguments are to come back, in so many bytes. Raises Ended."""
        self._read_answers()
        if self._incoming:
            raise Ended(Outcome.PROTOCOL_VIOLATION, "the code wrote to the answer pipe before it was asked")
        self._outgoing.extend(_joined(question))
        self._poll.register(self._questions, select.POLLOUT)
        header, body = self._await_answer(
            sequence, self._limits.result_bytes + echoed_bytes + ALLOWANCE_BYTES
        )
        answer = _lawful(frames.parse_body(header, body, echoed))
        self._read_log()
        if sum(array.nbytes for array in answer.arguments_after) > echoed_bytes:
            raise Ended(Outcome.OUTPUT_LIMIT, "the code made its arguments larger")
        if sum(value.array.nbytes for value in answer.values) > self._limits.result_bytes:
            raise Ended(Outcome.OUTPUT_LIMIT, f"the result has more than {self._limits.result_bytes} bytes")
        return answer

    def close(self) -> None:
        """Take what was printed last, within the limit, and let go of the pipes."""
        with suppress(Ended):  # the run is over: what was printed beyond the limit is dropped
            self._read_log()
        for descriptor in (self._questions, self._log, self._answers):
            os.close(descriptor)

    def _await_answer(self, sequence: int, body_limit: int) -> tuple[frames.Header, bytearray]:
        self._read_until(frames.HEADER_BYTES)
        header = _lawful(frames.parse_header(bytes(self._incoming[: frames.HEADER_BYTES]), sequence))
        if header.body_bytes > body_limit:
            raise Ended(Outcome.OUTPUT_LIMIT, f"the result has more than {self._limits.result_bytes} bytes")
        whole = frames.HEADER_BYTES + header.body_bytes
        self._read_until(whole)
        if len(self._incoming) > whole:
            raise Ended(Outcome.PROTOCOL_VIOLATION, "the code sent a second answer")
        if self._outgoing:
            raise Ended(Outcome.PROTOCOL_VIOLATION, "the code answered before it had heard the question")
        body, self._incoming = self._incoming, bytearray()
        del body[: frames.HEADER_BYTES]  # in place: a copy would hold it twice
        return header, body

    def _read_until(self, size: int) -> None:
        while len(self._incoming) < size:
            self._step()

    def _step(self) -> None:
        """Wait until something can be written or read, or a limit is reached, and do it."""
        began = time.monotonic()
        events = {descriptor for descriptor, _ in self._poll.poll(self._patience_seconds() * 1000)}
        self.waited_seconds += time.monotonic() - began
        if self._questions in events:
            self._write()
        if self._log in events:
            self._read_log()
        if self._answers in events:
            self._read_answers()
        elif self._pidfd in events:
            raise Ended(Outcome.DIED, "the process ended before it answered")

    def _patience_seconds(self) -> float:
        """The least time until a limit is reached: one thread burns no more CPU than time passes."""
        left = self._wall_seconds - self.waited_seconds
        if left <= 0:
            raise Ended(Outcome.TIME_LIMIT, f"no answer within {self._wall_seconds:g} s")
        left = min(left, self._cpu_seconds_left())
        if left <= 0:
            raise Ended(Outcome.TIME_LIMIT, f"more than {self._limits.cpu_seconds:g} s of CPU time")
        return max(left, LEAST_WAIT_SECONDS)

    def _cpu_seconds_left(self) -> float:
        if self._meter is None:
            return math.inf
        try:
            return self._limits.cpu_seconds - self._meter.cpu_seconds()
        except OSError:  # it has gone, as its pidfd will tell at once
            return LEAST_WAIT_SECONDS

    def _write(self) -> None:
        piece = self._outgoing[0]
        try:
            written = os.write(self._questions, piece[:CHUNK_BYTES])
        except BlockingIOError:
            return
        except BrokenPipeError:  # it closed its end, or died: the other descriptors tell which
            self._poll.unregister(self._questions)
            return
        if written < len(piece):
            self._outgoing[0] = piece[written:]
            return
        self._outgoing.popleft()
        if not self._outgoing:
            self._poll.unregister(self._questions)

    def _read_log(self) -> None:
        while chunk := _read(self._log):
            room = self._limits.log_bytes - len(self.log)
            self.log += chunk[:room]
            if len(chunk) > room:
                reason = f"the code printed more than {self._limits.log_bytes} bytes"
                raise Ended(Outcome.OUTPUT_LIMIT, reason)
        if chunk == b"":
            with suppress(KeyError):  # read once more after its end
                self._poll.unregister(self._log)

    def _read_answers(self) -> None:
        chunk = _read(self._answers)
        if chunk == b"":
            self._explain_closed_pipe()
        self._incoming += chunk or b""

    def _explain_closed_pipe(self) -> None:
        waiting = select.poll()
        waiting.register(self._pidfd, select.POLLIN)
        if waiting.poll(CLOSED_PIPE_SECONDS * 1000):
            raise Ended(Outcome.DIED, "the process ended before it answered")
        raise Ended(Outcome.PROTOCOL_VIOLATION, "the code closed the answer pipe")


def _joined(pieces: list[memoryview]) -> list[memoryview]:
    """As one where they are small: every write may wake the child."""
    return [memoryview(b"".join(pieces))] if sum(map(len, pieces)) <= CHUNK_BYTES else pieces


def _read(descriptor: int) -> bytes | None:
    """None when there is nothing to read now, b"" when there never will be again."""
    try:
        return os.read(descriptor, CHUNK_BYTES)
    except BlockingIOError:
        return None


def _lawful(parsed: Parsed | frames.Violation) -> Parsed:
    if isinstance(parsed, frames.Violation):
        raise Ended(Outcome.PROTOCOL_VIOLATION, f"the code sent {parsed.reason}")
    return parsed
