"""How content writes the length of an axis: a number, a size, or a product of these, such as ``rows*p``."""

from collections.abc import Iterable, Mapping
from math import prod

from grader.errors import GraderError

BATCH = "..."
"""In a shape: the leading axes that a case adds with ``batch``."""


def factors(axis: str) -> tuple[str, ...]:
    """``2*heads*dh`` holds ``2``, ``heads`` and ``dh``; the dots of a batch hold none."""
    return () if axis == BATCH else tuple(factor.strip() for factor in axis.split("*"))


def sizes_in(axes: Iterable[str]) -> set[str]:
    """The names of all sizes that these axes are written with."""
    return {factor for axis in axes for factor in factors(axis) if not factor.isdecimal()}


def length(axis: str, sizes: Mapping[str, int]) -> int:
    """The axis in numbers.

    Raises:
        GraderError: a factor that is neither a size nor a number.
    """
    return prod(_value(factor, sizes) for factor in factors(axis))


def _value(factor: str, sizes: Mapping[str, int]) -> int:
    if factor in sizes:
        return sizes[factor]
    if factor.isdecimal():
        return int(factor)
    raise GraderError(f"the size {factor!r} is not declared")
