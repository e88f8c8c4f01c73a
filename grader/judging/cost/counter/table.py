"""What each numpy function costs, by the shapes of its operands and result.

Element operations: one for each element computed, copied, read or compared, whatever the operation (an
exponential counts one). Contractions: a multiplication and an addition for each term. Factorisations and
sorts by the orders of growth in Golub and Van Loan, "Matrix Computations", 4th edition, and Knuth, volume 3,
with constants rounded up.
"""

from collections.abc import Callable
from math import isqrt, prod
from typing import Any

from numpy import asarray, einsum_path, ndarray, ndim, shape

from .record import is_new

Operands = tuple[Any, ...]
Formula = Callable[[Operands, dict[str, Any], Any], int]


def size(value: Any) -> int:
    """Numbers in an array, or in nested lists and tuples; 1 for anything else."""
    if isinstance(value, ndarray):
        return int(value.size)
    if isinstance(value, list | tuple):
        return sum(size(part) for part in value)
    return 1


def length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 1


def largest(values: Operands) -> int:
    return max((size(value) for value in values), default=1)


def contraction_flops(left: Any, result: Any) -> int:
    """2·k for each element of the result, where k is the length of the last axis of ``left``."""
    extents = shape(left)
    return 2 * size(result) * (extents[-1] if extents else 1)


