"""Annotations and decoder states nobody trained, made so that words find the words they render."""

import numpy as np

from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.mathematics.softmax import FloatArray
from quizapp.figures.mathematics.translations import Translation

WIDTH = 4
SHARED = 0.6  # of the numbers of source words that are rendered together
OWN_STATE = 0.15  # how far a decoder state leaves the annotations it is drawn from


def annotations(translation: Translation) -> FloatArray:
    """One annotation for each of the m source words: (m, 4). Words rendered together are alike."""
    numbers = embed(translation.source, WIDTH)  # (m, 4)
    for positions in map(list, translation.drawn_from):
        mean = numbers[positions].mean(axis=0)  # (4,)
        numbers[positions] = (1 - SHARED) * numbers[positions] + SHARED * mean
    return numbers


def decoder_states(translation: Translation, source: FloatArray) -> FloatArray:
    """The decoder's state before each of the n output words: (n, 4), near what the word renders."""
    means = [source[list(positions)].mean(axis=0) for positions in translation.drawn_from]
    return np.array(means) + OWN_STATE * embed(translation.output, WIDTH)
