"""A grid of made-up attention weights around a known alignment."""

import math
from random import Random

from grader.domain.generator import AlignmentGrid, SentencePair
from grader.domain.response import YES
from grader.domain.variant import Variant, cell

PEAK = 2.2
"""How far the aligned word's score stands above the noise, which is uniform in 0 to 1."""


def alignment_grid(parameters: AlignmentGrid, random: Random) -> Variant:
    """Rows are output words, columns source words; the key is the cell of the word asked for."""
    pair = random.choice(parameters.sentences)
    row, column = pair.asked + 1, pair.aligned[pair.asked] + 1
    return Variant(
        values={"target": pair.target[pair.asked], "source": pair.source[column - 1]},
        rows=pair.target,
        columns=pair.source,
        weights=alignment_weights(pair, random),
        key={cell(row, column): YES},
        wrong=_wrong(pair, row, column),
    )


def alignment_weights(pair: SentencePair, random: Random) -> tuple[tuple[float, ...], ...]:
    """(n, m) rounded weights with noise; the aligned word is the heaviest of its row."""
    return tuple(_weights(pair, row, random) for row in range(len(pair.target)))


def _weights(pair: SentencePair, row: int, random: Random) -> tuple[float, ...]:
    scores = [random.random() + PEAK * (column == pair.aligned[row]) for column in range(len(pair.source))]
    total = sum(map(math.exp, scores))
    return tuple(round(math.exp(score) / total, 2) for score in scores)


def _wrong(pair: SentencePair, row: int, column: int) -> dict[str, dict[str, str]]:
    """Cells that a mistake leads to, where they are another cell of the grid."""
    if row == column:
        return {}
    cells = {"M-SAME-POSITION": (row, row), "M-ROWS-AND-COLUMNS": (column, row)}
    height, width = len(pair.target), len(pair.source)
    return {id_: {cell(i, j): YES} for id_, (i, j) in cells.items() if i <= height and j <= width}