def _tensordot(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """The contracted length k follows from the sizes: |left|·|right| = |result|·k²."""
    left, right = operands[:2]
    return 2 * size(result) * isqrt(size(left) * size(right) // max(1, size(result)))


def _einsum(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """As numpy does it: all operands at once, or pair by pair along the path it chooses."""
    arrays = [asarray(operand) for operand in operands[1:]]
    inputs, output = einsum_terms(operands[0], [array.ndim for array in arrays], ndim(result))
    sizes: dict[str, int] = {}
    for term, array in zip(inputs, arrays, strict=True):
        for letter, extent in zip(term, array.shape, strict=True):
            sizes[letter] = max(sizes.get(letter, 1), extent)
    everything = [tuple(range(len(inputs)))]
    optimize = keywords.get("optimize", False)
    path = einsum_path(operands[0], *arrays, optimize=optimize)[0][1:] if optimize else everything
    flops = 0
    for step in path:
        chosen = [inputs.pop(place) for place in sorted(step, reverse=True)]
        letters = set("".join(chosen))
        flops += len(chosen) * prod(sizes[letter] for letter in letters)
        inputs.append("".join(sorted(letters & set(output + "".join(inputs)))))
    return flops


def einsum_terms(subscripts: str, dimensions: list[int], out_dimensions: int) -> tuple[list[str], str]:
    """Letters of each operand and of the result; an ellipsis becomes capital Greek letters.

    Raises:
        TypeError, ValueError: the subscripts are not text, or no such form.
    """
    left, arrow, output = subscripts.replace(" ", "").partition("->")
    inputs = [_spread(term, dimension) for term, dimension in zip(left.split(","), dimensions, strict=True)]
    if not arrow:
        letters = "".join(inputs)
        output = "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    return inputs, _spread(output, out_dimensions)


def _spread(term: str, dimension: int) -> str:
    missing = dimension - len(term.replace("...", ""))
    return term.replace("...", "".join(chr(0x391 + place) for place in range(missing - 1, -1, -1)))


def _multi_dot(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """From left to right: never cheaper than the order numpy finds."""
    arrays = operands[0]
    rows = prod(shape(arrays[0])[:-1])
    return sum(2 * rows * size(array) for array in arrays[1:])


def _matrix_power(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """At most two products for each binary digit of the power."""
    columns: int = shape(operands[0])[-1]
    return 2 * 2 * size(operands[0]) * columns * max(1, abs(int(operands[1])).bit_length())


def _sort(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """length·ceil(log2(length)) comparisons for each line."""
    extents = shape(operands[0])
    axis = keywords.get("axis", -1)
    line = size(operands[0]) if axis is None or not extents else extents[axis]
    return size(operands[0]) * max(1, (line - 1).bit_length())


def _factorise(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """Cubic in the matrix: rows·columns·columns for each matrix of the stack, twice."""
    columns: int = shape(operands[0])[-1]
    return 2 * size(operands[0]) * columns


def _fourier(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """5·N·log2(N) for each line (Cooley and Tukey 1965, as usually counted)."""
    points: int = max(shape(operands[0])[keywords.get("axis", -1)], 1)
    return 5 * max(size(operands[0]), size(result)) * max(1, (points - 1).bit_length())


def _free(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """Views and questions about shape: nothing, unless the function had to copy after all."""
    return size(result) if isinstance(result, ndarray) and is_new(result, operands) else 0


def _nothing(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    return 0


def _produce(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    return size(result)


def _read(times: int) -> Formula:
    """``times`` passes over the largest operand."""
    return lambda operands, keywords, result: times * largest(operands)


def _of(names: str, formula: Formula) -> dict[str, Formula]:
    return dict.fromkeys(names.split(), formula)


CONTRACTIONS: dict[str, Formula] = (
    _of("matmul dot vecdot vecmat inner", lambda operands, _, result: contraction_flops(operands[0], result))
    | _of("matvec", lambda operands, _, result: contraction_flops(operands[1], result))
    | _of("vdot", lambda operands, _, result: 2 * size(operands[0]))
    | _of("tensordot", _tensordot)
    | _of("einsum", _einsum)
    | _of("multi_dot", _multi_dot)
    | _of("matrix_power", _matrix_power)
)
"""Functions whose work is multiplying and adding."""

ELEMENTS: dict[str, Formula] = (
    _of(
        "reshape transpose swapaxes expand_dims squeeze broadcast_to broadcast_arrays moveaxis rollaxis "
        "matrix_transpose  permute_dims atleast_1d atleast_2d atleast_3d sliding_window_view as_strided "
        "ravel split array_split hsplit  vsplit dsplit unstack flip fliplr flipud rot90 diagonal view "
        "asarray ascontiguousarray asanyarray asfortranarray  real imag item",
        _free,
    )
    | _of(
        "shape ndim size empty empty_like dtype finfo iinfo result_type can_cast promote_types "
        "min_scalar_type ix_  broadcast_shapes errstate seterr geterr setflags get_printoptions "
        "set_printoptions shares_memory  may_share_memory issubdtype isscalar ndenumerate ndindex nditer "
        "broadcast default_rng einsum_path tobytes  float64 float32 int64 int32 bool complex128 intp "
        "float16",
        _nothing,
    )
    | _of("iscomplexobj isrealobj iterable isfortran typename printoptions common_type conj conjugate", _free)
    | _of(
        "copy zeros zeros_like ones ones_like full full_like array arange eye identity linspace logspace "
        "geomspace  concatenate concat stack vstack hstack dstack column_stack tile repeat tril triu tri "
        "take take_along_axis diag  diagflat pad roll astype flatten insert append meshgrid indices "
        "tril_indices triu_indices tril_indices_from  triu_indices_from diag_indices mask_indices choose "
        "compress nan_to_num block fromiter frombuffer outer kron  clip round around fix cross diff "
        "gradient interp vander hanning hamming standard_normal normal uniform random  integers "
        "permutation isclose argwhere resize require",
        _produce,
    )
    | _of(
        "sum max min amax amin prod argmax argmin all any nansum nanmax nanmin nanprod ptp cumsum cumprod "
        "cumulative_sum cumulative_prod count_nonzero nonzero flatnonzero mean nanmean average trace "
        "where select fill  putmask copyto place put put_along_axis fill_diagonal extract delete "
        "array_equal array_equiv allclose bincount  digitize histogram trapezoid convolve apply_over_axes "
        "shuffle",
        _read(1),
    )
    | _of("angle ediff1d isneginf isposinf isreal iscomplex sinc nancumsum nancumprod trim_zeros", _read(1))
    | _of("norm vector_norm matrix_norm nanargmax nanargmin", _read(2))
    | _of("var std nanvar nanstd", _read(4))
    | _of("corrcoef cov", lambda operands, _, result: 2 * size(result) * max(1, shape(operands[0])[-1]))
    | _of("sort argsort partition argpartition unique median percentile quantile searchsorted lexsort", _sort)
    | _of(
        "inv solve det slogdet pinv svd svdvals eig eigh eigvals eigvalsh qr cholesky lstsq matrix_rank cond",
        _factorise,
    )
    | _of("nanmedian nanpercentile nanquantile isin union1d intersect1d setdiff1d setxor1d", _sort)
    | _of("fft ifft rfft irfft hfft ihfft", _fourier)
)
"""Everything else, by name; a method of an array is the function of the same name."""
