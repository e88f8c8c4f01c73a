"""Factorisations against those of a textbook, done on numbers that count."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from tests.unit.grader.judging.cost.counter.table import textbook
from tests.unit.grader.judging.cost.counter.table.tally import tallied, tallies
from tests.unit.grader.judging.cost.programs import load, run

Matrix = np.ndarray
SIZES = [8, 11, 14]


def positive_definite(n: int) -> Matrix:
    rng = np.random.default_rng(n)
    square = rng.uniform(0, 1, (n, n))
    return square @ square.T + n * np.eye(n)


def tall(n: int) -> Matrix:
    return np.random.default_rng(n).uniform(0, 1, (2 * n, n))


def with_real_eigenvalues(n: int) -> Matrix:
    base = positive_definite(n)
    return base @ np.diag(np.arange(1.0, n + 1)) @ np.linalg.inv(base)


def singular(a: Matrix, *, vectors: bool) -> None:
    """Reduced to two diagonals, then the eigenvalues of BᵀB with rotations."""
    b, left, right = textbook.bidiagonal(a)
    square = b[: a.shape[1]]
    rotated = []
    if vectors:
        rotated = [textbook.basis(left, a, a.shape[1]), textbook.basis(right, a[: a.shape[1]], a.shape[1])]
    textbook.sweep(square.T @ square, rotated, banded=True)


def symmetric(a: Matrix, *, vectors: bool) -> None:
    reduced, reflectors = textbook.tridiagonal(a)
    rotated = [textbook.basis(reflectors, a, len(a))] if vectors else []
    textbook.sweep(reduced, rotated, banded=True)


def general(a: Matrix, *, vectors: bool) -> None:
    reduced, reflectors = textbook.hessenberg(a)
    rotated = [textbook.basis(reflectors, a, len(a))] if vectors else []
    textbook.sweep(reduced, rotated, banded=False)
    if vectors:
        textbook.eliminate(a, rotated[0])  # back substitution, and the product with the basis


TEXTBOOK: dict[str, tuple[Callable[[int], Matrix], Callable[[Matrix], object]]] = {
    "elimination": (positive_definite, lambda a: textbook.eliminate(a, a[:, :0])),
    "one solution": (positive_definite, lambda a: textbook.eliminate(a, a[:, :1])),
    "three solutions": (positive_definite, lambda a: textbook.eliminate(a, a[:, :3])),
    "inverse": (positive_definite, lambda a: textbook.eliminate(a, a)),
    "cholesky": (positive_definite, textbook.cholesky),
    "Q and R": (tall, lambda a: textbook.qr(a, a.shape[1])),
    "R": (tall, lambda a: textbook.qr(a, 0)),
    "square Q and R": (tall, lambda a: textbook.qr(a, a.shape[0])),
    "singular values": (tall, lambda a: singular(a, vectors=False)),
    "singular vectors": (tall, lambda a: singular(a, vectors=True)),
    "symmetric values": (positive_definite, lambda a: symmetric(a, vectors=False)),
    "symmetric vectors": (positive_definite, lambda a: symmetric(a, vectors=True)),
    "eigenvalues": (with_real_eigenvalues, lambda a: general(a, vectors=False)),
    "eigenvectors": (with_real_eigenvalues, lambda a: general(a, vectors=True)),
}
CASES = {
    "np.linalg.det(a)": "elimination",
    "np.linalg.slogdet(a)": "elimination",
    "np.linalg.solve(a, a[:, :3])": "three solutions",
    "np.linalg.solve(a, a)": "inverse",
    "np.linalg.inv(a)": "inverse",
    "np.linalg.tensorsolve(a, a[0])": "one solution",
    "np.linalg.tensorinv(a, ind=1)": "inverse",
    "np.linalg.matrix_power(a, -1)": "inverse",
    "np.linalg.cholesky(a)": "cholesky",
    "np.linalg.qr(a)": "Q and R",
    "np.linalg.qr(a, mode='r')": "R",
    "np.linalg.qr(a, 'complete')": "square Q and R",
    "np.linalg.svdvals(a)": "singular values",
    "np.linalg.svd(a, compute_uv=False)": "singular values",
    "np.linalg.matrix_rank(a)": "singular values",
    "np.linalg.cond(a)": "singular values",
    "np.linalg.norm(a, 2)": "singular values",
    "np.linalg.matrix_norm(a, ord='nuc')": "singular values",
    "np.linalg.svd(a, full_matrices=False)": "singular vectors",
    "np.linalg.svd(a)": "singular vectors",
    "np.linalg.pinv(a)": "singular vectors",
    "np.linalg.lstsq(a, a[:, :1])": "singular vectors",
    "np.linalg.eigvalsh(a)": "symmetric values",
    "np.linalg.eigh(a)": "symmetric vectors",
    "np.linalg.eigvals(a)": "eigenvalues",
    "np.linalg.eig(a)": "eigenvectors",
}


@cache
def done(name: str, n: int) -> int:
    make, action = TEXTBOOK[name]
    return tallied(lambda: action(tallies(make(n))))


@pytest.mark.parametrize("expression", CASES)
@pytest.mark.parametrize("n", SIZES)
def test_a_factorisation_costs_what_a_textbook_says(expression: str, n: int) -> None:
    name = CASES[expression]
    make, _ = TEXTBOOK[name]
    found = run(load(f"def f(a):\n    return {expression}\n")["f"], make(n))
    assert 0.15 < found.operations / done(name, n) < 2.8
    assert found.uncounted == ()


def test_the_textbook_is_right() -> None:
    a, b = positive_definite(6), tall(6)
    values = np.vectorize(float)
    solved = textbook.eliminate(tallies(a), tallies(a[:, :2]))
    lower = np.tril(values(textbook.cholesky(tallies(a))))
    q, r = map(values, textbook.qr(tallies(b), 6))
    np.testing.assert_allclose(a @ values(solved), a[:, :2])
    np.testing.assert_allclose(lower @ lower.T, a)
    np.testing.assert_allclose(q @ np.triu(r[:6]), b)
    reduced, _ = textbook.tridiagonal(tallies(a))
    textbook.sweep(reduced, [], banded=True)
    np.testing.assert_allclose(np.sort(np.diag(values(reduced))), np.linalg.eigvalsh(a))
