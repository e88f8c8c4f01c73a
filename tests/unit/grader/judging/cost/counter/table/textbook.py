"""Linear algebra as textbooks have it, on numbers that count: slow, plain, and nobody else's code."""

from typing import Any

import numpy as np

from tests.unit.grader.judging.cost.counter.table.tally import tallies

Matrix = np.ndarray
"""Of `Tally` objects."""


def eliminate(a: Matrix, b: Matrix) -> Matrix:
    """The solution of a x = b by elimination without pivots, which positive definite matrices allow."""
    a, b = a.copy(), b.copy()
    n = len(a)
    for column in range(n):
        for row in range(column + 1, n):
            factor = a[row, column] / a[column, column]
            a[row, column + 1 :] -= factor * a[column, column + 1 :]
            b[row] -= factor * b[column]
    for row in reversed(range(n)):
        for other in range(row + 1, n):
            b[row] -= a[row, other] * b[other]
        b[row] /= a[row, row]
    return b


def cholesky(a: Matrix) -> Matrix:
    """L with L Lᵀ = a."""
    lower, n = a.copy(), len(a)
    for column in range(n):
        for other in range(column):
            lower[column:, column] -= lower[column, other] * lower[column:, other]
        lower[column:, column] /= lower[column, column].sqrt()
    return lower


def reflector(x: Matrix) -> Matrix:
    """The unit vector v for which x - 2 v (v·x) has but a first entry."""
    v = x.copy()
    v[0] += (x @ x).sqrt()
    return v / (v @ v).sqrt()


def reflect(a: Matrix, v: Matrix) -> None:
    """Replace a by (1 - 2 v vᵀ) a."""
    a -= np.multiply.outer(2 * v, v @ a)


def qr(a: Matrix, columns: int) -> tuple[Matrix, Matrix]:
    """The first columns of Q, and R, by Householder reflections."""
    r, reflectors = a.copy(), []
    for place in range(a.shape[1]):
        v = reflector(r[place:, place])
        reflect(r[place:, place:], v)
        reflectors.append(v)
    return basis(reflectors, a, columns), r


def basis(reflectors: list[Matrix], like: Matrix, columns: int) -> Matrix:
    """The first columns of the product of the reflections, each of which leaves one more row as it is."""
    q = tallies(np.eye(len(like), columns))
    for v in reversed(reflectors):
        start = len(q) - len(v)
        reflect(q[start:, start:], v)
    return q


def tridiagonal(a: Matrix) -> tuple[Matrix, list[Matrix]]:
    """A symmetric matrix reduced by reflections from both sides at once, and these."""
    a, reflectors = a.copy(), []
    for place in range(len(a) - 2):
        v = reflector(a[place + 1 :, place])
        reflect(a[place + 1 :, place : place + 1], v)
        a[place, place + 1 :] = a[place + 1 :, place]
        inner = a[place + 1 :, place + 1 :]
        product = 2 * (inner @ v)
        update = np.multiply.outer(v, product - (v @ product) * v)
        inner -= update + update.T
        reflectors.append(v)
    return a, reflectors


def hessenberg(a: Matrix) -> tuple[Matrix, list[Matrix]]:
    """Any square matrix reduced by reflections from both sides, and these."""
    a, reflectors = a.copy(), []
    for place in range(len(a) - 2):
        v = reflector(a[place + 1 :, place])
        reflect(a[place + 1 :, place:], v)
        reflect(a[:, place + 1 :].T, v)
        reflectors.append(v)
    return a, reflectors


def bidiagonal(a: Matrix) -> tuple[Matrix, list[Matrix], list[Matrix]]:
    """A tall matrix reduced by reflections of its rows and of its columns, and these."""
    a, left, right = a.copy(), [], []
    for place in range(a.shape[1]):
        left.append(reflector(a[place:, place]))
        reflect(a[place:, place:], left[-1])
        if place < a.shape[1] - 2:
            right.append(reflector(a[place, place + 1 :]))
            reflect(a[place:, place + 1 :].T, right[-1])
    return a, left, right


def sweep(h: Matrix, vectors: list[Matrix], *, banded: bool) -> None:
    """Shifted QR steps with rotations until ``h`` is triangular; ``vectors`` (., n) are rotated along."""
    end = len(h)
    while end > 1:
        if abs(float(h[end - 1, end - 2])) < 1e-8:
            end -= 1
        else:
            step(h, end, vectors, banded=banded)


def step(h: Matrix, end: int, vectors: list[Matrix], *, banded: bool) -> None:
    shift = h[end - 1, end - 1]
    for place in range(end):
        h[place, place] -= shift
    rotations = []
    for place in range(end - 1):
        x, y = h[place, place], h[place + 1, place]
        length = (x * x + y * y).sqrt()
        cosine, sine = x / length, y / length
        rotations.append((cosine, sine))
        rotate(h[place : place + 2, place : min(place + 3, end) if banded else None], cosine, sine)
    for place, (cosine, sine) in enumerate(rotations):
        first = max(0, place - 1) if banded else 0
        rotate(h[first : place + 2, place : place + 2].T, cosine, sine)
        for columns in vectors:
            rotate(columns[:, place : place + 2].T, cosine, sine)
    for place in range(end):
        h[place, place] += shift


def rotate(rows: Matrix, cosine: Any, sine: Any) -> None:
    """Turn two rows against each other."""
    first, second = rows[0].copy(), rows[1].copy()
    rows[0], rows[1] = cosine * first + sine * second, cosine * second - sine * first
