"""Causal attention weights as eight misconceptions of that exercise compute them, from random scores."""

import math
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import get_args

from grader.domain.generator import FaultyMask, Mutant
from grader.domain.response import CHOICE
from grader.domain.variant import Variant
from grader.items.generators.whole_matrices import counted

Matrix = list[list[float]]


def faulty_mask(parameters: FaultyMask, random: Random) -> Variant:
    """The weights of one mutant, rounded; the key is its name."""
    mutant: Mutant = random.choice(get_args(Mutant))
    positions = range(parameters.tokens)
    scores = [[round(random.uniform(-1.5, 1.5), 2) for _ in positions] for _ in positions]  # (n, n)
    weights = mutant_weights(mutant, scores)
    return Variant(
        rows=counted(parameters.tokens),
        columns=counted(parameters.tokens),
        weights=tuple(tuple(round(weight, 6) for weight in row) for row in weights),
        key={CHOICE: mutant},
    )


def mutant_weights(mutant: Mutant, scores: Matrix) -> Matrix:
    """What ``mutant`` makes of scores (n, n); a row without anything to see is all zeros."""
    return MUTANTS[mutant](scores)


def _is_future(query: int, key: int) -> bool:
    return key > query


def _hidden(matrix: Matrix, hides: Callable[[int, int], bool], value: float = -math.inf) -> Matrix:
    return [[value if hides(i, j) else entry for j, entry in enumerate(row)] for i, row in enumerate(matrix)]


def _softmax(scores: Matrix) -> Matrix:
    return [_softmax_row(row) for row in scores]


def _softmax_row(row: Sequence[float]) -> list[float]:
    exponentials = [math.exp(score) for score in row]
    total = sum(exponentials)
    return [each / total if total else 0.0 for each in exponentials]


def _transposed(matrix: Matrix) -> Matrix:
    return [list(column) for column in zip(*matrix, strict=True)]


MUTANTS: Mapping[Mutant, Callable[[Matrix], Matrix]] = {
    "mask-none": _softmax,
    "mask-inverted": lambda scores: _softmax(_hidden(scores, lambda query, key: key < query)),
    "mask-first-row-zero": lambda scores: _softmax(_hidden(scores, lambda query, key: key >= query)),
    "mask-off-by-one": lambda scores: _softmax(_hidden(scores, lambda query, key: key > query + 1)),
    "mask-zero-scores": lambda scores: _softmax(_hidden(scores, _is_future, value=0.0)),
    "mask-after-softmax": lambda scores: _hidden(_softmax(scores), _is_future, value=0.0),
    "mask-axis-q": lambda scores: _transposed(_softmax(_transposed(_hidden(scores, _is_future)))),
    "mask-by-average": lambda scores: _softmax(_hidden([[0.0] * len(scores) for _ in scores], _is_future)),
}
