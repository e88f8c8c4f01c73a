"""What the rewritten program calls instead of operating on data itself."""

import operator
import types
from collections.abc import Callable
from functools import partial
from math import prod
from typing import Any

from numpy import bool_, ndarray, ndim, shape

from .calls import NEEDS_FRAME, NUMBER, SLOT, charge, is_number, takes_functions
from .record import Record, is_new
from .table import contraction_flops, length, size

OPERATIONS = dict(vars(operator))
"""The counter keeps its own names: a submission that replaces those of a module deceives only itself."""

RUNS_SOURCE = ("exec", "eval", "compile")
"""Builtins behind which work hides from the counting."""


class Target:
    """Stands for a container that is being assigned to: counts the store, then makes it."""

    __slots__ = ("container", "node", "record")

    def __init__(self, record: Record, node: int, container: Any) -> None:
        self.record, self.node, self.container = record, node, container

    def __setitem__(self, key: Any, value: Any) -> None:
        self.container[key] = value
        self.record.evaluations[self.node] += 1
        self.record.elements[self.node] += stored(self.container, key, value)


class Hooks:
    """The hooks of one submission: ``__count_<method>__`` in its namespace."""

    def __init__(self, record: Record, filename: str, module: str) -> None:
        self.record, self.filename, self.module = record, filename, module

    def names(self) -> dict[str, Any]:
        hooks = (
            self.binary, self.unary, self.member, self.index, self.target, self.inplace, self.inplace_item,
            self.current, self.tick, self.item, self.callee,
        )  # fmt: skip
        return {f"__count_{hook.__name__}__": hook for hook in hooks} | {"__count_slice__": slice}

    def binary(self, node: int, name: str, left: Any, right: Any) -> Any:
        return self._operated(node, name, left, right, OPERATIONS[name](left, right))

    def inplace(self, node: int, name: str, left: Any, right: Any) -> Any:
        return self._operated(node, name, left, right, OPERATIONS[name](left, right))

    def _operated(self, node: int, name: str, left: Any, right: Any, result: Any) -> Any:
        record = self.record
        record.evaluations[node] += 1
        if name.endswith("matmul"):
            record.contraction[node] += contraction_flops(left, result)
        elif isinstance(result, ndarray):
            record.elements[node] += result.size
        else:
            record.elements[node] += length(result)
        if isinstance(result, ndarray):
            record.made(node, result, (left, right))
        elif isinstance(result, list | tuple):
            record.object_bytes += SLOT * len(result)
        return result

    def unary(self, node: int, name: str, operand: Any) -> Any:
        return self._operated(node, name, operand, None, OPERATIONS[name](operand))

    def member(self, node: int, item: Any, container: Any, wanted: bool) -> bool:
        found = (item in container) is wanted
        self.record.evaluations[node] += 1
        walked = isinstance(container, ndarray | list | tuple | str)
        self.record.elements[node] += size(container) if walked else 1
        return found

    def index(self, node: int, container: Any, key: Any) -> Any:
        result = container[key]
        record = self.record
        record.evaluations[node] += 1
        arrays = isinstance(container, ndarray) and isinstance(result, ndarray)
        if arrays and is_new(result, (container,)):
            record.elements[node] += max(result.size, masked(key))
            record.made(node, result, (container,))
        return result

    def target(self, node: int, container: Any) -> Any:
        return Target(self.record, node, container)

    def current(self, container: Any, key: Any) -> tuple[Any, Any, Any]:
        """What an augmented assignment reads before its right side is evaluated."""
        return container, key, container[key]

    def inplace_item(self, node: int, name: str, place: tuple[Any, Any, Any], right: Any) -> None:
        container, key, current = place
        container[key] = self.inplace(node, name, current, right)
        self.record.elements[node] += masked(key)

    def tick(self, node: int, value: Any = None) -> Any:
        """One step of a loop, a condition, an element handed on."""
        self.record.evaluations[node] += 1
        return value

    def item(self, node: int, value: Any) -> Any:
        """One element of a list, set or dict that a comprehension builds."""
        self.record.evaluations[node] += 1
        self.record.object_bytes += SLOT + (NUMBER if is_number(value) else 0)
        return value

    def callee(self, node: int, function: Any) -> Any:
        """The submission's own functions run as they are, counted inside; others through ``_called``."""
        self.record.evaluations[node] += 1
        if not callable(function) or self._is_own(function):
            return function
        if isinstance(function, types.BuiltinFunctionType) and function.__name__ in RUNS_SOURCE:
            self.record.uncounted[function.__name__] = None
        if id(function) in NEEDS_FRAME:
            return function
        return partial(self._called, node, function)

    def _is_own(self, function: Any) -> bool:
        function = getattr(function, "__func__", function)
        if isinstance(function, types.FunctionType):
            return function.__code__.co_filename == self.filename
        kind = function if isinstance(function, type) else type(function)
        return kind.__module__ == self.module

    def _called(self, node: int, function: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
        if takes_functions(function):
            arguments = tuple(self._counted(node, argument) for argument in arguments)
            keywords = {name: self._counted(node, value) for name, value in keywords.items()}
        result = function(*arguments, **keywords)
        record = self.record
        cost = charge(function, arguments, keywords, result)
        record.elements[node] += cost.elements
        record.contraction[node] += cost.contraction
        record.objects += cost.objects
        record.object_bytes += cost.object_bytes
        if cost.guessed:
            record.uncounted[cost.name] = None
        if keywords.get("out") is None:
            record.made(node, result, arguments)
        return result

    def _counted(self, node: int, value: Any) -> Any:
        """A function handed to another one, such as to ``map``, is counted where it is handed over."""
        if callable(value) and not isinstance(value, type) and not self._is_own(value):
            return partial(self._called, node, value)
        return value


def masked(key: Any) -> int:
    """Entries of the boolean masks in an index: each is looked at, whatever it says."""
    parts = key if isinstance(key, tuple) else (key,)
    return sum(part.size for part in parts if isinstance(part, ndarray) and part.dtype == bool_)


def stored(container: Any, key: Any, value: Any) -> int:
    """Elements written by ``container[key] = value``."""
    if not isinstance(container, ndarray):
        return 1
    if masked(key):
        return masked(key)
    picked = container[key]
    return prod(shape(picked)) if ndim(picked) else 1
