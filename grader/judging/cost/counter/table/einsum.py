"""What an Einstein summation costs."""

from itertools import chain
from math import prod
from typing import Any

from numpy import asarray, einsum_path, ndarray

from ..record import is_new
from .sizes import Operands

FIRST_OF_ELLIPSIS, FIRST_OF_NUMBERS = 0x391, 0x4E00
"""Letters for the axes of an ellipsis, and for axes that are numbered: nobody writes these."""


def einsum_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """for each combination of the letters a multiplication between operands, and an addition if one is summed

    over; pair by pair if ``optimize`` asks for it; nothing for a view (numpy's documentation)
    """
    subscripts, arrays = _written(operands)
    if len(arrays) == 1 and isinstance(result, ndarray) and not is_new(result, tuple(arrays)):
        return 0  # a view
    inputs, output = einsum_terms(subscripts, [array.ndim for array in arrays])
    sizes: dict[str, int] = {}
    for letter, extent in chain(
        *(zip(term, array.shape, strict=True) for term, array in zip(inputs, arrays, strict=True))
    ):
        sizes[letter] = max(sizes.get(letter, 1), extent)
    optimize = keywords.get("optimize", False)
    path = einsum_path(*operands, optimize=optimize)[0][1:] if optimize else [tuple(range(len(inputs)))]
    return sum(_step(inputs, step, output, sizes) for step in path)


def _step(inputs: list[str], step: tuple[int, ...], output: str, sizes: dict[str, int]) -> int:
    """FLOPs of contracting the terms at ``step``, which one term replaces at the end of ``inputs``."""
    letters = set("".join(inputs.pop(place) for place in sorted(step, reverse=True)))
    kept = letters & set(output + "".join(inputs))
    inputs.append("".join(sorted(kept)))
    return (len(step) - (kept == letters)) * prod(sizes[letter] for letter in letters)


def _written(operands: Operands) -> tuple[str, list[ndarray]]:
    """Subscripts as text, also where they are given as lists of numbers; and the operands proper."""
    if isinstance(operands[0], str):
        return operands[0], [asarray(operand) for operand in operands[1:]]
    terms = ["".join(map(_letter, axes)) for axes in operands[1::2]]
    arrow = "->" + "".join(map(_letter, operands[-1])) if len(operands) % 2 else ""
    return ",".join(terms) + arrow, [asarray(operand) for operand in operands[: 2 * len(terms) : 2]]


def _letter(axis: Any) -> str:
    return "..." if axis is Ellipsis else chr(FIRST_OF_NUMBERS + axis)


def einsum_terms(subscripts: str, dimensions: list[int]) -> tuple[list[str], str]:
    """Letters of each operand and of the result.

    Raises:
        TypeError, ValueError: the subscripts are no such form.
    """
    left, arrow, output = subscripts.replace(" ", "").partition("->")
    inputs = [_spread(term, dimension) for term, dimension in zip(left.split(","), dimensions, strict=True)]
    widest = max(("".join(letter for letter in term if _of_ellipsis(letter)) for term in inputs), key=len)
    if arrow:
        return inputs, output.replace("...", widest)
    letters = "".join(inputs)
    single = sorted(letter for letter in set(letters) if letters.count(letter) == 1)
    return inputs, widest + "".join(letter for letter in single if not _of_ellipsis(letter))


def _spread(term: str, dimension: int) -> str:
    missing = dimension - len(term.replace("...", ""))
    return term.replace("...", "".join(chr(FIRST_OF_ELLIPSIS + place) for place in reversed(range(missing))))


def _of_ellipsis(letter: str) -> bool:
    return FIRST_OF_ELLIPSIS <= ord(letter) < FIRST_OF_NUMBERS
