"""Two sequences: strands from one word that is being written to all words of the source."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.figures.drawing.strips import Strip, strip, strip_width
from quizapp.figures.drawing.units import ROW, text_width, units
from quizapp.figures.mathematics.softmax import FloatArray

THICKEST = 14
SPAN = 64
"""The width that the strands bridge."""
WEIGHT_WIDTH = 44


@dataclass(frozen=True)
class Strand:
    """The line to one word; its thickness is the weight."""

    word: str
    weight: float
    y: int
    thickness: str
    path: str
    strip: Strip


@dataclass(frozen=True)
class Fan:
    """An origin with its context at the left, one strand to each word at the right."""

    origin: str
    origin_x: str
    origin_y: int
    context: Strip
    strands: tuple[Strand, ...]
    words_x: str
    width: str
    height: int


@dataclass(frozen=True)
class Ends:
    """Between which x the strands run."""

    start: float
    end: float


def fan(
    origin: str,
    words: Sequence[str],
    *,
    origins: Sequence[str],
    weights: FloatArray,  # (m,)
    vectors: FloatArray,  # (m, d)
    context: FloatArray,  # (d,)
) -> Fan:
    """Lay out the ``weights`` that ``origin``, one of ``origins``, gives to the m ``words``."""
    left = max(text_width(origins), strip_width(len(context)) + 4)
    ends = Ends(left + 8, left + SPAN)
    strips_x = ends.end + 8 + text_width(words) + 6
    height = ROW * len(words)
    strands = tuple(
        Strand(
            word=word,
            weight=float(weight),
            y=ROW * i + ROW // 2,
            thickness=units(THICKEST * float(weight)),
            path=_strand(ends, height // 2, ROW * i + ROW // 2),
            strip=strip(vectors[i].tolist(), strips_x, ROW * i + ROW // 2),
        )
        for i, (word, weight) in enumerate(zip(words, weights, strict=True))
    )
    return Fan(
        origin=origin,
        origin_x=units(left),
        origin_y=height // 2,
        context=strip(context.tolist(), left - strip_width(len(context)), height // 2 + 32),
        strands=strands,
        words_x=units(ends.end + 8),
        width=units(strips_x + strip_width(vectors.shape[1]) + WEIGHT_WIDTH),
        height=height,
    )


def _strand(ends: Ends, start_y: int, end_y: int) -> str:
    middle = units((ends.start + ends.end) / 2)
    return f"M{units(ends.start)} {start_y}C{middle} {start_y} {middle} {end_y} {units(ends.end)} {end_y}"
