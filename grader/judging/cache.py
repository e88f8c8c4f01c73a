"""Remembers the last few results of costly work about an exercise."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Cache(Generic[Kept]):
    """The ``size`` values used last, by (digest, seed). An exercise without a digest is not remembered."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[tuple[str, int], Kept] = OrderedDict()

    def get(self, digest: str, seed: int, make: Callable[[], Kept]) -> Kept:
        """The value kept for (digest, seed); else what ``make`` gives, which is kept."""
        if not digest:
            return make()
        key = (digest, seed)
        if key not in self._values:
            self._values[key] = make()
            if len(self._values) > self._size:
                self._values.popitem(last=False)
        self._values.move_to_end(key)
        return self._values[key]
