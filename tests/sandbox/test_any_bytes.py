"""Whatever a child writes, where and when it likes: the broker gives an outcome, within time and memory."""

import signal
import tracemalloc
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.sandbox import CallResult, Limits, Outcome, Sandbox
from grader.sandbox.conversation import ALLOWANCE_BYTES

LIMITS = Limits(cpu_seconds=0.1, wall_seconds=0.4, result_bytes=2**20, log_bytes=4096)
HANG_SECONDS = 20
TIMES_THE_LIMIT = 3
"""The bytes as they came, the arrays made of them, and what Python needs besides."""

SOURCE = """
import time, warnings
sys = warnings.sys
os, struct = sys.modules['os'], sys.modules['struct']
def sequence():
    frame = sys._getframe()
    while 'question' not in frame.f_locals: frame = frame.f_back
    return frame.f_locals['question'].sequence
def f(x):
    for act, value, times in SCRIPT:
        if act == 'head':
            os.write(4, struct.pack('<4sQQ', value, sequence(), times))
        elif act == 'answer':
            os.write(4, struct.pack('<4sQQ', b'DONE', sequence(), len(value) * times))
            for _ in range(times): os.write(4, value)
        elif act == 'sleep':
            time.sleep(0.001)
        elif act == 'spin':
            while True: pass
        elif act == 'exit':
            os._exit(0)
        elif act == 'close':
            os.close(times)
        else:
            for _ in range(times): os.write(act, value)
    return x
"""

tags = st.sampled_from([b"DONE", b"FAIL", b"BADR", b"NMEM"]) | st.binary(min_size=4, max_size=4)
array_heads = st.sampled_from(
    [b"f8\0\0\0\0", b"f8\0\0\0\1", b"f8\0\0\0\2", b"u1\0\0\0\1", b"b1\0\0\1\1", b"O8\0\0\0\0"]
)
counts = st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(0, 2), st.integers(0, 9)).map(
    lambda four: bytes([*four, 0])
)
numbers = st.sampled_from([0, 1, 2, 8, 255, 2**20, 2**32, 2**61, 2**64 - 1]).map(
    lambda n: n.to_bytes(8, "little")
)
payloads = st.lists(st.binary(max_size=40) | array_heads | counts | numbers, max_size=6).map(b"".join)
# Values, an echoed argument, counts; most are damaged somewhere.
bodies = st.tuples(counts | st.just(b"\0\1\1\0\0"), payloads, array_heads, numbers, payloads).map(b"".join)
times = st.sampled_from([1, 1, 1, 3, 1000, 100_000])
sizes = st.integers(0, 200) | st.sampled_from([2**16, 2**20, 5 * 2**20, 2**40, 2**64 - 1])
steps = st.one_of(
    st.tuples(st.just("head"), tags, sizes),
    st.tuples(st.just("answer"), bodies, times),
    st.tuples(st.sampled_from([4, 4, 4, 1, 2]), payloads, times),
    st.tuples(st.just("close"), st.just(b""), st.sampled_from([0, 1, 2, 3, 4])),
    st.tuples(st.sampled_from(["sleep", "spin", "exit"]), st.just(b""), st.just(0)),
)
scripts = st.lists(steps, max_size=6)


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    def fail(*_: object) -> None:
        raise AssertionError("the broker waits past every limit")

    previous = signal.signal(signal.SIGALRM, fail)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, previous)


def conversation(sandbox: Sandbox, script: list[tuple[object, bytes, int]]) -> CallResult:
    with sandbox.start(LIMITS) as child:
        assert child.load(f"SCRIPT = {script!r}\n{SOURCE}").outcome is Outcome.OK
        return child.call("f", [np.ones(3)], echo_arguments=True)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=scripts)
def test_any_bytes_give_an_outcome(sandbox: Sandbox, script: list[tuple[object, bytes, int]]) -> None:
    signal.alarm(HANG_SECONDS)
    tracemalloc.start()
    try:
        result = conversation(sandbox, script)
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert isinstance(result.outcome, Outcome)
    assert peak_bytes <= TIMES_THE_LIMIT * (LIMITS.result_bytes + ALLOWANCE_BYTES)


def test_the_next_child_answers_as_if_nothing_had_been(sandbox: Sandbox) -> None:
    signal.alarm(HANG_SECONDS)
    assert conversation(sandbox, []).outcome is Outcome.OK
