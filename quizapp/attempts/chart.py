"""Curves of a question as SVG; lengths are in SVG units."""

from dataclasses import dataclass

from grader.domain.drawing import Chart, Curve

WIDTH, HEIGHT = 340, 220
LEFT, RIGHT, TOP, BOTTOM = 36, 26, 10, 44
STEPS = 4
"""Lines across, and numbers below."""


@dataclass(frozen=True)
class Tick:
    """A number at an axis and where it stands along it."""

    text: str
    at: float


@dataclass(frozen=True)
class Line:
    """One curve: ``points`` for ``<polyline>``, and the height at which its letter stands."""

    label: str
    points: str
    end: float


@dataclass(frozen=True)
class DrawnChart:
    """What the template needs; ``rows`` are the numbers: a position, then the height of each curve."""

    title: str
    across: str
    up: str
    lines: tuple[Line, ...]
    ticks_across: tuple[Tick, ...]
    ticks_up: tuple[Tick, ...]
    rows: tuple[tuple[float, ...], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def draw_chart(chart: Chart) -> DrawnChart:
    """Both axes start at 0; the highest curve leaves a tenth of the height free."""
    farthest = max(chart.positions)
    highest = 1.1 * max(height for curve in chart.curves for height in curve.heights)
    return DrawnChart(
        title=chart.title,
        across=chart.across,
        up=chart.up,
        lines=tuple(_line(curve, chart.positions, farthest, highest) for curve in chart.curves),
        ticks_across=tuple(Tick(f"{at:g}", _x(at, farthest)) for at in _round_steps(farthest)),
        ticks_up=tuple(Tick(f"{at:g}", _y(at, highest)) for at in _round_steps(highest)),
        rows=tuple(zip(chart.positions, *(curve.heights for curve in chart.curves), strict=True)),
    )


def _line(curve: Curve, positions: tuple[float, ...], farthest: float, highest: float) -> Line:
    places = [
        (_x(across, farthest), _y(up, highest)) for across, up in zip(positions, curve.heights, strict=True)
    ]
    return Line(curve.label, " ".join(f"{x},{y}" for x, y in places), places[-1][1])


def _x(value: float, farthest: float) -> float:
    return round(LEFT + value / farthest * (WIDTH - LEFT - RIGHT), 1)


def _y(value: float, highest: float) -> float:
    return round(HEIGHT - BOTTOM - value / highest * (HEIGHT - TOP - BOTTOM), 1)


def _round_steps(highest: float) -> list[float]:
    """0 and multiples of 5 up to ``highest``, so few that they do not crowd."""
    step = 5 * max(1, round(highest / STEPS / 5))
    return list(range(0, int(highest) + 1, step))
