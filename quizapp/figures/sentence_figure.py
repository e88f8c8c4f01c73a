"""The figure "simple self-attention": a sentence, its weights, and one word's row of them."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django import forms

from quizapp.common.heatmap import build_heatmap
from quizapp.figures.chosen_row import chosen_row
from quizapp.figures.drawing import Choice, choices
from quizapp.figures.made_up import embed
from quizapp.figures.self_attention import SimpleSelfAttention, simple_self_attention

SENTENCES = (
    "he found the key and kept it",
    "every word asks every other word",
    "small boats follow the big boat home",
)
MOST_WORDS = 8
LONGEST_WORD = 16
WIDTH = 3


class SentenceForm(forms.Form):
    """What may be asked of the figure."""

    sentence = forms.CharField(
        label="Your own sentence",
        max_length=MOST_WORDS * (LONGEST_WORD + 1),
        error_messages={"required": "Type at least one word."},
    )
    word = forms.IntegerField(required=False)

    def clean_sentence(self) -> list[str]:
        """The words of the sentence."""
        words: list[str] = self.cleaned_data["sentence"].split()
        if len(words) > MOST_WORDS:
            raise forms.ValidationError(f"That is {len(words)} words; the figure has room for {MOST_WORDS}.")
        if any(len(word) > LONGEST_WORD for word in words):
            raise forms.ValidationError(f"A word may have at most {LONGEST_WORD} letters here.")
        return words


def sentence_context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``sentence``, ``word``); wrong input is answered in the form."""
    form = SentenceForm({"sentence": query.get("sentence", SENTENCES[0]), "word": query.get("word")})
    words: list[str] = form.cleaned_data["sentence"] if form.is_valid() else SENTENCES[0].split()
    chosen = min(max(form.cleaned_data.get("word") or 0, 0), len(words) - 1)
    x = embed(words, WIDTH)  # (n, 3)
    attention = simple_self_attention(x)
    return {
        "form": form,
        "presets": _presets(" ".join(words)),
        "words": choices(words, chosen, "word", sentence=" ".join(words)),
        "answer": _answer(words, attention),
        "heatmap": build_heatmap(
            "Weights: each row is one word asking, each column a word answering",
            attention.weights.tolist(),
            row_labels=words,
            column_labels=words,
        ),
        **chosen_row(
            words,
            words,
            chosen=chosen,
            weights=attention.weights,
            numbers=x,
            contexts=attention.contexts,
        ),
    }


def _presets(current: str) -> tuple[Choice, ...]:
    return tuple(Choice(text, urlencode({"sentence": text}), text == current) for text in SENTENCES)


def _answer(words: list[str], attention: SimpleSelfAttention) -> dict[str, Any]:
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
