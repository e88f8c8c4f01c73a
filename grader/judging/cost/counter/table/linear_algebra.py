"""Factorisations, by the leading terms of Golub and Van Loan, "Matrix Computations", 4th edition.

Fractions are rounded up to whole numbers, so that counts stay polynomials. A stack of matrices costs each of
them.
"""

from math import isqrt, prod
from typing import Any

from .formulas import Prices, argument, passes, priced
from .sizes import Operands, extents, size


def _matrices(operands: Operands) -> tuple[int, int, int]:
    """How many there are; the longer side of each, and the shorter one."""
    shape = extents(operands[0])
    *stack, rows, columns = shape if len(shape) > 1 else (1, *shape)
    return prod(stack), max(rows, columns), min(rows, columns)


def elimination(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """n³ (Golub and Van Loan, section 3.4: 2/3·n³)"""
    stack, _, n = _matrices(operands)
    return stack * n**3


def solution(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """n³ and 2·n² for each right side (Golub and Van Loan, sections 3.1 and 3.4)"""
    stack, _, n = _matrices(operands)
    return stack * n**3 + 2 * n * size(result)


def inversion(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·n³ (Golub and Van Loan, section 3.4)"""
    stack, _, n = _matrices(operands)
    return stack * 2 * n**3


def cholesky(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """n³ (Golub and Van Loan, section 4.2: 1/3·n³)"""
    return elimination(operands, keywords, result)


def orthogonal(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """4·m·n² for m by n, n the shorter side; 2·m·n² without Q, 4·m²·n with all of it (Golub and Van Loan,

    section 5.2)
    """
    stack, m, n = _matrices(operands)
    mode = argument(operands, keywords, 1, "mode", "reduced")
    if mode == "complete":
        return stack * 4 * m * m * n
    return stack * (4 if mode == "reduced" else 2) * m * n * n


def singular_values(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """4·m·n² for m by n, n the shorter side (Golub and Van Loan, figure 8.6.1)"""
    stack, m, n = _matrices(operands)
    return stack * 4 * m * n * n


def singular_vectors(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """14·m·n² + 8·n³, and 4·m²·n where the square bases are wanted (Golub and Van Loan, figure 8.6.1)"""
    stack, m, n = _matrices(operands)
    if not argument(operands, keywords, 2, "compute_uv", True):
        return singular_values(operands, keywords, result)
    square = 4 * m * m * n if argument(operands, keywords, 1, "full_matrices", True) and m > n else 0
    return stack * (14 * m * n * n + 8 * n**3) + stack * square


def pseudo_inverse(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """14·m·n² + 8·n³, and 2·m·n² for a product (Golub and Van Loan, section 5.5)"""
    stack, m, n = _matrices(operands)
    return stack * (16 * m * n * n + 8 * n**3)


def least_squares(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """14·m·n² + 8·n³, and 4·m·n for each right side (Golub and Van Loan, section 5.5)"""
    _, m, n = _matrices(operands)
    sides = prod(extents(operands[1])[1:])
    return 14 * m * n * n + 8 * n**3 + 4 * m * n * sides


def fitted(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """14·m·n² + 8·n³ + 4·m·n for m points and n coefficients (least squares, as `lstsq`)"""
    m, n = size(operands[0]), int(operands[2]) + 1
    return 14 * m * n * n + 8 * n**3 + 4 * m * n


def symmetric_values(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·n³ (Golub and Van Loan, section 8.3: 4/3·n³)"""
    stack, _, n = _matrices(operands)
    return stack * 2 * n**3


def symmetric_vectors(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """9·n³ (Golub and Van Loan, section 8.3)"""
    stack, _, n = _matrices(operands)
    return stack * 9 * n**3


def eigenvalues(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """10·n³ (Golub and Van Loan, section 7.5)"""
    stack, _, n = _matrices(operands)
    return stack * 10 * n**3


def eigenvectors(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """25·n³ (Golub and Van Loan, section 7.5)"""
    stack, _, n = _matrices(operands)
    return stack * 25 * n**3


def polynomial_roots(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """10·n³, the eigenvalues of the companion matrix (Golub and Van Loan, section 7.5)"""
    return 10 * size(result) ** 3


def polynomial_of_roots(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 for each pair of roots; of a matrix its eigenvalues before (numpy's own source)"""
    before = eigenvalues(operands, keywords, result) if len(extents(operands[0])) > 1 else 0
    return before + 2 * size(result) ** 2


def norm(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 passes; the singular values where a matrix norm needs them (the definition)"""
    axis = argument(operands, keywords, 2, "axis")
    of_matrix = len(extents(operands[0]) if axis is None else extents(axis)) == 2
    return matrix_norm(operands, keywords, result) if of_matrix else 2 * size(operands[0])


def matrix_norm(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2 passes; the singular values where the order is 2, -2 or "nuc" (the definition)"""
    spectral = argument(operands, keywords, 1, "ord") in {2, -2, "nuc"}
    return singular_values(operands, keywords, result) if spectral else 2 * size(operands[0])


def tensor_solution(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """n³ + 2·n² for n unknowns (Golub and Van Loan, section 3.4)"""
    return size(operands[1]) ** 3 + 2 * size(operands[1]) ** 2


def tensor_inversion(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """2·n³ for n² elements (Golub and Van Loan, section 3.4)"""
    return 2 * isqrt(size(operands[0])) ** 3


LINEAR_ALGEBRA: Prices = (
    priced("det slogdet", elimination)
    | priced("solve", solution)
    | priced("inv", inversion)
    | priced("cholesky", cholesky)
    | priced("qr", orthogonal)
    | priced("svdvals matrix_rank cond", singular_values)
    | priced("svd", singular_vectors)
    | priced("pinv", pseudo_inverse)
    | priced("lstsq", least_squares)
    | priced("polyfit", fitted)
    | priced("eigvalsh", symmetric_values)
    | priced("eigh", symmetric_vectors)
    | priced("eigvals", eigenvalues)
    | priced("eig", eigenvectors)
    | priced("roots", polynomial_roots)
    | priced("poly", polynomial_of_roots)
    | priced("norm", norm)
    | priced("matrix_norm", matrix_norm)
    | priced("vector_norm", passes(2))
    | priced("tensorsolve", tensor_solution)
    | priced("tensorinv", tensor_inversion)
)
"""Functions that solve and factorise."""
