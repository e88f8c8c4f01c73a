"""`python -m tests.fuzz.frames FOLDER`: coverage-guided fuzzing of the parser of answers; see `make fuzz`.

Any bytes must give an answer or a violation, raise nothing, and allocate no more than a few times their size.
FOLDER keeps what was found interesting, and what broke the parser; that ends the run. The other arguments are
libFuzzer's, such as `-max_total_time=60`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import atheris
import numpy as np

with atheris.instrument_imports(include=["grader.sandbox.frames"]):
    from grader.sandbox import frames

from grader.sandbox.jail import faults, results
from grader.sandbox.jail.arrays import DTYPES
from grader.sandbox.jail.requests import ANSWER, COUNTS, DONE, FAILED

HEADER = frames.HEADER_BYTES
SEQUENCE = 7
ECHOED = 1


def one_input(data: bytes) -> None:
    """A header of the sequence asked for, whatever its bytes say, and the rest as its body."""
    header = frames.parse_header(data[:HEADER], int.from_bytes(data[4:12], "little"))
    assert isinstance(header, frames.Header | frames.Violation)
    for outcome in frames.OUTCOMES.values():
        body = bytearray(data[HEADER:])
        parsed = frames.parse_body(frames.Header(outcome, len(body)), body, ECHOED)
        assert isinstance(parsed, frames.Answer | frames.Violation)
        if isinstance(parsed, frames.Answer):
            assert parsed.outcome is outcome
            arrays = [*(value.array for value in parsed.values), *parsed.arguments_after, *parsed.counts]
            assert sum(array.nbytes for array in arrays) <= len(body)


def lawful_frames() -> Iterator[bytes]:
    """To start from: an array of each dtype and number of dimensions, echoed and counted; and an error."""
    for number, dtype in enumerate(DTYPES):
        array = np.ones((2,) * (number % 4), dtype)
        pieces = results.encode_values((array, array, array))
        body = COUNTS.pack(1, 1, 1, 1) + b"".join(bytes(part) for pair in pieces for part in pair)
        yield ANSWER.pack(DONE, SEQUENCE, len(body)) + body
    error = faults.pack("ValueError", "message", "traceback", 3)
    yield ANSWER.pack(FAILED, SEQUENCE, len(error)) + error


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, frame in enumerate(lawful_frames()):
        (folder / f"lawful-{number}").write_bytes(frame)
    limits = ["-max_len=4096", "-len_control=0", "-rss_limit_mb=1024", f"-artifact_prefix={folder}/broken-"]
    atheris.Setup([*sys.argv, *limits], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
