"""The cost of calling a function that is not the submission's own."""

import functools
import itertools
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from .table import CONTRACTIONS, ELEMENTS, largest, length, size

NUMBER, SLOT = 32, 8


class Cost(NamedTuple):
    """Of one call. ``guessed``: no formula is known, so the largest operand was charged."""

    name: str
    elements: int = 0
    contraction: int = 0
    object_bytes: int = 0
    guessed: bool = False


HIGHER_ORDER = (
    map, filter, sorted, min, max, functools.reduce, functools.partial, itertools.starmap,
    itertools.accumulate, np.apply_along_axis, np.apply_over_axes, np.fromfunction, np.frompyfunc,
    np.vectorize, np.piecewise,
)  # fmt: skip
"""They call what they are given: those calls are counted, they themselves cost nothing more."""

WALKS = (sum, max, min, sorted, list, tuple, any, all, set, frozenset, dict)
"""Builtins that visit each element of their argument."""

LOOKS = (
    len, range, zip, enumerate, iter, next, reversed, isinstance, issubclass, type, id, hasattr, getattr,
    setattr, callable, slice, print,
)  # fmt: skip
"""Builtins that visit no element: what is done with each is counted where it is done."""


def takes_functions(function: Any) -> bool:
    return any(function is known for known in HIGHER_ORDER)


def charge(
    function: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any], result: Any
) -> Cost:
    """What the call that gave ``result`` cost."""
    name = getattr(function, "__name__", type(function).__name__)
    if any(function is known for known in LOOKS):
        return Cost(name)
    if any(function is known for known in WALKS):
        return _walk(name, arguments, result)
    if takes_functions(function) or isinstance(function, np.vectorize):
        return Cost(name)
    owner = getattr(function, "__self__", None)
    if isinstance(owner, np.ufunc):
        reads = name in {"reduce", "accumulate", "reduceat"}
        return Cost(name, size(arguments[0]) if reads else largest((result, *arguments)))
    if isinstance(function, np.ufunc) and name not in CONTRACTIONS:
        return Cost(name, size(result[0] if isinstance(result, tuple) else result))
    operands = (owner, *arguments) if isinstance(owner, np.ndarray | np.generic) else arguments
    return _formula(name, function, operands, keywords, result)


def _walk(name: str, arguments: tuple[Any, ...], result: Any) -> Cost:
    walked = arguments[0] if len(arguments) == 1 else arguments
    visits = size(walked) if isinstance(walked, list | tuple | np.ndarray) else length(result)
    built = length(result) * SLOT if isinstance(result, list | tuple | set | frozenset | dict) else 0
    return Cost(name, visits, object_bytes=built)


def _formula(
    name: str, function: Any, operands: tuple[Any, ...], keywords: dict[str, Any], result: Any
) -> Cost:
    if name == "append" and isinstance(getattr(function, "__self__", None), list):
        return Cost(
            name, 1, object_bytes=SLOT + (NUMBER if isinstance(operands[0], float | np.number) else 0)
        )
    if name == "tolist":
        return Cost(name, size(operands[0]), object_bytes=size(operands[0]) * (SLOT + NUMBER))
    known_here = _is_numpy(function, operands)
    try:
        if known_here and name in CONTRACTIONS:
            return Cost(name, contraction=CONTRACTIONS[name](operands, keywords, result))
        if known_here and name in ELEMENTS:
            return Cost(name, ELEMENTS[name](operands, keywords, result))
    except (TypeError, ValueError, IndexError, KeyError, AttributeError):
        pass  # a way of calling that the formula does not know: charged by guess, and named
    return Cost(name, largest((result, *operands)), guessed=True)


def _is_numpy(function: Any, operands: tuple[Any, ...]) -> bool:
    module = getattr(function, "__module__", None) or ""
    owner = getattr(function, "__self__", None)
    return module.split(".")[0] == "numpy" or isinstance(owner, np.ndarray | np.generic | np.random.Generator)
