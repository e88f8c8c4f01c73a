"""How much of each word is left in what a recurrent encoder hands over, exactly.

The encoder is linear here, h[t] = W h[t-1] + U x[t], and a state is known up to noise of standard deviation
``NOISE``. Then the best guess of a word from a state is linear, too, and there is a closed form for the share
of the word's variance that it gets right. Summed over all numbers of all words it never exceeds the state's
width: the memory capacity of Jaeger 2001, Short term memory in echo state networks, GMD report 152.
"""

from dataclasses import dataclass

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray

WORD = 4
"""Numbers a word, independent, with variance 1."""
NOISE = 0.1
FADING = 0.8
"""By which the encoder shrinks its state at each step; else it turns it."""
SEED = 2014


@dataclass(frozen=True)
class Encoder:
    """Made-up weights: a shrunken rotation, and columns of about unit length for the words."""

    w: FloatArray  # (d, d)
    u: FloatArray  # (d, WORD)


def encoder(d: int) -> Encoder:
    generator = np.random.default_rng(SEED)
    rotation, _ = np.linalg.qr(generator.normal(size=(d, d)))  # (d, d)
    return Encoder(FADING * rotation, generator.normal(size=(d, WORD)) / np.sqrt(d))


def state_maps(weights: Encoder, n: int) -> FloatArray:
    """h[t] as a map of all words: entry t is (d, n · WORD), its columns after word t are 0."""
    d = len(weights.w)
    maps = np.zeros((n, d, n * WORD))
    for t in range(n):
        if t:
            maps[t] = weights.w @ maps[t - 1]
        maps[t, :, t * WORD : (t + 1) * WORD] += weights.u
    return maps


def shares(known: FloatArray) -> FloatArray:
    """The share of each word that the best guess from ``known`` @ words + noise gets right.

    ``known`` (k, n · WORD) -> (n,), each from 0 to 1. With G = knownᵀ known, the covariance that is left of
    the words is I − (G + NOISE² I)⁻¹ G: the shares are means of the last term's diagonal, word by word.
    """
    gram = known.T @ known  # (n WORD, n WORD)
    recovered = np.linalg.solve(gram + NOISE**2 * np.eye(len(gram)), gram)  # (n WORD, n WORD)
    return recovered.diagonal().reshape(-1, WORD).mean(axis=1)


@dataclass(frozen=True)
class Recall:
    """What each design's output can know of each of n words."""

    one_per_input: FloatArray  # (n,), design (a), from the state at the output's own tick
    last_state: FloatArray  # (n,), design (b)
    attention: FloatArray  # (n,), each word from the state that stands for it


def recall(d: int, n: int, tick: int) -> Recall:
    """Encode n words in states of width d; design (a) writes right after word ``tick``, counted from 0."""
    maps = state_maps(encoder(d), n)  # (n, d, n WORD)
    own = np.array([shares(each)[t] for t, each in enumerate(maps)])  # (n,)
    return Recall(shares(maps[tick]), shares(maps[-1]), own)
