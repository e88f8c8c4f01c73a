"""What a call of a program gives, as text that can be compared to the bit."""

import contextlib
import io
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.judging.cost import counter

SOURCE_NAMES = {"submission.py", "<plain>"}
ADDRESS = re.compile(" at 0x[0-9a-f]+")
"""Of an object without a text of its own."""


def outcome(function: Callable[..., Any], arguments: Sequence[Any]) -> tuple[str, str]:
    """Result or exception with its lines, and what was printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), np.errstate(all="ignore"):
        try:
            ended = _bits(function(*arguments))
        except RecursionError:
            ended = "RecursionError"  # where it strikes depends on what was called before
        except Exception as error:
            frames = traceback.extract_tb(sys.exc_info()[2])
            lines = [frame.lineno for frame in frames if frame.filename in SOURCE_NAMES]
            ended = f"{type(error).__name__}: {error} on lines {lines}"
    return ADDRESS.sub("", ended), ADDRESS.sub("", printed.getvalue())


def _bits(value: Any) -> str:
    if isinstance(value, np.ndarray):
        content = value.tolist() if value.dtype == object else value.tobytes().hex()
        return f"{value.dtype} {value.shape} {content}"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}{[_bits(part) for part in value]}"
    return f"{type(value).__name__} {value!r}"


def plain(source: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "submission"}
    exec(compile(source, "<plain>", "exec", dont_inherit=True), namespace)
    return namespace


def counting(source: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "submission"}
    counter.load(source, namespace)
    return namespace
