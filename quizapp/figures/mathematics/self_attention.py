"""Self-attention without weight matrices."""

from dataclasses import dataclass

from quizapp.figures.mathematics.softmax import FloatArray, softmax


@dataclass(frozen=True)
class SimpleSelfAttention:
    """All steps of one pass over a sentence of n words with d numbers each."""

    scores: FloatArray  # (n, n)
    weights: FloatArray  # (n, n)
    contexts: FloatArray  # (n, d)


def simple_self_attention(x: FloatArray) -> SimpleSelfAttention:
    """Compare every row of ``x`` (n, d) with every row by its dot product; mix the rows by the weights.

    The scores are not scaled: there is no query or key whose width would call for it.
    """
    scores = x @ x.T  # (n, n)
    weights = softmax(scores)  # (n, n)
    return SimpleSelfAttention(scores, weights, contexts=weights @ x)
