"""How content writes the length of an axis: a number, a size, products and quotients such as ``H/p*W/p``."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import prod

from grader.errors import GraderError

BATCH = "..."
"""In a shape: the leading axes that a case adds with ``batch``."""


def powers(axis: str) -> Mapping[str, int]:
    """``p*p*C`` is p² C, ``H/p*W/p`` is H W / p²; the dots of a batch are nothing."""
    found: Counter[str] = Counter()
    if axis != BATCH:
        signs, names = re.findall(r"[*/]", f"*{axis}"), re.split(r"[*/]", axis)
        for sign, name in zip(signs, names, strict=True):
            found[name.strip()] += 1 if sign == "*" else -1
    return found


def sizes_in(axes: Iterable[str]) -> set[str]:
    """The names of all sizes that these axes are written with."""
    return {factor for axis in axes for factor in powers(axis) if not factor.isdecimal()}


def length(axis: str, sizes: Mapping[str, int]) -> int:
    """The axis in numbers.

    Raises:
        GraderError: a factor is neither a size nor a number, or a quotient is no whole number.
    """
    factors = [(_value(factor, sizes), power) for factor, power in powers(axis).items()]
    over = prod(value for value, power in factors for _ in range(power))
    under = prod(value for value, power in factors for _ in range(-power))
    if over % under:
        raise GraderError(f"{axis} is {over}/{under}, which is no length")
    return over // under


def _value(factor: str, sizes: Mapping[str, int]) -> int:
    if factor in sizes:
        return sizes[factor]
    if factor.isdecimal():
        return int(factor)
    raise GraderError(f"the size {factor!r} is not declared")
