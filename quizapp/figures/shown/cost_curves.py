"""The figure "cost curves": operations and memory of four ways to attend, against n or d, on log axes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizapp.common.numbers import localized
from quizapp.figures import counted
from quizapp.figures.controls import Choice, Slider
from quizapp.figures.drawing.amounts import bytes_text, count_text, plain
from quizapp.figures.drawing.chart import Axis, Chart, Series, chart
from quizapp.figures.mathematics.costs import (
    CHUNKED,
    COSTS,
    FULL,
    LINEAR,
    WINDOW,
    Cost,
    Sizes,
    linear_pays_from,
)

NAMES: Mapping[str, str | Promise] = {
    "full": _("full"),
    "window": _("window"),
    "chunked": _("chunked"),
    "linear": _("linear"),
}
LONGEST, WIDEST = 18, 12  # powers of two
AXIS = Choice("axis", _("Across"), {"n": _("words n"), "d": _("width d")}, "n")
LENGTH = Slider("n", _("Words n"), 4, LONGEST, 12)
WIDTH = Slider("d", _("Width d"), 4, WIDEST, 6)
NEAR = Choice("w", _("Window or chunk w"), {"32": "32", "128": "128", "512": "512"}, "128")
OPERATIONS = {
    10.0**power: f"10{text}" for power, text in ((3, "³"), (6, "⁶"), (9, "⁹"), (12, "¹²"), (15, "¹⁵"))
}
BYTES = {2.0**power: text for power, text in ((10, "KiB"), (20, "MiB"), (30, "GiB"), (40, "TiB"))}
PROGRAMS = {
    cost.name: (Path(counted.__file__).parent / f"{cost.name}.py").read_text(encoding="utf-8")
    for cost in COSTS
}


@dataclass(frozen=True)
class Bill:
    """What one way costs at the sizes that are set."""

    name: str | Promise
    operations: str
    ratio: str
    bytes: str
    program: str


def context(query: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows for ``query`` (``axis``, ``n``, ``d``, ``w``)."""
    axis, n, d, w = AXIS.read(query), LENGTH.read(query), WIDTH.read(query), NEAR.read(query)
    size = Sizes(2**n, 2**d, int(w))
    sizes = [replace(size, **{axis: 2**power}) for power in _powers(axis)]
    return {
        "controls": [
            AXIS.control(axis),
            LENGTH.control(n, f"n = {plain(size.n)}"),
            WIDTH.control(d, f"d = {plain(size.d)}"),
            NEAR.control(w),
        ],
        "settings": urlencode({"axis": axis, "n": n, "d": d, "w": w}),
        "axis": axis,
        "operations": _chart(axis, size, sizes, lambda cost, at: cost.operations(at), OPERATIONS),
        "memory": _chart(axis, size, sizes, lambda cost, at: cost.peak_bytes(at), BYTES),
        "bills": [_bill(cost, size) for cost in COSTS],
        "rows": [_row(axis, at) for at in sizes[::2]],
        "names": [*NAMES.values()],
        "n": plain(size.n),
        "d": plain(size.d),
        "w": plain(size.w),
        **_answer(size),
    }


def _powers(axis: str) -> range:
    slider = LENGTH if axis == "n" else WIDTH
    return range(slider.low, slider.high + 1)


def _chart(
    axis: str,
    size: Sizes,
    sizes: list[Sizes],
    amount: Callable[[Cost, Sizes], int],
    ticks: Mapping[float, str],
) -> Chart:
    """One quantity of all four; the axes stay as they are whatever is set, so that curves may be compared."""
    places = [float(getattr(at, axis)) for at in sizes]
    series = [
        Series(str(NAMES[cost.name]), [amount(cost, at) for at in sizes], amount(cost, size))
        for cost in COSTS
    ]
    marked = [2.0**power for power in _powers(axis) if power % (4 if axis == "n" else 2) == 0]
    x = Axis(places[0], places[-1], {value: plain(int(value)) for value in marked})
    y = Axis(min(ticks), max(ticks) * 4, ticks)
    return chart(x, y, places, series, float(getattr(size, axis)))


def _bill(cost: Cost, size: Sizes) -> Bill:
    operations = cost.operations(size)
    ratio = operations / FULL.operations(size)
    return Bill(
        NAMES[cost.name],
        count_text(operations),
        localized(f"{ratio:.2f}") if ratio >= 0.1 else f"1/{1 / ratio:.0f}",
        bytes_text(cost.peak_bytes(size)),
        PROGRAMS[cost.name],
    )


def _row(axis: str, size: Sizes) -> tuple[str, ...]:
    operations = [count_text(cost.operations(size)) for cost in COSTS]
    return (plain(getattr(size, axis)), *operations, *(bytes_text(cost.peak_bytes(size)) for cost in COSTS))


def _answer(size: Sizes) -> dict[str, Any]:
    """Where linear attention begins to pay, what chunks save, and what doubling n does."""
    doubled = replace(size, n=2 * size.n)
    crossing = linear_pays_from(size.d, most=2 * size.d)
    return {
        "crossing": None if crossing is None else plain(crossing),
        "chunked_operations": CHUNKED.operations(size) / FULL.operations(size),
        "chunked_memory": FULL.peak_bytes(size) / CHUNKED.peak_bytes(size),
        "doubling": {
            cost.name: cost.operations(doubled) / cost.operations(size) for cost in (FULL, WINDOW, LINEAR)
        },
        "full_operations": count_text(FULL.operations(size)),
        "full_memory": bytes_text(FULL.peak_bytes(size)),
    }
