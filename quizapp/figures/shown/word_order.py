"""The figure "word order": shuffle the words, with and without positions, and look at the outputs."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext_lazy as _

from quizapp.figures.controls import Choice, Switch
from quizapp.figures.drawing.crossings import crossings
from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.mathematics.positions import sinusoidal
from quizapp.figures.mathematics.self_attention import simple_self_attention
from quizapp.figures.mathematics.softmax import FloatArray
from quizapp.figures.sentences import read_sentence

SENTENCES = (
    "the dog bites the man",
    "only she said that he came",
    "he found the key and kept it",
)
WIDTH = 4
FULL_STRIP = 2.0  # the number that fills a strip
ORDER = Choice(
    "order",
    _("Order"),
    {
        "kept": _("as written"),
        "swapped": _("second and last swapped"),
        "reversed": _("reversed"),
        "1": _("shuffle 1"),
        "2": _("shuffle 2"),
        "3": _("shuffle 3"),
    },
    "swapped",
)
POSITIONS = Switch("positions", _("Add positions"))


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``sentence``, ``preset``, ``order``, ``positions``)."""
    sentence = read_sentence(query, SENTENCES)
    words = sentence.words
    order, with_positions = ORDER.read(query), POSITIONS.read(query)
    moved = permutation(order, len(words))
    before = outputs(embed(words, WIDTH), with_positions)  # (n, 4)
    after = outputs(embed([words[i] for i in moved], WIDTH), with_positions)  # (n, 4)
    back = after[np.argsort(moved)]  # (n, 4), in the order as written
    differences = np.abs(before - back).max(axis=1)  # (n,)
    is_same = np.isclose(differences, 0.0, atol=1e-12)  # (n,)
    return {
        "controls": [
            sentence.control(SENTENCES),
            ORDER.control(order),
            POSITIONS.control(with_positions),
        ],
        "settings": urlencode(
            {"sentence": sentence.text, "order": order, **({"positions": "on"} if with_positions else {})}
        ),
        "with_positions": with_positions,
        "sentence": sentence.text,
        "shuffled": " ".join(words[i] for i in moved),
        "same": int(is_same.sum()),
        "count": len(words),
        "twins": _twins(words),
        "twin_difference": _twin_difference(words, before),
        "crossings": crossings(words, moved, before / FULL_STRIP, after / FULL_STRIP, is_same.tolist()),
        "rows": [
            (
                word,
                i + 1,
                moved.index(i) + 1,
                before[i].tolist(),
                back[i].tolist(),
                differences[i],
                is_same[i],
            )
            for i, word in enumerate(words)
        ],
    }


def permutation(order: str, n: int) -> list[int]:
    """Which old place each new place is filled from: (n,)."""
    places = list(range(n))
    if order == "reversed":
        return places[::-1]
    if order == "swapped" and n > 1:
        first = min(1, n - 2)
        places[first], places[-1] = places[-1], places[first]
        return places
    return np.random.default_rng(int(order)).permutation(n).tolist() if order.isdecimal() else places


def outputs(x: FloatArray, with_positions: bool) -> FloatArray:
    """Simple self-attention over the rows of ``x`` (n, d), their positions added first or not: (n, d)."""
    placed = x + sinusoidal(*x.shape) if with_positions else x  # (n, d)
    return simple_self_attention(placed).contexts


def _twins(words: Sequence[str]) -> str:
    """A word that stands twice, or nothing."""
    return next((word for i, word in enumerate(words) if word in words[:i]), "")


def _twin_difference(words: Sequence[str], before: FloatArray) -> float:
    """How far apart the outputs of that word's first two places are."""
    places = [i for i, word in enumerate(words) if word == _twins(words)]
    return float(np.abs(before[places[0]] - before[places[1]]).max()) if places else 0.0
