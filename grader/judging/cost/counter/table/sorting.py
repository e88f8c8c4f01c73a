"""Functions that sort, search and select: comparisons."""

from typing import Any

from .formulas import Prices, argument, passes, priced
from .sizes import Operands, extents, largest, size


def logarithm(count: int) -> int:
    """⌈log₂ count⌉, and 1 at least."""
    return max(1, (count - 1).bit_length())


def line_length(operands: Operands, keywords: dict[str, Any], place: int = 1, default: Any = -1) -> int:
    """How many elements the axis holds that is sorted; all where there is none."""
    axis, shape = argument(operands, keywords, place, "axis", default), extents(operands[0])
    return size(operands[0]) if axis is None or not shape else shape[axis]


def comparisons(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂ n⌉ for each element of a line of n (Knuth, volume 3, section 5.3.1)"""
    return size(operands[0]) * logarithm(line_length(operands, keywords))


def distinct(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·⌈log₂ n⌉ for each of n elements: sorted, and the changes marked (numpy's own source)"""
    return 2 * size(operands[0]) * logarithm(size(operands[0]))


def comparisons_of_both(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·⌈log₂ n⌉ for each of the n elements of both operands: sorted apart, and together (numpy's source)"""
    together = size(operands[0]) + size(operands[1])
    return 2 * together * logarithm(together)


def lexical_comparisons(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂ n⌉ for each element of every key of n (Knuth, volume 3, section 5.3.1)"""
    return size(operands[0]) * logarithm(size(result))


def selection(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """4 for each element (Knuth, volume 3, section 5.2.2: quickselect takes 3.4 for a median)"""
    return 4 * size(operands[0])


def bisection(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂(n + 1)⌉ for each element that is looked for among n (Knuth, volume 3, section 6.2.1)"""
    return size(operands[1]) * logarithm(size(operands[0]) + 1)


def binning(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂(n + 1)⌉ for each element among n edges, and the edges once (Knuth, volume 3, section 6.2.1)"""
    edges = argument(operands, keywords, 1, "bins")
    return size(operands[0]) * logarithm(size(edges) + 1) + size(edges)


def histogram_bins(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """26 passes for bins of equal width, else a sort and a search for the edges (numpy's own source)"""
    bins, count = argument(operands, keywords, 1, "bins", 10), size(operands[0])
    if isinstance(bins, list | tuple) or extents(bins):
        return count * logarithm(count) + size(bins) * logarithm(count)
    return 26 * count + int(bins)


def histogram_of_points(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂ n⌉ for each coordinate among n edges, and the bins once (numpy's own source)"""
    edges = max(map(size, result[1] if isinstance(result[1], list | tuple) else result[1:]))
    return 4 * largest(operands) * logarithm(edges) + size(result[0])


SORTING: Prices = (
    priced("sort argsort sort_complex", comparisons)
    | priced("unique unique_all unique_counts unique_inverse unique_values", distinct)
    | priced("isin union1d intersect1d setdiff1d setxor1d", comparisons_of_both)
    | priced("lexsort", lexical_comparisons)
    | priced("partition argpartition median percentile quantile", selection)
    | priced("nanmedian nanpercentile nanquantile", selection)
    | priced("searchsorted", bisection)
    | priced("digitize", binning)
    | priced("histogram", histogram_bins)
    | priced("histogram_bin_edges", passes(2))
    | priced("histogram2d histogramdd", histogram_of_points)
)
"""Functions whose work is comparing."""
