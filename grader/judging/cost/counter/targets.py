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
        store(self.record, self.node, value, self.container, key)

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


def store(record: Record, node: int, value: Any, container: Any, key: Any) -> None:
    """Make the assignment ``container[key] = value``, and count it."""
    container[key] = value
    record.evaluations[node] += 1
    record.elements[node] += stored(container, key)


def stored(container: Any, key: Any) -> int:
    """Elements written by ``container[key] = value``."""
    if isinstance(container, ndarray):
        if type(key) is int:
            return int(container.size // container.shape[0])
        return masked(key) or size(container[key])
    return length(container) if isinstance(container, list) and isinstance(key, slice) else 1


def masked(key: Any) -> int:
    """Entries of the boolean masks in an index: each is looked at, whatever it says."""
    if isinstance(key, tuple):
        return sum(map(masked, key))
    return key.size if isinstance(key, ndarray) and key.dtype == bool_ else 0
