"""The figure "decoder alignment": a translator writes English, looking back at German at each step."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from quizapp.common.heatmap import build_heatmap
from quizapp.figures.alignment import align, matching_scorer
from quizapp.figures.chosen_row import chosen_row
from quizapp.figures.drawing import choices
from quizapp.figures.softmax import FloatArray
from quizapp.figures.translations import TRANSLATIONS, Translation
from quizapp.figures.translator import WIDTH, annotations, decoder_states

FIRST_STEP = 3  # "help", which waits for the last German word
DRAWN_ON = 0.2  # the least weight that counts as drawing on a word


def decoder_context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``translation``, ``step``); any other gives the default."""
    number = _position(query.get("translation"), len(TRANSLATIONS), default=0)
    translation = TRANSLATIONS[number]
    step = _position(query.get("step"), len(translation.output), default=FIRST_STEP)
    source = annotations(translation)  # (m, 4)
    alignment = align(decoder_states(translation, source), source, matching_scorer(WIDTH))
    return {
        "translations": choices([" ".join(each.source) for each in TRANSLATIONS], number, "translation"),
        **_steps(translation, number, step),
        "last_word": translation.source[-1],
        "answer": _answer(translation, alignment.weights),
        "heatmap": build_heatmap(
            "Alignment: each row is one output step, each column a German word",
            alignment.weights.tolist(),
            row_labels=translation.output,
            column_labels=translation.source,
        ),
        **chosen_row(
            translation.output,
            translation.source,
            chosen=step,
            weights=alignment.weights,
            numbers=source,
            contexts=alignment.contexts,
        ),
    }


def _steps(translation: Translation, number: int, step: int) -> dict[str, Any]:
    """Links to all steps and to both neighbours of ``step``, and the words written before it."""
    steps = choices(translation.output, step, "step", translation=number)
    return {
        "steps": steps,
        "before": steps[step - 1] if step > 0 else None,
        "after": steps[step + 1] if step + 1 < len(steps) else None,
        "written": translation.output[:step],
    }


def _position(text: str | None, count: int, default: int) -> int:
    """The position a query names, 0 … count - 1; anything else gives the default."""
    positions = [str(i) for i in range(count)]
    return positions.index(text) if text in positions else default


def _answer(translation: Translation, weights: FloatArray) -> dict[str, Sequence[str]]:
    """The output words that draw on the last source word, and those that draw on two source words."""
    drawn_on = weights >= DRAWN_ON  # (n, m)
    words = translation.output
    return {
        "reach_for_last": [words[i] for i in np.flatnonzero(drawn_on[:, -1])],
        "draw_on_two": [words[i] for i in np.flatnonzero(drawn_on.sum(axis=1) >= 2)],
    }
