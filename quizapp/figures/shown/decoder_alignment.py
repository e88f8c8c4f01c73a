"""The figure "decoder alignment": a translator writes English, looking back at German at each step."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext_lazy as _

from quizapp.common.heatmap import build_heatmap
from quizapp.figures.controls import Choice
from quizapp.figures.drawing.fan import fan
from quizapp.figures.drawing.weighted_sum import weighted_sum
from quizapp.figures.mathematics.alignment import Alignment, align, matching_scorer
from quizapp.figures.mathematics.made_up import LARGEST
from quizapp.figures.mathematics.softmax import FloatArray
from quizapp.figures.mathematics.translations import TRANSLATIONS, Translation
from quizapp.figures.mathematics.translator import WIDTH, annotations, decoder_states

FIRST_STEP = 3  # "help", which waits for the last German word
DRAWN_ON = 0.2  # the least weight that counts as drawing on a word
SENTENCES = [" ".join(each.source) for each in TRANSLATIONS]
TRANSLATION = Choice.of("translation", _("German sentence"), SENTENCES, language="de")


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``translation``, ``step``); any other gives the default."""
    number = TRANSLATION.read(query)
    translation = TRANSLATIONS[int(number)]
    writing = Choice.of("step", _("The output word being written"), translation.output, FIRST_STEP)
    step = writing.read(query)
    source = annotations(translation)  # (m, 4)
    alignment = align(decoder_states(translation, source), source, matching_scorer(WIDTH))
    return {
        "controls": [TRANSLATION.control(number), writing.control(step)],
        "settings": urlencode({"translation": number, "step": step}),
        "written": translation.output[: int(step)],
        "last_word": translation.source[-1],
        "answer": _answer(translation, alignment.weights),
        "heatmap": build_heatmap(
            _("Alignment: each row is one output step, each column a German word"),
            alignment.weights.tolist(),
            row_labels=translation.output,
            column_labels=translation.source,
        ).until(int(step) + 1),
        **_step(translation, int(step), source, alignment),
    }


def _step(translation: Translation, i: int, source: FloatArray, alignment: Alignment) -> dict[str, Any]:
    """What is shown of output step ``i``."""
    row = alignment.weights[i]  # (m,)
    return {
        "chosen": i,
        "chosen_word": translation.output[i],
        "largest_word": translation.source[int(row.argmax())],
        "largest_weight": float(row.max()),
        "fan": fan(
            translation.output[i],
            translation.source,
            origins=translation.output,
            weights=row,
            vectors=source / LARGEST,
            context=alignment.contexts[i] / LARGEST,
        ),
        "sum": weighted_sum(translation.source, row, source, alignment.contexts[i]),
    }


def _answer(translation: Translation, weights: FloatArray) -> dict[str, Sequence[str]]:
    """The output words that draw on the last source word, and those that draw on two source words."""
    drawn_on = weights >= DRAWN_ON  # (n, m)
    words = translation.output
    return {
        "reach_for_last": [words[i] for i in np.flatnonzero(drawn_on[:, -1])],
        "draw_on_two": [words[i] for i in np.flatnonzero(drawn_on.sum(axis=1) >= 2)],
    }
