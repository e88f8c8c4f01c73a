"""The counts themselves, and the exact set of live arrays."""

import weakref
from collections.abc import Iterable
from typing import Any

from numpy import array, int64, ndarray

SLOT, NUMBER = 8, 32
"""Bytes of a place in a list, and of a number as a Python object (numpy's scalars; floats take 24)."""


class Record:
    """Counts of one call, a row a node of the syntax tree. The lists stay the same: hooks hold them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.evaluations = [0] * size
        self.elements = [0] * size
        self.contraction = [0] * size
        self.new_bytes = [0] * size
        self.live_bytes = [0] * size
        self._columns = (self.evaluations, self.elements, self.contraction, self.new_bytes, self.live_bytes)
        self._live: dict[int, weakref.ref[ndarray]] = {}
        self.reset([])

    def reset(self, arguments: Iterable[Any]) -> None:
        for column in self._columns:
            column[:] = [0] * self.size
        self.objects = self.object_bytes = 0
        self.uncounted: dict[str, None] = {}
        self.peak = self._current = 0
        self._live.clear()  # with its references go their callbacks
        self._inputs = {id(owner(argument)) for argument in arguments if isinstance(argument, ndarray)}

    def made(self, node: int, result: Any, operands: tuple[Any, ...] = ()) -> None:
        """Charge the memory of ``result`` to ``node``, unless it belongs to an operand."""
        if isinstance(result, ndarray):
            if is_new(result, operands):
                self.hold(node, owner(result))
        elif isinstance(result, tuple | list):
            for part in result:
                self.made(node, part, operands)

    def hold(self, node: int, array: ndarray) -> None:
        """Charge an array that owns its memory, until it dies."""
        live, key, size = self._live, id(array), array.nbytes
        if key in live or key in self._inputs:
            return

        def died(_: object) -> None:
            del live[key]
            self._current -= size

        live[key] = weakref.ref(array, died)
        self.new_bytes[node] += size
        self._current += size
        self._rise(node, self._current)

    def passed(self, node: int, size: int, times: int) -> None:
        """Charge arrays of ``size`` bytes that came and went, one at a time, beside all that is live."""
        if times > 0:
            self.new_bytes[node] += times * size
            self._rise(node, self._current + size)

    def _rise(self, node: int, live: int) -> None:
        if live > self.live_bytes[node]:
            self.live_bytes[node] = live
            self.peak = max(self.peak, live)

    def nodes(self) -> ndarray:
        return array(self._columns, int64).T.copy()  # (node, 5)

    def total(self) -> ndarray:
        return array([self.peak, self.objects, self.object_bytes], int64)


def owner(array: ndarray) -> ndarray:
    """The array that holds the memory ``array`` looks at."""
    base: Any = array.base
    while base is not None:
        if isinstance(base, ndarray):
            array = base
        base = getattr(base, "base", None)  # `as_strided` puts an object between the two
    return array


def is_new(result: ndarray, operands: tuple[Any, ...]) -> bool:
    """Whether its memory was taken for it, and is not an operand's."""
    array = result if result.base is None else owner(result)
    for operand in operands:
        if isinstance(operand, ndarray) and (operand is array or owner(operand) is array):
            return False
    return result.base is None or array.flags.owndata
