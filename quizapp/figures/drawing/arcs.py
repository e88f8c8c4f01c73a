"""One sequence that looks at itself: words below one another, arcs from the word that asks to all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.figures.drawing.strips import Strip, strip, strip_width
from quizapp.figures.drawing.units import ROW, text_width, units
from quizapp.figures.mathematics.softmax import FloatArray

THICKEST = 14
LEAST_REACH, REACH = 24, 26
"""How far the handle of an arc stands out: at all, and for each row that the arc spans."""
WEIGHT_WIDTH = 46


@dataclass(frozen=True)
class ArcRow:
    """One word with its vector; the arc to it is as thick as its weight, and missing where there is none."""

    word: str
    weight: float
    y: int
    strip: Strip
    arc: str
    thickness: str
    is_hidden: bool = False


@dataclass(frozen=True)
class Arcs:
    """The whole drawing; ``origin`` is where the arcs start and end."""

    rows: tuple[ArcRow, ...]
    chosen: int
    width: str
    height: int
    word_end: str
    origin: str


def arcs(
    words: Sequence[str],
    *,
    chosen: int,
    weights: FloatArray,  # (n,)
    vectors: FloatArray,  # (n, d)
    hidden: Sequence[bool] = (),
) -> Arcs:
    """Lay out the ``weights`` that word ``chosen`` gives to all n ``words``; ``hidden`` ones are masked."""
    word_end = text_width(words) + 4
    origin = word_end + 10 + strip_width(vectors.shape[1]) + 8
    bulge = 0.75 * (
        LEAST_REACH + REACH * max(len(words) - 1, 1)
    )  # of the largest arc this sentence could have
    rows = tuple(
        ArcRow(
            word=word,
            weight=float(weight),
            y=_middle(i),
            strip=strip(vectors[i].tolist(), word_end + 10, _middle(i)),
            arc=_arc(origin, chosen, i),
            thickness=units(THICKEST * float(weight)),
            is_hidden=bool(hidden[i]) if len(hidden) else False,
        )
        for i, (word, weight) in enumerate(zip(words, weights, strict=True))
    )
    width = origin + bulge + THICKEST / 2 + WEIGHT_WIDTH
    return Arcs(rows, chosen, units(width), ROW * len(words), units(word_end), units(origin))


def _middle(row: int) -> int:
    return ROW * row + ROW // 2


def _arc(x: float, start: int, end: int) -> str:
    """A curve out and back; the one to oneself leaves above and comes back below."""
    if start == end:
        top, bottom = _middle(start) - 5, _middle(start) + 5
        return (
            f"M{units(x)} {top}C{units(x + 34)} {top - 12} {units(x + 34)} {bottom + 12} {units(x)} {bottom}"
        )
    handle = units(x + LEAST_REACH + REACH * abs(start - end))
    top, bottom = _middle(start), _middle(end)
    return f"M{units(x)} {top}C{handle} {top} {handle} {bottom} {units(x)} {bottom}"
