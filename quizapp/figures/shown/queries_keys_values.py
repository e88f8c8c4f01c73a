"""The figure "queries, keys and values": self-attention with weight matrices, and masks to toggle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext_lazy as _

from quizapp.common.heatmap import Heatmap, build_heatmap
from quizapp.figures.controls import Choice, Switch
from quizapp.figures.drawing.arcs import arcs
from quizapp.figures.drawing.weighted_sum import weighted_sum
from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.mathematics.masks import Mask, causal, padding, window
from quizapp.figures.mathematics.queries_keys_values import Attention, WeightMatrices, attend, drawn
from quizapp.figures.sentences import Sentence, read_sentence

SENTENCES = (
    "he found the key and kept it",
    "the lamp fell because it was loose",
    "every word asks every other word",
)
WIDTH = 4
REACH = 2
LARGEST = 3.0  # the number that fills a strip
SEEDS = (16, 17, 18)
"""Of W_q, W_k and W_v."""
MATRICES = Choice(
    "matrices",
    _("Weight matrices"),
    {"drawn": _("three drawn at random"), "same": _("W_q = W_k"), "none": _("none: q = k = v = x")},
    "drawn",
)
SCALING = Choice("scaling", _("Scores"), {"root": _("divided by √d_k"), "no": _("as they are")}, "root")
CAUSAL = Switch("causal", _("No looking ahead"))
NEAR = Switch("near", _("No farther than two words"))
PADDED = Switch("padded", _("The last word is padding"))


@dataclass(frozen=True)
class Settings:
    """What the reader has set."""

    sentence: Sentence
    word: str
    matrices: str
    scaling: str
    masks: tuple[Switch, ...]

    def masked(self, mask: Switch) -> bool:
        return mask in self.masks


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query``: a sentence, a word, matrices, scaling and three masks."""
    sentence = read_sentence(query, SENTENCES)
    asking = Choice.of("word", _("The word that asks"), sentence.words)
    settings = Settings(
        sentence,
        asking.read(query),
        MATRICES.read(query),
        SCALING.read(query),
        tuple(mask for mask in (CAUSAL, NEAR, PADDED) if mask.read(query)),
    )
    words = sentence.words
    allowed = _allowed(settings, len(words))
    divisor = WIDTH**0.5 if settings.scaling == "root" else 1.0
    attention = attend(embed(words, WIDTH), _matrices(settings.matrices), allowed, divisor)
    return {
        "controls": [
            sentence.control(SENTENCES),
            asking.control(settings.word),
            MATRICES.control(settings.matrices),
            SCALING.control(settings.scaling),
            *(mask.control(settings.masked(mask)) for mask in (CAUSAL, NEAR, PADDED)),
        ],
        "settings": _address(settings),
        "answer": _answer(settings, attention, allowed),
        "heatmap": _heatmap(words, attention, allowed),
        **_chosen(words, int(settings.word), attention, allowed),
    }


def _address(settings: Settings) -> str:
    masks = {mask.name: "on" for mask in settings.masks}
    chosen = {"word": settings.word, "matrices": settings.matrices, "scaling": settings.scaling}
    return urlencode({"sentence": settings.sentence.text, **chosen, **masks})


def _allowed(settings: Settings, n: int) -> Mask:
    """What all ticked masks leave: (n, n)."""
    tables = {CAUSAL: causal(n), NEAR: window(n, REACH), PADDED: padding(n, n - 1)}
    return reduce(np.logical_and, (tables[mask] for mask in settings.masks), np.ones((n, n), dtype=np.bool_))


def _matrices(choice: str) -> WeightMatrices:
    if choice == "none":
        return WeightMatrices(np.eye(WIDTH), np.eye(WIDTH), np.eye(WIDTH))
    queries, keys, values = (drawn(seed, WIDTH) for seed in SEEDS)
    return WeightMatrices(queries, queries if choice == "same" else keys, values)


def _heatmap(words: Sequence[str], attention: Attention, allowed: Mask) -> Heatmap:
    return build_heatmap(
        _("Weights: each row is one word asking, each column a word answering; hatched: masked"),
        attention.weights.tolist(),
        row_labels=words,
        column_labels=words,
        masked=[tuple(pair) for pair in np.argwhere(~allowed).tolist()],
    )


def _chosen(words: Sequence[str], i: int, attention: Attention, allowed: Mask) -> dict[str, Any]:
    """What is shown of the chosen word's row."""
    row = attention.weights[i]  # (n,)
    return {
        "chosen": i,
        "chosen_word": words[i],
        "largest_word": words[int(row.argmax())],
        "largest_weight": float(row.max()),
        "hidden_count": int((~allowed[i]).sum()),
        "arcs": arcs(
            words, chosen=i, weights=row, vectors=attention.values / LARGEST, hidden=(~allowed[i]).tolist()
        ),
        "query": attention.queries[i].tolist(),
        "keys": list(
            zip(
                words, attention.keys.tolist(), attention.scores[i].tolist(), allowed[i].tolist(), strict=True
            )
        ),
        "sum": weighted_sum(words, row, attention.values, attention.contexts[i]),
    }


def _answer(settings: Settings, attention: Attention, allowed: Mask) -> dict[str, Any]:
    """Whether the scores are symmetric, and how much of the matrix is masked."""
    scores, weights = attention.scores, attention.weights  # (n, n), (n, n)
    i, j = np.unravel_index(np.abs(scores - scores.T).argmax(), scores.shape)
    words = settings.sentence.words
    return {
        "is_symmetric": bool(np.allclose(scores, scores.T)),
        "asking": words[i],
        "answering": words[j],
        "there": float(scores[i, j]),
        "back": float(scores[j, i]),
        "masked": int((~allowed).sum()),
        "all": allowed.size,
        "one_hot": float(weights.max(axis=1).mean()),
    }
