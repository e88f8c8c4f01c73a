"""Which price a function has: by its identity, by what it is a method of, else none that is known."""

import operator
from collections.abc import Callable
from functools import cache
from types import BuiltinFunctionType, ModuleType
from typing import Any, NamedTuple

import numpy as np
from numpy import generic, ndarray, ufunc, vectorize
from numpy.random import Generator, RandomState

from .table import CONTRACTIONS, FOURIER, NUMPY, RANDOM
from .table.formulas import made, nothing, read, view
from .table.python import CHEAP_MODULES, LOOKS, of_operator
from .table.sizes import Formula, Operands, size


class Price(NamedTuple):
    """What calls of a function cost."""

    name: str
    formula: Formula
    contraction: bool = False
    """Whether the formula gives FLOPs, and no element operations."""
    guessed: bool = False
    """No formula is known: calls are charged, and the function is named."""
    objects: bool = False
    """Whether it makes a Python object of every element."""


def price_of(function: Callable[..., Any]) -> tuple[Price, Operands]:
    """Its price, and the operands that it brings along: the array whose method it is."""
    known = _KNOWN.get(id(function))
    if known is not None and known[0] is function:
        return known[1], ()
    name = getattr(function, "__name__", type(function).__name__)
    owner = getattr(function, "__self__", None)
    if isinstance(owner, ndarray | generic):
        return method_price(name), (owner,)
    if isinstance(owner, Generator | RandomState):
        return _named(name, RANDOM), ()
    if isinstance(owner, ufunc):
        return Price(name, _UFUNC_METHODS.get(name, read), guessed=name not in _UFUNC_METHODS), ()
    if isinstance(function, ufunc | vectorize):
        return Price(name, elementwise), ()
    return _by_module(function, name), ()


def is_lasting(function: Any) -> bool:
    """Whether it lives as long as its module: of numpy, of Python, and bound to nothing else."""
    builtin = isinstance(function, BuiltinFunctionType) and isinstance(function.__self__, ModuleType)
    return builtin or id(function) in _KNOWN or isinstance(function, ufunc)


def elementwise(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the elements of the result (numpy's documentation of ufuncs)"""
    return size(result[0] if isinstance(result, tuple) else result)


@cache
def method_price(name: str) -> Price:
    """Of a method of an array, or of a number of numpy's."""
    if name.startswith("__"):
        return Price(name, of_operator(name.strip("_")), name.strip("_") in {"matmul", "imatmul"})
    return _named(name, NUMPY)._replace(objects=name == "tolist")


def _named(name: str, prices: dict[str, Formula]) -> Price:
    return Price(name, prices.get(name, read), name in CONTRACTIONS, name not in prices)


def _by_module(function: Any, name: str) -> Price:
    module = module_of(function)
    if module.partition(".")[0] == "numpy":  # such as numpy.ma: the name is a guess
        return _named(name, NUMPY)._replace(guessed=True)
    return Price(name, read, guessed=module not in CHEAP_MODULES)


def module_of(function: Any) -> str:
    return getattr(function, "__module__", None) or type(getattr(function, "__self__", function)).__module__


_UFUNC_METHODS: dict[str, Formula] = {
    "reduce": lambda operands, keywords, result: size(operands[0]),
    "accumulate": lambda operands, keywords, result: size(operands[0]),
    "reduceat": lambda operands, keywords, result: size(operands[0]),
    "outer": made,
    "at": lambda operands, keywords, result: max(map(size, operands[1:])),
    "resolve_dtypes": nothing,
}
_SPACES = (
    (NUMPY, (np, np.linalg, np.lib.stride_tricks)),
    (FOURIER, (np.fft,)),
    (RANDOM, (np.random,)),
    ({name: of_operator(name) for name in operator.__all__ if name.islower()}, (operator,)),
)
_KNOWN: dict[int, tuple[Any, Price]] = {
    id(function): (function, Price(name, formula, formula in CONTRACTIONS.values()))
    for prices, spaces in _SPACES
    for name, formula in prices.items()
    for space in spaces
    if callable(function := getattr(space, name, None))
}
_KNOWN |= {id(kind): (kind, Price(kind.__name__, made)) for kind in np.sctypeDict.values()}
_KNOWN |= {id(function): (function, Price(function.__name__, nothing)) for function in LOOKS}
_KNOWN[id(getattr)] = getattr, Price("getattr", view)
