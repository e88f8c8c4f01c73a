"""Functions of numpy, and methods of its arrays, that make, move, read and compare elements."""

from typing import Any

from .formulas import Prices, argument, made, made_in, nothing, passes, priced, read, strided, view
from .sizes import Operands, extents, length, size
from .sorting import logarithm


def along_diagonal(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the shorter of the two axes, for each element of the result (elements read)"""
    axes = argument(operands, keywords, 2, "axis1", 0), argument(operands, keywords, 3, "axis2", 1)
    return size(result) * min(extents(operands[0])[int(axis)] for axis in axes)


def along_last_diagonal(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the shorter of the last two axes, for each element of the result (elements read)"""
    return size(result) * min(extents(operands[0])[-2:])


def onto_diagonal(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the length of the shortest axis (elements written)"""
    return min(extents(operands[0]))


def at_indices(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """one for each index (elements written)"""
    return size(operands[1])


def differences(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """one pass for each order of the difference (numpy's documentation)"""
    return size(operands[0]) * int(argument(operands, keywords, 1, "n", 1))


def average(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """one pass; with weights two, and one over the weights (numpy's own source)"""
    weights = argument(operands, keywords, 2, "weights")
    return size(operands[0]) if weights is None else 2 * size(operands[0]) + size(weights)


def select(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """two for each choice and element of the result (numpy's own source)"""
    return 2 * size(result) * length(operands[1])


def piecewise(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """three for each function and element of the result, besides the functions' own cost (numpy's source)"""
    return 3 * size(result) * length(operands[2])


def from_function(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """one for each element and axis of the shape, besides what the function costs (numpy's own source)"""
    shape = argument(operands, keywords, 1, "shape")
    return size(result) * len(shape)


def interpolation(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """⌈log₂(n + 1)⌉ + 4 for each point among n, and 3·n for the slopes (numpy's own source)"""
    known = size(operands[1])
    return size(result) * (logarithm(known + 1) + 4) + 3 * known


def horner(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 for each coefficient and point (Horner's rule)"""
    return 2 * size(operands[0]) * size(operands[1])


def long_division(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """4 for each coefficient of the quotient and of the divisor (numpy's own source)"""
    return 4 * size(result[0]) * size(operands[1])


def covariance(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """for each element of the result 2 for each sample, and 1; four passes before (numpy's own source)"""
    variables = extents(result)[0] if extents(result) else 1
    samples = sum(map(size, operands[:2])) // variables
    return size(result) * (2 * samples + 1) + 4 * samples * variables


def correlation(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """those of the covariance, and 5 for each element of the result (numpy's own source)"""
    return covariance(operands, keywords, result) + 5 * size(result)


def masked_indices(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """4·n² for n rows (numpy's own source)"""
    return 4 * int(operands[0]) ** 2


ARRAYS: Prices = (
    priced(
        "shape ndim size empty empty_like can_cast promote_types min_scalar_type result_type "
        "broadcast_shapes seterr geterr seterrcall geterrcall setbufsize getbufsize setflags "
        "get_printoptions set_printoptions printoptions shares_memory may_share_memory issubdtype isdtype "
        "isscalar iscomplexobj isrealobj iterable isfortran typename mintypecode common_type einsum_path "
        "get_include show_config show_runtime info to_device frompyfunc errstate finfo iinfo dtype "
        "ndenumerate ndindex nditer nested_iters broadcast vectorize ndarray",
        nothing,
    )
    | priced(
        "reshape transpose swapaxes expand_dims squeeze broadcast_to broadcast_arrays moveaxis rollaxis "
        "matrix_transpose permute_dims atleast_1d atleast_2d atleast_3d sliding_window_view ravel split "
        "array_split hsplit vsplit dsplit unstack flip fliplr flipud rot90 diagonal view real imag "
        "real_if_close array asarray ascontiguousarray asanyarray asfortranarray asmatrix matrix require "
        "astype getfield frombuffer from_dlpack diag ix_ conj conjugate",
        view,
    )
    | priced(
        "roll copy zeros zeros_like ones ones_like full full_like arange eye identity concatenate concat "
        "stack vstack hstack dstack column_stack row_stack tile repeat take take_along_axis pad flatten "
        "append meshgrid indices diag_indices diag_indices_from choose fromiter item fromstring outer "
        "kron clip round around fix vander byteswap apply_along_axis apply_over_axes unravel_index "
        "polyadd polysub",
        made,
    )
    | priced("as_strided", strided)
    | priced("tri tril triu block diagflat", made_in(2))
    | priced(
        "linspace insert polyint polyder tril_indices triu_indices tril_indices_from triu_indices_from",
        made_in(4),
    )
    | priced("logspace hanning hamming bartlett nan_to_num geomspace", made_in(7))
    | priced("blackman", made_in(12))
    | priced("i0 kaiser", made_in(120))
    | priced(
        "sum max min amax amin prod argmax argmin all any cumsum cumprod cumulative_sum cumulative_prod "
        "count_nonzero nonzero flatnonzero argwhere where fill putmask copyto place extract compress "
        "bincount mean packbits unpackbits resize tobytes setfield dumps tolist ravel_multi_index "
        "array_repr array_str array2string nanmax nanmin angle",
        read,
    )
    | priced("ptp array_equal array_equiv asarray_chkfinite iscomplex", passes(2))
    | priced("isneginf isposinf isreal ediff1d delete trim_zeros", passes(3))
    | priced("var std trapezoid sinc nansum nanprod nancumsum nancumprod", passes(4))
    | priced("nanmean cross", passes(6))
    | priced("nanargmax nanargmin", passes(5))
    | priced("isclose allclose nanvar nanstd", passes(10))
    | priced("unwrap", passes(17))
    | priced("gradient", made_in(3))
    | priced("mask_indices", masked_indices)
    | priced("put put_along_axis", at_indices)
    | priced("fill_diagonal", onto_diagonal)
    | priced("trace", along_diagonal)
    | priced("diff", differences)
    | priced("average", average)
    | priced("select", select)
    | priced("piecewise", piecewise)
    | priced("fromfunction", from_function)
    | priced("interp", interpolation)
    | priced("polyval", horner)
    | priced("polydiv", long_division)
    | priced("cov", covariance)
    | priced("corrcoef", correlation)
)
"""By name; a method of an array is the function of the same name."""
