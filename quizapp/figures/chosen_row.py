"""What both figures show of one row of their weights."""

from collections.abc import Sequence
from typing import Any

from quizapp.figures.drawing import fan, weighted_sum
from quizapp.figures.softmax import FloatArray


def chosen_row(
    asking: Sequence[str],
    answering: Sequence[str],
    *,
    chosen: int,
    weights: FloatArray,  # (n, m)
    numbers: FloatArray,  # (m, d)
    contexts: FloatArray,  # (n, d)
) -> dict[str, Any]:
    """The template's context for row ``chosen`` of the weights that n words give to m words."""
    row = weights[chosen]  # (m,)
    return {
        "chosen": chosen,
        "chosen_word": asking[chosen],
        "largest_word": answering[int(row.argmax())],
        "largest_weight": float(row.max()),
        "fan": fan(asking[chosen], answering, row),
        "sum": weighted_sum(answering, row, numbers, contexts[chosen]),
    }
