"""The figure "softmax": what temperature, width, scaling and shift do to weights, and where exp overflows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import numpy as np
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizapp.common.numbers import localized
from quizapp.figures.controls import Choice, Slider, Switch
from quizapp.figures.drawing.bars import bars, number
from quizapp.figures.drawing.chart import Axis, Chart, Series, chart
from quizapp.figures.mathematics.softmax import FloatArray
from quizapp.figures.mathematics.softmax_steps import (
    KEYS,
    Steps,
    dot_products,
    softmax_steps,
    steepest_slope,
    weights_by_temperature,
    worth,
)

WIDTHS = ("4", "16", "64", "256", "1024")
SHIFTS = ("0", "10", "100", "1000", "-1000")
TEMPERATURE = Slider("temperature", _("Temperature T"), -8, 8, 0)  # T = 2^(k/2)
WIDTH = Choice("width", _("Width d_k of query and keys"), dict(zip(WIDTHS, WIDTHS, strict=True)), "64")
SCALING = Choice("scaling", _("Scores"), {"root": _("divided by √d_k"), "no": _("as they are")}, "root")
SHIFT = Choice("shift", _("Added to every score"), {shift: shift.replace("-", "−") for shift in SHIFTS}, "0")
NAIVE = Switch("naive", _("Do not take the maximum off before exp"))
LARGEST_EXPONENT = float(np.log(np.finfo(np.float64).max))
CURVE_POINTS = 65


@dataclass(frozen=True)
class Settings:
    """What the reader has set."""

    level: int
    width: str
    scaling: str
    shift: str
    is_naive: bool

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "Settings":
        return cls(
            TEMPERATURE.read(query),
            WIDTH.read(query),
            SCALING.read(query),
            SHIFT.read(query),
            NAIVE.read(query),
        )

    @property
    def temperature(self) -> float:
        return _temperature(self.level)

    @property
    def divisor(self) -> float:
        return float(self.width) ** 0.5 if self.scaling == "root" else 1.0

    @property
    def address(self) -> str:
        chosen = {"width": self.width, "scaling": self.scaling, "shift": self.shift}
        return urlencode({"temperature": self.level, **chosen, **({"naive": "on"} if self.is_naive else {})})


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query``."""
    settings = Settings.read(query)
    raw = dot_products(int(settings.width))  # (5,)
    scaled = raw / settings.divisor  # (5,)
    steps = softmax_steps(
        scaled / settings.temperature,
        shift=float(settings.shift),
        takes_maximum_off=not settings.is_naive,
    )
    names = [gettext("key %(number)d") % {"number": i + 1} for i in range(KEYS)]
    return {
        "controls": [
            TEMPERATURE.control(settings.level, f"T = {localized(f'{settings.temperature:.3g}')}"),
            WIDTH.control(settings.width),
            SCALING.control(settings.scaling),
            SHIFT.control(settings.shift),
            NAIVE.control(settings.is_naive),
        ],
        "settings": settings.address,
        "set": settings,
        "bars": bars(names, steps.scores.tolist(), steps.weights.tolist()),
        "chart": _curves(scaled, names, settings),
        "rows": _rows(names, raw, steps),
        "largest_exponent": LARGEST_EXPONENT,
        "spread": float(raw.std()),
        "expected_spread": float(settings.width) ** 0.5,
        **_outcome(names, steps),
    }


def _outcome(names: list[str], steps: Steps) -> dict[str, Any]:
    """What became of the row: weights, or no numbers at all."""
    if not np.isfinite(steps.weights).all():
        return {
            "broke": "over" if np.isinf(steps.powers).any() else "under",
            "worst": float(steps.exponents.max()),
        }
    weights = steps.weights
    return {
        "largest": float(weights.max()),
        "largest_name": names[int(weights.argmax())],
        "worth": worth(weights),
        "slope": steepest_slope(weights),
    }


def _curves(scaled: FloatArray, names: list[str], settings: Settings) -> Chart:
    """The weights over all temperatures, before any shift."""
    low, high = _temperature(TEMPERATURE.low), _temperature(TEMPERATURE.high)
    temperatures = np.geomspace(low, high, CURVE_POINTS)  # (t,)
    weights = weights_by_temperature(scaled, temperatures)  # (t, 5)
    (here,) = weights_by_temperature(scaled, np.array([settings.temperature]))  # (5,)
    series = [Series(name, weights[:, i].tolist(), float(here[i])) for i, name in enumerate(names)]
    x = Axis(
        low, high, {2.0**k: localized(f"{2.0**k:g}") if k >= 0 else f"1/{2**-k}" for k in range(-4, 5, 2)}
    )
    y = Axis(0, 1, {0: "0", 0.5: localized("0.5"), 1: "1"}, is_log=False)
    return chart(x, y, temperatures.tolist(), series, settings.temperature)


def _rows(names: list[str], raw: FloatArray, steps: Steps) -> list[tuple[str, ...]]:
    """A table's row for each key: every step in numbers."""
    columns = zip(raw, steps.scores, steps.exponents, steps.powers, steps.weights, strict=True)
    return [(name, *map(number, map(float, row))) for name, row in zip(names, columns, strict=True)]


def _temperature(level: int) -> float:
    return float(2.0 ** (level / 2))
