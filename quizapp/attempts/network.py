"""An encoder and a decoder as SVG whose parts can be selected; lengths are in SVG units.

At 320 CSS pixels six states fit without scrolling, and every part is a target of at least 24 by 24.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from grader.domain.drawing import EncoderDecoder, Place
from quizapp.attempts.sheet import Control

SIZE = 26
"""Of each part: a word, a state, or the arrow between two states."""
WRITTEN, STATES, READ = 22, 74, 126
"""Heights of the three rows."""
HEIGHT = 148
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class Part:
    """A place to select: its square, what stands in it, and its control."""

    x: int
    """Of the square's left side."""
    y: int
    text: str
    is_state: bool
    control: Control


@dataclass(frozen=True)
class Arrow:
    """A line with a head at its end."""

    x1: int
    y1: int
    x2: int
    y2: int
    head: str
    """Points of the triangle."""


@dataclass(frozen=True)
class DrawnNetwork:
    """What the template needs."""

    parts: tuple[Part, ...]
    arrows: tuple[Arrow, ...]
    width: int
    read_from: int
    written_from: int
    """The middle of the words below and above, for the words that name them."""
    height: int = HEIGHT


def draw_network(network: EncoderDecoder, control: Callable[[str, str], Control]) -> DrawnNetwork:
    """``control`` makes the control of a part from its id and its name in words."""
    count = len(network.states)
    width = 2 * SIZE * count - SIZE + 2
    middles = [1 + SIZE // 2 + 2 * SIZE * i for i in range(count)]
    if network.mirrored:
        middles = [width - middle for middle in middles]
    heights = [READ] * network.source + [WRITTEN] * network.target
    between = [(start + end) // 2 for start, end in pairwise(middles)]
    words = list(zip(network.words, middles, heights, strict=True))
    states = [(place, middle, STATES) for place, middle in zip(network.states, middles, strict=True)]
    arrows = [(place, middle, STATES) for place, middle in zip(network.arrows, between, strict=True)]
    placed = {place.id: (middle, height) for place, middle, height in (*words, *states, *arrows)}
    return DrawnNetwork(
        parts=tuple(_part(place, *placed[place.id], control) for place in network.places),
        arrows=(*_along(middles), *_upward(middles, network.source)),
        width=width,
        read_from=_middle(middles[: network.source]),
        written_from=_middle(middles[network.source :]),
    )


def _part(place: Place, middle: int, height: int, control: Callable[[str, str], Control]) -> Part:
    text = "" if "-" in place.id else place.id.translate(SUBSCRIPTS)
    corner = middle - SIZE // 2, height - SIZE // 2
    return Part(*corner, text, place.id[0] in "hs" and bool(text), control(place.id, place.text))


def _along(middles: list[int]) -> Iterable[Arrow]:
    """Between neighbouring states."""
    half = SIZE // 2
    for start, end in pairwise(middles):
        way = 1 if end > start else -1
        tip = end - way * half
        head = f"{tip},{STATES} {tip - 7 * way},{STATES - 4} {tip - 7 * way},{STATES + 4}"
        yield Arrow(start + way * half, STATES, tip - 6 * way, STATES, head)


def _upward(middles: list[int], source: int) -> Iterable[Arrow]:
    """From a word read to its state, and from a state to the word written."""
    half = SIZE // 2
    for place, middle in enumerate(middles):
        start, end = (READ - half, STATES + half) if place < source else (STATES - half, WRITTEN + half)
        head = f"{middle},{end} {middle - 4},{end + 7} {middle + 4},{end + 7}"
        yield Arrow(middle, start, middle, end + 6, head)


def _middle(middles: list[int]) -> int:
    return (min(middles) + max(middles)) // 2
