"""Functions whose work is multiplying and adding: one FLOP each."""

from math import isqrt
from typing import Any

from .einsum import einsum_flops
from .formulas import Prices, priced
from .sizes import Operands, extents, size


def contraction_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·k for each element of the result, k the length of the contracted axis; with a number one each

    (Golub and Van Loan, section 1.1)
    """
    left, right = extents(operands[0]), extents(operands[1])
    return 2 * size(result) * left[-1] if left and right else size(result)


def matvec_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·k for each element of the result, k the length of the vector (numpy's documentation)"""
    return 2 * size(result) * extents(operands[1])[-1]


def vecdot_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·k for each element of the result, k the length of the vectors (numpy's documentation)"""
    return 2 * size(result) * extents(operands[0])[int(keywords.get("axis", -1))]


def vdot_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 for each element of one operand (numpy's documentation)"""
    return 2 * size(operands[0])


def tensordot_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·k for each element of the result, where k² is the product of the operands' sizes by the result's; one

    each where nothing is contracted (numpy's documentation)
    """
    pairs, made = size(operands[0]) * size(operands[1]), size(result)
    return 2 * made * isqrt(pairs // max(1, made)) if pairs > made else made


def convolution_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 for each pair of elements that meet: 2·n·m, or fewer where the ends are left out (the definition)"""
    longer, shorter = sorted(map(size, operands[:2]), reverse=True)
    return 2 * min(longer * shorter, size(result) * shorter)


def power_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·n³ for each product: one for each binary digit of the power but the first, and one more for each 1

    among them (Knuth, volume 2, section 4.6.3)
    """
    power, columns = abs(int(operands[1])), extents(operands[0])[-1]
    products = power.bit_length() - 1 + power.bit_count() - 1 if power else 0
    inverse = 2 * size(operands[0]) * columns if operands[1] < 0 else 0
    return 2 * size(operands[0]) * columns * products + inverse


def multi_dot_flops(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·n·m·k for each product, in the cheapest order (Cormen et al., section 15.2, as numpy does)"""
    shapes = [extents(array) for array in operands[0]]
    shapes[0], shapes[-1] = (1, *shapes[0])[-2:], (*shapes[-1], 1)[:2]
    lengths = [shape[0] for shape in shapes] + [shapes[-1][1]]
    cheapest = {(place, place): 0 for place in range(len(shapes))}
    for distance in range(1, len(shapes)):
        for first in range(len(shapes) - distance):
            last = first + distance
            cheapest[first, last] = min(
                cheapest[first, middle]
                + cheapest[middle + 1, last]
                + 2 * lengths[first] * lengths[middle + 1] * lengths[last + 1]
                for middle in range(first, last)
            )
    return cheapest[0, len(shapes) - 1]


CONTRACTIONS: Prices = (
    priced("matmul dot inner", contraction_flops)
    | priced("vecmat", contraction_flops)
    | priced("matvec", matvec_flops)
    | priced("vecdot", vecdot_flops)
    | priced("vdot", vdot_flops)
    | priced("tensordot", tensordot_flops)
    | priced("convolve correlate polymul", convolution_flops)
    | priced("matrix_power", power_flops)
    | priced("multi_dot", multi_dot_flops)
    | priced("einsum", einsum_flops)
)
"""Functions whose work is multiplying and adding."""
