"""The counts themselves, and the exact set of live arrays."""

import weakref
from collections.abc import Iterable
from typing import Any

from numpy import array, int64, ndarray


class Record:
    """Counts of one call, a row a node of the syntax tree."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.reset([])

    def reset(self, arguments: Iterable[Any]) -> None:
        self.evaluations = [0] * self.size
        self.elements = [0] * self.size
        self.contraction = [0] * self.size
        self.new_bytes = [0] * self.size
        self.live_bytes = [0] * self.size
        self.objects = self.object_bytes = 0
        self.uncounted: dict[str, None] = {}
        self.peak = self._current = 0
        self._live: dict[int, weakref.ref[ndarray]] = {}
        self._inputs = {id(owner(argument)) for argument in arguments if isinstance(argument, ndarray)}

    def made(self, node: int, result: Any, operands: tuple[Any, ...] = ()) -> None:
        """Charge the memory of ``result`` to ``node``, unless it belongs to an operand."""
        if isinstance(result, ndarray):
            array = owner(result)
            if id(array) not in self._live and id(array) not in self._inputs and is_new(result, operands):
                self._hold(node, array)
        elif type(result) in (tuple, list):
            for part in result:
                if isinstance(part, ndarray):
                    self.made(node, part, operands)

    def _hold(self, node: int, array: ndarray) -> None:
        live, key, size = self._live, id(array), array.nbytes

        def died(_: object) -> None:
            if live.pop(key, None) is not None and live is self._live:
                self._current -= size

        live[key] = weakref.ref(array, died)
        self.new_bytes[node] += size
        self._current += size
        if self._current > self.live_bytes[node]:
            self.live_bytes[node] = self._current
            self.peak = max(self.peak, self._current)

    def nodes(self) -> ndarray:
        columns = (self.evaluations, self.elements, self.contraction, self.new_bytes, self.live_bytes)
        return array(columns, int64).T.copy()  # (node, 5)

    def total(self) -> ndarray:
        return array([self.peak, self.objects, self.object_bytes], int64)


def owner(array: ndarray) -> ndarray:
    """The array that holds the memory ``array`` looks at."""
    while (base := _base(array)) is not None:
        array = base
    return array


def _base(array: ndarray) -> ndarray | None:
    """What it is a view of; ``as_strided`` puts an object between the two."""
    base: Any = array.base
    if base is not None and not isinstance(base, ndarray):
        base = getattr(base, "base", None)
    return base if isinstance(base, ndarray) else None


def is_new(result: ndarray, operands: tuple[Any, ...]) -> bool:
    """Whether its memory was taken for it, and is not an operand's."""
    array = owner(result)
    lenders = (operand for operand in operands if isinstance(operand, ndarray))
    return array.flags.owndata and not any(owner(operand) is array for operand in lenders)
