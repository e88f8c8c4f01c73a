"""The figure "three designs": what each hands over of a sentence that grows, and what gets lost."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizapp.figures.controls import Choice
from quizapp.figures.drawing.columns import Design, columns
from quizapp.figures.mathematics.recall import WORD, Recall, recall

GROWING = (
    "ich möchte dir helfen",
    "ich möchte dir morgen helfen",
    "ich möchte dir morgen beim Umzug helfen",
    "ich möchte dir morgen nach der Arbeit beim Umzug helfen",
    "ich möchte dir morgen nach der Arbeit beim Umzug in die neue Wohnung helfen",
    "ich möchte dir morgen nach der Arbeit beim Umzug in die neue Wohnung am anderen Ende der Stadt helfen",
    "ich möchte dir morgen nach der Arbeit beim Umzug in die neue Wohnung am anderen Ende der Stadt"
    " so gut ich nur kann helfen",
)
WRITTEN = ("I", "want", "to", "help")
TICK = len(WRITTEN) - 1
"""Design (a) writes "help" right after it has read this word, counted from 0."""
LENGTH = Choice.of(
    "length", _("Words of the German sentence"), [str(len(each.split())) for each in GROWING], 3
)
WIDTH = Choice("d", _("Numbers of a state"), {"8": "8", "16": "16", "32": "32"}, "16")
HALF = 0.5


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``length``, ``d``)."""
    length, width = LENGTH.read(query), WIDTH.read(query)
    words, d = GROWING[int(length)].split(), int(width)
    left = _recall(d, len(words))
    return {
        "controls": [LENGTH.control(length), WIDTH.control(width)],
        "settings": urlencode({"length": length, "d": width}),
        "columns": columns(words, _designs(left, d, len(words))),
        "rows": list(
            zip(
                words,
                *(_percent(each) for each in (left.one_per_input, left.last_state, left.attention)),
                strict=True,
            )
        ),
        "n": len(words),
        "d": d,
        "all_numbers": len(words) * d,
        "first": words[0],
        "last": words[-1],
        "first_left": [_percent(each)[0] for each in (left.one_per_input, left.last_state, left.attention)],
        "last_left": [_percent(each)[-1] for each in (left.one_per_input, left.last_state, left.attention)],
        **_answer(words, d, left),
    }


@lru_cache(maxsize=32)
def _recall(d: int, n: int) -> Recall:
    return recall(d, n, TICK)


def _designs(left: Recall, d: int, n: int) -> list[Design]:
    last, all_ = n - 1, range(n)
    numbers = gettext("%(count)d numbers")
    return [
        Design(gettext("(a)"), numbers % {"count": d}, left.one_per_input, _states(n, [TICK], TICK)),
        Design(gettext("(b)"), numbers % {"count": d}, left.last_state, _states(n, [last], last)),
        Design(gettext("attention"), numbers % {"count": n * d}, left.attention, _states(n, all_, last)),
    ]


def _states(n: int, handed: Sequence[int], last_read: int) -> list[str]:
    """For each word whether the state after it is handed over, only made, or not made yet."""
    return ["handed" if i in handed else "kept" if i <= last_read else "none" for i in range(n)]


def _percent(shares: np.ndarray) -> list[str]:
    return [f"{100 * share:.0f} %" for share in shares.tolist()]


def _answer(words: Sequence[str], d: int, left: Recall) -> dict[str, Any]:
    """What (a) has not read, and how many words' worth is left in the one vector of (b)."""
    return {
        "unread": max(len(words) - TICK - 1, 0),
        "capacity": d / WORD,
        "worth": float(left.last_state.sum()),
        "faded": [word for word, share in zip(words, left.last_state, strict=True) if share < HALF],
        "least": f"{100 * left.attention.min():.0f} %",
    }
