"""How large things are: what formulas are made of. A submission's own methods are never asked."""

from collections import deque
from collections.abc import Callable
from typing import Any

from numpy import ndarray

Operands = tuple[Any, ...]
Formula = Callable[[Operands, dict[str, Any], Any], int]
"""From the operands, the keywords and the result of a call to the elements or FLOPs that it cost."""

NO_OPERANDS = frozenset({"out", "axis", "axes", "shape", "where", "dtype", "initial", "key", "optimize"})
"""Keywords that say how, not on what."""

CONTAINERS: tuple[type, ...] = (
    list, tuple, str, dict, set, frozenset, range, bytes, bytearray, deque, memoryview,
    *map(type, ({}.keys(), {}.values(), {}.items())),
)  # fmt: skip


def size(value: Any) -> int:
    """Numbers in an array, or in nested lists and tuples; 1 for anything else."""
    if isinstance(value, ndarray):
        return int(value.size)
    if isinstance(value, list | tuple):
        return sum(map(size, _parts(value)))
    return 1


def length(value: Any) -> int:
    """Of a container that Python or numpy brings along; 1 for anything else."""
    if isinstance(value, ndarray):
        return value.shape[0] if value.ndim else 1
    for kind in CONTAINERS:
        if isinstance(value, kind):
            return int(kind.__len__(value))  # type: ignore[attr-defined]
    return 1


def largest(values: Operands) -> int:
    """Of the elements of arrays and lists, and the lengths of other containers."""
    most = 0 if values else 1
    for value in values:
        most = max(most, 1 if type(value) in (int, float, bool) else _extent(value))
    return most


def extents(value: Any) -> tuple[int, ...]:
    """The shape of an array, or of nested lists; () for anything else."""
    if isinstance(value, ndarray):
        return tuple(value.shape)
    parts = _parts(value) if isinstance(value, list | tuple) else ()
    return (length(value), *extents(next(iter(parts)))) if parts and length(value) else ()


def _extent(value: Any) -> int:
    return size(value) if isinstance(value, ndarray | list | tuple) else length(value)


def _parts(values: Any) -> Any:
    return (list if isinstance(values, list) else tuple).__iter__(values)
