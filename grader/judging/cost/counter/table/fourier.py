"""Fourier transforms."""

from typing import Any

from .formulas import Prices, argument, made, made_in, priced
from .sizes import Operands, extents, size
from .sorting import logarithm


def transform(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """5·N·⌈log₂ N⌉ for each line of N (Cooley and Tukey 1965, as usually counted)"""
    return _along(operands, result, [argument(operands, keywords, 2, "axis", -1)])


def transform_of_two(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """5·N·⌈log₂ N⌉ for each line of N along both axes (Cooley and Tukey 1965, as usually counted)"""
    return _along(operands, result, argument(operands, keywords, 2, "axes", (-2, -1)))


def transform_of_all(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """5·N·⌈log₂ N⌉ for each line of N along every axis (Cooley and Tukey 1965, as usually counted)"""
    axes = argument(operands, keywords, 2, "axes")
    return _along(operands, result, range(result.ndim) if axes is None else axes)


def _along(operands: Operands, result: Any, axes: Any) -> int:
    """A line has as many points as the longer of operand and result: half of them may be left out."""
    shapes = zip(extents(operands[0]), result.shape, strict=True)
    points = [max(pair) for pair in shapes]
    return sum(5 * max(size(operands[0]), size(result)) * logarithm(points[axis]) for axis in axes)


FOURIER: Prices = (
    priced("fft ifft rfft irfft hfft ihfft", transform)
    | priced("fft2 ifft2 rfft2 irfft2", transform_of_two)
    | priced("fftn ifftn rfftn irfftn", transform_of_all)
    | priced("fftshift ifftshift", made)
    | priced("fftfreq rfftfreq", made_in(3))
)
"""Functions of ``numpy.fft``."""
