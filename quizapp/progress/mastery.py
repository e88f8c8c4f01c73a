"""How well something is mastered, from 0 to 1: a number that grows with right answers, and stays modest.

A question's strength is the exponential moving average of the shares of its counted answers, from 0:

    strength = WEIGHT share_k + (1 - WEIGHT) (strength before)

so that right once is 0.5, right again in another variant 0.75, then 0.875. Radek Pelánek and Jiří Řihák
find this average to be as good a criterion as far larger models of learners: "Experimental Analysis of
Mastery Learning Criteria", UMAP 2017, doi 10.1145/3079628.3079667. An exercise has its best share of
points: its hidden cases are many. The mastery of an objective or idea is the mean over all its questions
and exercises, what was not tried being 0: who knows one half of it very well has mastered one half.
Forgetting is not in it; the dates of reviews are made of that.
"""

from collections.abc import Iterable
from statistics import fmean

WEIGHT = 0.5
"""Of the newest answer."""
MASTERED = 0.75
"""All questions right twice, in different variants. Our own choice, not a finding."""


def strength(shares: Iterable[float]) -> float:
    """Of one question, 0 to 1, from its answers' shares of the points, oldest first."""
    value = 0.0
    for share in shares:
        value += WEIGHT * (share - value)
    return value


def mastery(strengths: Iterable[float]) -> float:
    """Of an objective or idea, 0 to 1, from all its questions and exercises; 0 where it has none."""
    known = list(strengths)
    return fmean(known) if known else 0.0
