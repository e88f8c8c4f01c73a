"""The figure "simple self-attention": a sentence, its weights, and one word's row of them."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext_lazy as _

from quizapp.common.heatmap import build_heatmap
from quizapp.figures.controls import Choice
from quizapp.figures.drawing.arcs import arcs
from quizapp.figures.drawing.weighted_sum import weighted_sum
from quizapp.figures.mathematics.made_up import LARGEST, embed
from quizapp.figures.mathematics.self_attention import SimpleSelfAttention, simple_self_attention
from quizapp.figures.sentences import read_sentence

SENTENCES = (
    "he found the key and kept it",
    "every word asks every other word",
    "small boats follow the big boat home",
)
WIDTH = 3


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``sentence``, ``preset``, ``word``)."""
    sentence = read_sentence(query, SENTENCES)
    words = sentence.words
    asking = Choice.of("word", _("The word that asks"), words)
    word = asking.read(query)
    x = embed(words, WIDTH)  # (n, 3)
    attention = simple_self_attention(x)
    return {
        "controls": [sentence.control(SENTENCES), asking.control(word)],
        "settings": urlencode({"sentence": sentence.text, "word": word}),
        "answer": _answer(words, attention),
        "heatmap": build_heatmap(
            _("Weights: each row is one word asking, each column a word answering"),
            attention.weights.tolist(),
            row_labels=words,
            column_labels=words,
        ),
        **_chosen(words, int(word), x, attention),
    }


def _chosen(words: Sequence[str], i: int, x: np.ndarray, attention: SimpleSelfAttention) -> dict[str, Any]:
    """What is shown of the chosen word's row."""
    row = attention.weights[i]  # (n,)
    return {
        "chosen": i,
        "chosen_word": words[i],
        "largest_word": words[int(row.argmax())],
        "largest_weight": float(row.max()),
        "arcs": arcs(words, chosen=i, weights=row, vectors=x / LARGEST),
        "sum": weighted_sum(words, row, x, attention.contexts[i]),
    }


def _answer(words: Sequence[str], attention: SimpleSelfAttention) -> dict[str, Any]:
    """How many words weigh themselves most, and the pair of words whose weights are least symmetric."""
    weights = attention.weights  # (n, n)
    own_is_largest = np.isclose(weights.diagonal(), weights.max(axis=1))  # (n,)
    i, j = np.unravel_index(np.abs(weights - weights.T).argmax(), weights.shape)
    return {
        "own_is_largest": int(own_is_largest.sum()),
        "count": len(words),
        "asking": words[i],
        "answering": words[j],
        "score": float(attention.scores[i, j]),
        "there": float(weights[i, j]),
        "back": float(weights[j, i]),
    }
