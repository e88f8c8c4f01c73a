"""The figure "image patches": a picture in patches, and where one of them looks (book exercise 16-2)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizapp.common.heatmap import build_heatmap
from quizapp.figures.controls import Choice, Control, Switch
from quizapp.figures.drawing.amounts import plain
from quizapp.figures.drawing.png import data_address
from quizapp.figures.drawing.units import units
from quizapp.figures.mathematics.patches import patch_weights
from quizapp.figures.mathematics.picture import SIDE, picture
from quizapp.figures.mathematics.softmax import FloatArray

SCALE = 6
"""SVG units a pixel."""
LARGEST_DOT = 0.38
"""Radius of the largest weight's dot, in sides of a patch."""
LEAST_DOT = 0.02
"""Weights below this share of the largest have no dot."""
PATCH = Choice("p", _("Side of a patch, in pixels"), {"16": "16", "12": "12", "8": "8", "6": "6"}, "8")
POSITIONS = Switch("positions", _("Add positions"))
FIRST_PATCH = (0, 1)
"""Of sky: row and column from 0, on a grid of six."""


@dataclass(frozen=True)
class Dot:
    """The weight that one patch gets: the dot's area is proportional to it."""

    x: str
    y: str
    r: str


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``p``, ``patch``, ``positions``)."""
    side, with_positions = PATCH.read(query), POSITIONS.read(query)
    p = int(side)
    across = SIDE // p
    asking = _patch_choice(across)
    patch = int(asking.read(query))
    weights = _weights(p, with_positions)  # (n, n)
    row = weights[patch]  # (n,)
    largest = int(row.argmax())
    return {
        "controls": [
            PATCH.control(side),
            POSITIONS.control(with_positions),
            _patch_control(asking, patch, across),
        ],
        "settings": urlencode({"p": side, "patch": patch, **({"positions": "on"} if with_positions else {})}),
        "with_positions": with_positions,
        "picture_text": gettext(
            "A sun in the sky, a hill, and a house with a red roof; a dot in each patch shows its weight."
        ),
        "image": _image(),
        "size": SIDE * SCALE,
        "patch_size": p * SCALE,
        "grid": _grid(p),
        "dots": _dots(row, p),
        "chosen_x": patch % across * p * SCALE,
        "chosen_y": patch // across * p * SCALE,
        "chosen_name": _name(patch, across),
        "largest_name": _name(largest, across),
        "largest_weight": float(row[largest]),
        "heatmap": build_heatmap(
            gettext("Weights that %(patch)s gives, in the places of the picture")
            % {"patch": _name(patch, across)},
            row.reshape(across, across).tolist(),
        ).without_sums(),
        **_answer(p),
        "distance": _distance(_weights(p, False)[patch], patch),
        "placed_distance": _distance(_weights(p, True)[patch], patch),
    }


@lru_cache(maxsize=1)
def _image() -> str:
    return data_address(picture())


@lru_cache(maxsize=8)
def _weights(p: int, with_positions: bool) -> FloatArray:
    return patch_weights(picture(), p, with_positions)


def _patch_choice(across: int) -> Choice:
    row, column = (min(place * across // 6, across - 1) for place in FIRST_PATCH)
    names = [_name(i, across) for i in range(across * across)]
    return Choice.of("patch", _("The patch that asks"), names, default=row * across + column)


def _patch_control(asking: Choice, patch: int, across: int) -> Control:
    return Control(
        "patches", asking.name, asking.label, {**asking.control(str(patch)).state, "across": across}
    )


def _name(patch: int, across: int) -> str:
    place = {"row": patch // across + 1, "column": patch % across + 1}
    return gettext("row %(row)d, column %(column)d") % place


def _grid(p: int) -> str:
    """The path of the lines between patches."""
    places = range(p * SCALE, SIDE * SCALE, p * SCALE)
    return "".join(f"M{place} 0V{SIDE * SCALE}M0 {place}H{SIDE * SCALE}" for place in places)


def _dots(row: FloatArray, p: int) -> list[Dot]:
    across, side = SIDE // p, p * SCALE
    shares = row / row.max()  # (n,)
    return [
        Dot(
            units((i % across + 0.5) * side),
            units((i // across + 0.5) * side),
            units(LARGEST_DOT * side * float(np.sqrt(share))) if share >= LEAST_DOT else "0",
        )
        for i, share in enumerate(shares)
    ]


def _sizes() -> list[tuple[str, str, str]]:
    """For each side of a patch, and for single pixels: how many tokens, how many weights."""
    named = [(int(side), gettext("patches of %(p)s × %(p)s") % {"p": side}) for side in PATCH.options]
    return [
        (name, plain((SIDE // p) ** 2), plain((SIDE // p) ** 4))
        for p, name in [*named, (1, gettext("single pixels"))]
    ]


def _answer(p: int) -> dict[str, Any]:
    """How many patches and weights there are, beside those of single pixels."""
    across = SIDE // p
    return {
        "patches": across * across,
        "sizes": _sizes(),
        "weights": plain(across**4),
        "pixel_weights": plain(SIDE**4),
        "factor": plain(p**4),
        "half_weights": plain((2 * across) ** 4),
    }


def _distance(row: FloatArray, patch: int) -> float:
    """How far off, in pixels, the weights ``row`` (n,) of a patch go on average."""
    across = math.isqrt(len(row))
    down, side = np.divmod(np.arange(len(row)), across)  # (n,), (n,)
    distances = np.hypot(down - patch // across, side - patch % across) * (SIDE // across)  # (n,)
    return float(row @ distances)
