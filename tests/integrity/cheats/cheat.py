"""What a cheat is, and what every one of them finds when it starts."""

from dataclasses import dataclass

# The courtesy of the guarded import is walked around at once: a cheat has every module there is.
PRELUDE = """
import warnings
import numpy as np
sys = warnings.sys
os, gc, builtins, struct = (sys.modules[name] for name in ("os", "gc", "builtins", "struct"))
harness, requests, results = (sys.modules["jail." + name] for name in ("harness", "requests", "results"))
"""

# The honest work, to be spoiled or hidden.
ATTENTION = """
import numpy as np

def honest(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ V, A

def zeros(Q, K, V):
    return np.zeros(Q.shape[:-1] + V.shape[-1:]), np.zeros(Q.shape[:-1] + K.shape[-2:-1])
"""

ALL = 10.0
FORM = 1.0
"""Plain arrays of the right shape that leave their inputs alone: shape and purity."""
COST = 2.0
SOFTMAX = 2.0
CASE = 5 / 18
"""One of the cases of scaled-dot-product."""


@dataclass(frozen=True)
class Cheat:
    """`source` is judged as a submission to `exercise`, of ten points.

    `deserves`: what the honest part of it may earn. `raises`: the types of exceptions it may end with; any
    other means that the cheat is broken, and proves nothing.
    """

    name: str
    source: str
    deserves: float
    exercise: str = "scaled-dot-product"
    raises: frozenset[str] = frozenset()


def cheat(
    name: str,
    source: str,
    deserves: float = FORM,
    *raises: str,
    exercise: str = "scaled-dot-product",
    plain: bool = False,
) -> Cheat:
    """A cheat that finds PRELUDE and ATTENTION before its own source; `plain` ones find ATTENTION alone.

    One for another exercise finds nothing.
    """
    before = ATTENTION if plain else PRELUDE + ATTENTION
    if exercise != "scaled-dot-product":
        before = ""
    return Cheat(name, before + source, deserves, exercise, frozenset(raises))
