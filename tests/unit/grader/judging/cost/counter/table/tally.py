"""Numbers that count what is done to them, in arrays of objects: numpy's own loops, seen at work."""

import operator
from collections.abc import Callable
from typing import Any

import numpy as np


class Tally:
    """A number. ``done`` counts operations and comparisons of all of them together."""

    done = 0

    def __init__(self, value: float) -> None:
        self.value = float(value)

    def __hash__(self) -> int:
        return hash(self.value)

    def __float__(self) -> float:
        return self.value


def value_of(number: Any) -> float:
    return float(getattr(number, "value", number))


def counting(operation: Callable[..., Any], *, reflected: bool = False) -> Callable[..., Any]:
    """A method of `Tally` that does and counts the operation; it gives a bool, or another such number."""

    def method(*operands: Any) -> Any:
        if isinstance(operands[-1], np.ndarray):
            return NotImplemented  # the array does it, element by element
        Tally.done += 1
        values = [value_of(operand) for operand in operands]
        result = operation(*(reversed(values) if reflected else values))
        return result if isinstance(result, bool) else Tally(result)

    return method


for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    setattr(Tally, f"__{name}__", counting(getattr(operator, name)))
    setattr(Tally, f"__r{name}__", counting(getattr(operator, name), reflected=True))
for name in ("lt", "le", "gt", "ge", "eq", "ne", "neg", "abs"):
    setattr(Tally, f"__{name}__", counting(getattr(operator, name)))
for name, operation in {
    "__bool__": bool,
    "sqrt": lambda x: x**0.5,
    "exp": np.exp,
    "conjugate": float,
}.items():
    setattr(Tally, name, counting(operation))


def tallies(values: np.ndarray) -> np.ndarray:
    """An array of objects that count, with these values."""
    return np.array([Tally(value) for value in values.flat], dtype=object).reshape(values.shape)


def tallied(action: Callable[[], Any]) -> int:
    """Operations and comparisons that ``action`` makes."""
    Tally.done = 0
    action()
    return Tally.done
