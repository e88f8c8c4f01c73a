"""The cost of calling a function that is not the submission's own."""

import functools
import itertools
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy import generic, ndarray, number, ufunc, vectorize

from .table import CONTRACTIONS, ELEMENTS, Operands, contraction_flops, largest, length, size

SLOT, NUMBER = 8, 32
"""Bytes of a place in a list, and of a number as a Python object (numpy's scalars; floats take 24)."""

CHEAP_MODULES = frozenset({
    "builtins", "collections", "_collections", "collections.abc", "contextlib", "dataclasses", "enum",
    "functools", "itertools", "math", "operator", "_operator", "typing", "abc", "types", "warnings",
})  # fmt: skip
"""Modules whose functions walk over what they are given once at most."""


class Cost(NamedTuple):
    """Of one call."""

    name: str
    elements: int = 0
    contraction: int = 0
    objects: int = 0
    """Python objects visited or made, each dearer than an element of an array."""
    object_bytes: int = 0
    """What the objects made take, in lists and the like."""
    guessed: bool = False
    """No formula is known: the largest operand was charged."""


def _identities(*functions: Callable[..., Any]) -> frozenset[int]:
    """By identity: what a submission hands us may not be hashable."""
    return frozenset(map(id, functions))


HIGHER_ORDER = _identities(
    map, filter, sorted, min, max, functools.reduce, functools.partial, itertools.starmap,
    itertools.accumulate, np.apply_along_axis, np.apply_over_axes, np.fromfunction, np.frompyfunc,
    vectorize, np.piecewise,
)  # fmt: skip
"""They call what they are given: those calls are counted, they themselves cost nothing more."""

WALKS = _identities(sum, max, min, sorted, list, tuple, any, all, set, frozenset, dict)
"""Builtins that visit each element of their argument."""

LOOKS = _identities(
    len, range, zip, enumerate, iter, next, reversed, isinstance, issubclass, type, id, hasattr, getattr,
    setattr, callable, slice, print,
)  # fmt: skip
"""Builtins that visit no element: what is done with each is counted where it is done."""

NEEDS_FRAME = _identities(super, locals, globals, vars, dir, exec, eval)
"""They look at the frame that calls them."""


def takes_functions(function: Any) -> bool:
    return id(function) in HIGHER_ORDER


def charge(function: Callable[..., Any], arguments: Operands, keywords: dict[str, Any], result: Any) -> Cost:
    """What the call that gave ``result`` cost."""
    name = getattr(function, "__name__", type(function).__name__)
    owner = getattr(function, "__self__", None)
    operands = (owner, *arguments) if isinstance(owner, ndarray | generic) else arguments
    return (
        _builtin(function, name, arguments, result)
        or _ufunc(function, name, owner, arguments, result)
        or _operator(function, name, operands, result)
        or _object_maker(name, owner, operands)
        or _formula(function, name, operands, keywords, result)
    )


def _builtin(function: Any, name: str, arguments: Operands, result: Any) -> Cost | None:
    if id(function) in WALKS:
        return _walk(name, arguments, result)
    free = id(function) in LOOKS or takes_functions(function)
    return Cost(name) if free or isinstance(function, vectorize) else None


def _ufunc(function: Any, name: str, owner: Any, arguments: Operands, result: Any) -> Cost | None:
    if isinstance(owner, ufunc):
        reads = name in {"reduce", "accumulate", "reduceat"}
        return Cost(name, size(arguments[0]) if reads else largest((result, *arguments)))
    if isinstance(function, ufunc) and name not in CONTRACTIONS:
        return Cost(name, size(result[0] if isinstance(result, tuple) else result))
    return None


def _operator(function: Any, name: str, operands: Operands, result: Any) -> Cost | None:
    """``operator.add(a, b)`` and ``a.__add__(b)`` cost what ``a + b`` costs."""
    method = name.startswith("__") and isinstance(operands[0] if operands else None, ndarray)
    if module_of(function) != "_operator" and not method:
        return None
    if name.strip("_") in {"matmul", "imatmul", "rmatmul"}:
        left = operands[1] if name == "__rmatmul__" else operands[0]
        return Cost(name, contraction=contraction_flops(left, result))
    return Cost(name, largest((result, *operands)) if result is None else size(result))


def _walk(name: str, arguments: Operands, result: Any) -> Cost:
    """Numbers that were in no list before become objects on the way."""
    walked = arguments[0] if len(arguments) == 1 else arguments
    visits = size(walked) if isinstance(walked, list | tuple | ndarray) else length(result)
    built = length(result) if isinstance(result, list | tuple | set | frozenset | dict) else 0
    held = SLOT + (0 if isinstance(walked, list | tuple) else NUMBER)
    return Cost(name, visits, objects=visits, object_bytes=built * held)


def _object_maker(name: str, owner: Any, operands: Operands) -> Cost | None:
    if name == "append" and isinstance(owner, list):
        return Cost(name, 1, objects=1, object_bytes=SLOT + (NUMBER if is_number(operands[0]) else 0))
    if name == "tolist":
        count = size(operands[0])
        return Cost(name, count, objects=count, object_bytes=count * (SLOT + NUMBER))
    return None


def is_number(value: Any) -> bool:
    """Whether it is an object of its own, and not one of the small integers that Python keeps."""
    return isinstance(value, float | number)


def _formula(function: Any, name: str, operands: Operands, keywords: dict[str, Any], result: Any) -> Cost:
    try:
        if _is_numpy(function) and name in CONTRACTIONS:
            return Cost(name, contraction=CONTRACTIONS[name](operands, keywords, result))
        if _is_numpy(function) and name in ELEMENTS:
            return Cost(name, ELEMENTS[name](operands, keywords, result))
    except (TypeError, ValueError, IndexError, KeyError, AttributeError):
        pass  # a way of calling that the formula does not know: charged by guess, and named
    guessed = module_of(function) not in CHEAP_MODULES
    return Cost(name, largest((result, *operands)), guessed=guessed)


def _is_numpy(function: Any) -> bool:
    owner = getattr(function, "__self__", None)
    known = isinstance(owner, ndarray | generic | np.random.Generator)
    return known or module_of(function).split(".")[0] == "numpy"


def module_of(function: Any) -> str:
    return getattr(function, "__module__", None) or type(getattr(function, "__self__", function)).__module__
