"""Every translation is whole, and the figure's mechanism finds the words it is drawn from."""

import numpy as np
import pytest

from quizapp.figures.mathematics.alignment import Alignment, align, matching_scorer
from quizapp.figures.mathematics.translations import TRANSLATIONS, Translation
from quizapp.figures.mathematics.translator import WIDTH, annotations, decoder_states


def align_translation(translation: Translation) -> Alignment:
    source = annotations(translation)
    return align(decoder_states(translation, source), source, matching_scorer(WIDTH))


@pytest.mark.parametrize("translation", TRANSLATIONS, ids=lambda each: each.source[0])
def test_every_source_word_is_rendered(translation: Translation) -> None:
    drawn_from = {position for positions in translation.drawn_from for position in positions}
    assert drawn_from == set(range(len(translation.source)))


@pytest.mark.parametrize("translation", TRANSLATIONS, ids=lambda each: each.source[0])
def test_the_largest_weight_goes_to_a_word_the_output_is_drawn_from(translation: Translation) -> None:
    largest = align_translation(translation).weights.argmax(axis=1)
    assert all(
        position in drawn_from for position, drawn_from in zip(largest, translation.drawn_from, strict=True)
    )


def test_help_looks_at_helfen_most() -> None:
    translation = TRANSLATIONS[0]
    row = align_translation(translation).weights[translation.output.index("help")]
    assert translation.source[int(row.argmax())] == "helfen"
    assert row.max() > 0.5


def test_call_draws_on_both_parts_of_the_separable_verb() -> None:
    translation = TRANSLATIONS[2]
    row = align_translation(translation).weights[translation.output.index("call")]
    assert {translation.source[j] for j in np.flatnonzero(row > 0.2)} == {"rufen", "an"}
