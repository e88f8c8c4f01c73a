"""Functions that call what they are given: where it stands among their arguments."""

import collections
import functools
import heapq
import itertools
import typing
import warnings
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
from collections.abc import Callable
from typing import Any

import numpy as np

Place = int | str
Places = tuple[Place, ...]

_PLACES: dict[Place, tuple[Callable[..., Any], ...]] = {
    0: (
        map, filter, functools.reduce, functools.partial, functools.cmp_to_key, functools.lru_cache,
        functools.cache, itertools.starmap, itertools.takewhile, itertools.dropwhile, itertools.filterfalse,
        collections.defaultdict, np.apply_along_axis, np.apply_over_axes, np.fromfunction, np.frompyfunc,
        np.vectorize,
    ),
    1: (itertools.accumulate, itertools.groupby),
    2: (np.piecewise,),
    "key": (
        sorted, min, max, itertools.groupby, heapq.nlargest, heapq.nsmallest, heapq.merge,
        bisect, bisect_left, bisect_right, insort, insort_left, insort_right,
    ),
    "func": (itertools.accumulate, np.apply_over_axes),
    "func1d": (np.apply_along_axis,),
    "function": (np.fromfunction,),
    "funclist": (np.piecewise,),
    "pyfunc": (np.vectorize,),
}  # fmt: skip

HANDED: dict[int, Places] = {
    id(function): tuple(place for place, functions in _PLACES.items() if function in functions)
    for functions in _PLACES.values()
    for function in functions
}
"""By identity: what they are given is counted where they call it."""

_FRAMED = (
    super, locals, globals, vars, dir, exec, eval, warnings.warn, collections.namedtuple, typing.NamedTuple,
    typing.TypeVar, typing.NewType, np.bmat,
)  # fmt: skip
NEEDS_FRAME = frozenset(map(id, _FRAMED))
"""They look at the frame that calls them."""


def handed_over(
    places: Places,
    counted: Callable[[Any], Any],
    arguments: tuple[Any, ...],
    keywords: dict[str, Any],
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Arguments and keywords of which those at ``places`` went through ``counted``."""
    passed = tuple(counted(value) if place in places else value for place, value in enumerate(arguments))
    return passed, {name: counted(value) if name in places else value for name, value in keywords.items()}
