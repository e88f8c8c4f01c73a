"""Assignments to what is inside a container: they make the store, and count it."""

from typing import Any

from numpy import bool_, ndarray

from .record import Record
from .table.sizes import length, size


class Items:
    """Stands for a container of which items are set or deleted."""

    __slots__ = ("container", "node", "record")

    def __init__(self, record: Record, node: int, container: Any) -> None:
        self.record, self.node, self.container = record, node, container

    def __setitem__(self, key: Any, value: Any) -> None:
        self.container[key] = value
        self.record.evaluations[self.node] += 1
        self.record.elements[self.node] += stored(self.container, key)

    def __delitem__(self, key: Any) -> None:
        moved = length(self.container) if isinstance(self.container, list) else 1
        del self.container[key]
        self.record.evaluations[self.node] += 1
        self.record.elements[self.node] += moved


class Fields:
    """Stands for an object of which ``real``, ``imag`` or ``flat`` is set: all of an array's elements."""

    record: Record
    node: int
    container: Any

    def __init__(self, record: Record, node: int, container: Any) -> None:
        vars(self).update(record=record, node=node, container=container)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.container, name, value)
        self.record.evaluations[self.node] += 1
        self.record.elements[self.node] += self.container.size if isinstance(self.container, ndarray) else 1


def stored(container: Any, key: Any) -> int:
    """Elements written by ``container[key] = value``."""
    if isinstance(container, ndarray):
        return masked(key) or size(container[key])
    return length(container) if isinstance(container, list) and isinstance(key, slice) else 1


def masked(key: Any) -> int:
    """Entries of the boolean masks in an index: each is looked at, whatever it says."""
    parts = key if isinstance(key, tuple) else (key,)
    return sum(part.size for part in parts if isinstance(part, ndarray) and part.dtype == bool_)
