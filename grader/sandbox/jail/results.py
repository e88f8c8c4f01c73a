"""What a function returned, as arrays that can cross; or the sentence that says why it cannot."""

import struct
from collections.abc import Sequence

import numpy as np

from .arrays import Array, encode

MAX_VALUES = 8
_asarray, _ndarray, _generic = np.asarray, np.ndarray, np.generic


class BadResult(Exception):
    """The message says what was returned instead of numbers."""


def encode_values(result: object) -> list[tuple[bytes, memoryview]]:
    """One array, or each of a tuple of arrays. Raises BadResult."""
    if not isinstance(result, tuple):
        return [_encode(result, "")]
    if len(result) > MAX_VALUES:
        raise BadResult(f"returned a tuple of {len(result)} values; at most {MAX_VALUES} can be judged")
    return [_encode(value, f"value {i + 1} of the tuple: ") for i, value in enumerate(result)]


def _encode(value: object, where: str) -> tuple[bytes, memoryview]:
    kind = _kind(value)
    if kind is None:
        raise BadResult(f"{where}returned {_described(value)}; an array of numbers is wanted")
    try:
        return encode(_asarray(value), kind)
    except TypeError as error:
        what = f"{where}returned {_described(value)} of {error}"
        raise BadResult(f"{what}; an array of numbers is wanted") from None
    except (ValueError, OverflowError, struct.error) as error:
        what = f"{where}returned {_described(value)}"
        raise BadResult(f"{what} that is no array of numbers: {error}") from None


def _kind(value: object) -> str | None:
    if type(value) is _ndarray:
        return "array"
    if isinstance(value, _ndarray):
        return "subclass"
    if isinstance(value, (bool, int, float, complex, _generic)):
        return "scalar"
    return "list" if isinstance(value, (list, tuple)) else None


def _described(value: object) -> str:
    if value is None:
        return "None (is a return statement missing?)"
    name = type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def encode_arguments(arguments: Sequence[object]) -> list[tuple[bytes, memoryview]]:
    """The arguments as they are after a call. Raises BadResult when one of them is no longer numbers."""
    return [_encode(argument, "after the call an argument: ") for argument in arguments]


def encode_counts(counts: list[Array]) -> list[tuple[bytes, memoryview]]:
    return [encode(array, "array") for array in counts]
