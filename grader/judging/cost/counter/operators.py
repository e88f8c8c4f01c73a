"""Hooks that stand for the operators of the language. Numbers and arrays come first: they must be quick."""

import operator
from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np
from numpy import generic, matrix, ndarray

from .record import SLOT, Record
from .table.contractions import contraction_flops, power_flops
from .table.sizes import largest, length

Hook = Callable[..., Any]

OPERATIONS: dict[str, Callable[..., Any]] = dict(vars(operator))
"""The counter keeps its own names: a submission that replaces those of a module deceives only itself."""

COMPARISONS = ("lt", "le", "gt", "ge", "eq", "ne")
ARITHMETIC = (
    "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor",
)  # fmt: skip
IN_PLACE = tuple("i" + name.rstrip("_") for name in ARITHMETIC)

NO_NUMBERS = {np.object_, np.void, np.str_, np.bytes_}
NUMBERS = frozenset({int, float, complex, bool, *np.sctypeDict.values()}) - NO_NUMBERS
WORD = 2**63
"""Integers beyond it take time by their digits."""
HASHED: tuple[type, ...] = (set, frozenset, dict, range, type({}.keys()), type({}.items()))
"""Containers that find a member without a walk."""
KNOWN_MODULES = frozenset({"builtins", "collections"})
"""Of types whose operators cost what their lengths say."""
COMPARED_AT_ONCE = 64
"""Characters of a text that count as one element when it is compared."""


class Operators:
    """The hooks of one submission, whose module has the name ``module``."""

    def __init__(self, record: Record, module: str) -> None:
        self._record, self._module = record, module
        self._kept: Any = None
        self._hooks = {
            name: self._binary(OPERATIONS[name], name) for name in ARITHMETIC + IN_PLACE + COMPARISONS
        }
        self._hooks |= {name: self._unary(OPERATIONS[name], name) for name in ("neg", "pos", "invert")}
        self._hooks |= {name: self._product(OPERATIONS[name], name) for name in ("matmul", "imatmul")}
        self._hooks |= {name: self._identity(OPERATIONS[name]) for name in ("is_", "is_not")}
        self._hooks |= {"contains": self._contains, "lacks": self._lacks, "not_": self._not}

    def hooks(self) -> dict[str, Hook]:
        return {**self._hooks, "link": self._link, "kept": self._hand_on}

    def _binary(self, operation: Hook, name: str) -> Hook:
        record, charge = self._record, self._charge
        evaluations, elements, hold = record.evaluations, record.elements, record.hold

        def hook(node: int, left: Any, right: Any) -> Any:
            before = len(left) if type(left) is list else 0
            result = operation(left, right)
            evaluations[node] += 1
            kind = type(result)
            if kind is ndarray and result.base is None:
                elements[node] += result.size
                if result is not left:
                    hold(node, result)
            elif kind in NUMBERS and type(left) in NUMBERS and (kind is not int or -WORD < result < WORD):
                elements[node] += 1
            else:
                charge(node, name, left, right, result, before)
            return result

        return hook

    def _unary(self, operation: Hook, name: str) -> Hook:
        def hook(node: int, operand: Any) -> Any:
            result = operation(operand)
            self._record.evaluations[node] += 1
            self._charge(node, name, operand, operand, result)
            return result

        return hook

    def _not(self, node: int, operand: Any) -> bool:
        self._record.evaluations[node] += 1
        self._record.elements[node] += 1
        return not operand

    def _product(self, operation: Hook, name: str) -> Hook:
        record = self._record

        def hook(node: int, left: Any, right: Any) -> Any:
            result = operation(left, right)
            record.evaluations[node] += 1
            if not self._is_own(left, right):
                record.contraction[node] += contraction_flops((left, right), {}, result)
                record.made(node, result, (left, right))
            return result

        return hook

    def _identity(self, operation: Hook) -> Hook:
        """It looks at no element."""

        def hook(node: int, left: Any, right: Any) -> Any:
            self._record.evaluations[node] += 1
            return operation(left, right)

        return hook

    def _contains(self, node: int, item: Any, container: Any) -> bool:
        found = item in container
        self._record.evaluations[node] += 1
        walked = not isinstance(container, HASHED)
        self._record.elements[node] += largest((container,)) if walked else 1
        return found

    def _lacks(self, node: int, item: Any, container: Any) -> bool:
        return not self._contains(node, item, container)

    def _link(self, node: int, name: str, left: Any, right: Any) -> Any:
        """A comparison of a chain: what it shares with the next one is kept until that asks for it."""
        result = self._hooks[name](node, left, right)
        self._kept = None if result is False else right
        return result

    def _hand_on(self) -> Any:
        kept, self._kept = self._kept, None
        return kept

    def _charge(self, node: int, name: str, left: Any, right: Any, result: Any, before: int = 0) -> None:
        """Any operands. Those of a class of the submission are counted inside its methods."""
        record, amount = self._record, 0
        if isinstance(result, ndarray):
            if isinstance(left, matrix) or isinstance(right, matrix):
                record.contraction[node] += matrix_flops(name, left, right, result)
            amount = result.size
            record.made(node, result, (left, right))
        elif name in COMPARISONS:
            amount = compared(left, right)
        elif type(result) is int:
            amount = digits(name, left, right, result)
        elif isinstance(result, list):
            amount = len(result) - before if result is left else len(result)
        elif not self._is_own(left, right):
            amount = length(right) if result is left else length(result)
            self._name_unknown(left, right)
        record.elements[node] += amount
        record.object_bytes += SLOT * amount if isinstance(result, list | tuple) else 0

    def _name_unknown(self, *operands: Any) -> None:
        for operand in operands:
            kind = type(operand)
            if kind.__module__ not in KNOWN_MODULES and not isinstance(operand, generic):
                self._record.uncounted[kind.__name__] = None

    def _is_own(self, *operands: Any) -> bool:
        return any(type(operand).__module__ == self._module for operand in operands)


def matrix_flops(name: str, left: Any, right: Any, result: Any) -> int:
    """``np.matrix`` multiplies as matrices do."""
    if name.lstrip("i") == "mul":
        return contraction_flops((left, right), {}, result)
    return power_flops((left, right), {}, result) if name.lstrip("i") == "pow" else 0


def compared(left: Any, right: Any) -> int:
    """At most all that the shorter one holds."""
    shorter = min(largest((left,)), largest((right,)))
    return 1 + shorter // COMPARED_AT_ONCE if isinstance(left, str | bytes) else shorter


def digits(name: str, left: Any, right: Any, result: int) -> int:
    """Machine words of a sum; word by word for a product, as at school."""
    words = [1 + value.bit_length() // 64 for value in (left, right, result) if isinstance(value, int)]
    products = {"mul": prod(words[:-1]), "floordiv": prod(words[:-1]), "pow": words[-1] ** 2}
    return products.get(name.lstrip("i"), words[-1])
