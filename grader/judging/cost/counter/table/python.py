"""Functions and methods of Python itself: they walk over what they are given, or look at one thing."""

import cmath
import contextlib
import functools
import itertools
import math
from collections import Counter, OrderedDict, deque
from typing import Any

from numpy import number

from ..record import NUMBER, SLOT
from .contractions import contraction_flops
from .formulas import read, view
from .sizes import Formula, Operands, length, size
from .sorting import logarithm

HOLDERS = (list, tuple, set, frozenset, dict, deque)
WALKS = (
    sum, max, min, sorted, list, tuple, any, all, set, frozenset, dict, bytes, bytearray, deque, Counter,
    OrderedDict, math.fsum, math.prod,
)  # fmt: skip
"""They visit each element of their one argument, and run an iterator to its end."""

LOOKS = (
    len, range, zip, enumerate, iter, next, reversed, isinstance, issubclass, type, id, hasattr, getattr,
    setattr, callable, slice, print, map, filter, object, staticmethod, classmethod, property,
    functools.reduce, functools.partial, functools.cache, functools.lru_cache, functools.wraps,
    functools.cmp_to_key, contextlib.contextmanager, itertools.starmap, itertools.accumulate,
    itertools.takewhile, itertools.dropwhile, itertools.filterfalse, itertools.groupby, itertools.chain,
    itertools.compress, itertools.count, itertools.islice, itertools.pairwise, itertools.repeat,
    itertools.zip_longest,
)  # fmt: skip
"""They visit no element: what is done with each is counted where it is done."""

CONSUMING_METHODS = frozenset({
    "extend", "extendleft", "update", "join", "union", "intersection", "difference", "symmetric_difference",
    "issubset", "issuperset", "isdisjoint", "intersection_update", "difference_update",
    "symmetric_difference_update",
})  # fmt: skip
"""Of containers: they run an iterator to its end."""

SINGLE = frozenset({"append", "appendleft", "add", "discard", "get", "setdefault", "popitem", "popleft"})
"""Methods of containers that touch one element."""
VIEWS = frozenset({"keys", "values", "items"})

CHEAP_MODULES = frozenset({
    "builtins", "collections", "_collections", "collections.abc", "contextlib", "copy", "dataclasses", "enum",
    "functools", "itertools", "math", "cmath", "operator", "_operator", "random", "typing", "abc", "time",
    "types", "warnings", "heapq", "_heapq", "bisect", "_bisect", "string", "numbers",
})  # fmt: skip
"""Modules whose functions walk over what they are given once at most."""


_OF_SEVERAL = {"fsum", "prod", "dist", "sumprod", "gcd", "lcm", "comb", "perm", "factorial"}
SINGLE_FUNCTIONS = frozenset(
    id(function)
    for name, function in {**vars(math), **vars(cmath)}.items()
    if callable(function) and not name.startswith("_") and name not in _OF_SEVERAL
)
"""Of one number, or of two."""


def of_walk(function: Any, steps: int, result: Any) -> int:
    """What a function of `WALKS` costs: a sum of arrays adds all of theirs, a sort compares."""
    if function is sum:
        return steps * size(result)
    if function is sorted:
        return steps * logarithm(steps)
    return max(steps, length(result)) if function in (bytes, bytearray) else steps


def bytes_of_walk(walked: Any, result: Any) -> int:
    """What the list, set or dict takes that was made: numbers that were in none before become objects."""
    held = SLOT if isinstance(walked, list | tuple) else SLOT + NUMBER
    return held * length(result) if isinstance(result, HOLDERS) else 0


def of_container(name: str, owner: Any, arguments: Operands, result: Any) -> int:
    """What a method of a list, dict, set, text or the like costs, once it has run."""
    if name in VIEWS:
        return 0
    if name in SINGLE or (name == "pop" and not (arguments and isinstance(owner, list))):
        return 1
    if name in {"pop", "insert"}:
        place = int(arguments[0])
        return 1 + (len(owner) - place if place >= 0 else -place)
    if name == "sort":
        return of_walk(sorted, length(owner), result)
    walked = (*arguments, result) if name in CONSUMING_METHODS else (owner, *arguments, result)
    return max(map(length, walked))


def bytes_of_container(name: str, owner: Any, arguments: Operands, amount: int) -> int:
    """What a list grows by, and what a copy of it takes."""
    if not isinstance(owner, list | deque):
        return 0
    if name in {"append", "appendleft", "insert"}:
        return SLOT + (NUMBER if isinstance(arguments[-1], float | number) else 0)
    return SLOT * amount if name in {"extend", "extendleft", "copy"} else 0


def of_operator(name: str) -> Formula:
    """``operator.add(a, b)`` and ``a.__add__(b)`` cost what ``a + b`` costs."""
    return {"matmul": contraction_flops, "imatmul": contraction_flops, "getitem": view}.get(name, read)
