"""A map as SVG: each box stands right of all that it needs, with a bar for how far one got."""

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import groupby
from statistics import fmean
from textwrap import wrap

from quizapp.progress.outline import Node
from quizapp.progress.reached import Reached

WIDTH, GAP = 134, 22
"""Of a box, and between columns: seven columns fit beside each other on a page."""
ROW_GAP = 18
LETTERS = 16
"""That fit into a line of a box."""
LINE, PADDING, BAR = 16, 8, 84
"""The height of a line, the space around text, the length of a full bar."""


@dataclass(frozen=True)
class Box:
    """One objective or idea in its place."""

    reached: Reached
    x: int
    y: int
    lines: tuple[tuple[int, str], ...]
    """Of its name: the y of each, and the text."""
    filled: int
    """The length of the bar."""


@dataclass(frozen=True)
class Drawing:
    """The whole map; each arrow is the ``d`` of a path."""

    boxes: tuple[Box, ...]
    arrows: tuple[str, ...]
    width: int
    height: int
    box_width: int
    box_height: int
    bar_y: int
    """Of a bar, below the top of its box."""


def draw(listed: Sequence[Reached]) -> Drawing:
    """All of them, in columns."""
    known = {each.node.id: each for each in listed}
    nodes = [each.node for each in listed]
    columns = _columns(nodes)
    bar_y = PADDING + LINE * max((len(_lines(node)) for node in nodes), default=1) + 4
    height = bar_y + LINE + 4
    places = _places(columns, height + ROW_GAP)
    return Drawing(
        boxes=tuple(_box(known[id_], place) for id_, place in places.items()),
        arrows=tuple(
            _arrow(places[need], places[node.id], height // 2) for node in nodes for need in node.needs
        ),
        width=len(columns) * (WIDTH + GAP) - GAP,
        height=max(map(len, columns), default=0) * (height + ROW_GAP) - ROW_GAP,
        box_width=WIDTH,
        box_height=height,
        bar_y=bar_y,
    )


def depths(nodes: Sequence[Node]) -> dict[str, int]:
    """By id, the length of the longest way to it from a node that needs nothing."""
    needs = {node.id: node.needs for node in nodes}
    found: dict[str, int] = {}
    for id_ in TopologicalSorter(needs).static_order():
        found[id_] = 1 + max((found[need] for need in needs[id_]), default=-1)
    return found


def _columns(nodes: Sequence[Node]) -> list[list[Node]]:
    """By depth; in each column the nodes are as high as what they need, so that few arrows cross."""
    depth = depths(nodes)
    heights: dict[str, float] = {}
    columns = []
    for _, group in groupby(sorted(nodes, key=lambda node: depth[node.id]), key=lambda node: depth[node.id]):
        column = sorted(group, key=lambda node: fmean([heights[need] for need in node.needs] or [0.0]))
        heights |= {node.id: row - len(column) / 2 for row, node in enumerate(column)}
        columns.append(column)
    return columns


def _places(columns: Sequence[Sequence[Node]], step: int) -> dict[str, tuple[int, int]]:
    """By id, the left upper corner; every column is centred. The Tab key takes them in this order."""
    rows = max(map(len, columns), default=0)
    return {
        node.id: (column * (WIDTH + GAP), round((row + (rows - len(listed)) / 2) * step))
        for column, listed in enumerate(columns)
        for row, node in enumerate(listed)
    }


def _box(reached: Reached, place: tuple[int, int]) -> Box:
    x, y = place
    lines = enumerate(_lines(reached.node))
    return Box(
        reached,
        x,
        y,
        tuple((y + PADDING + 12 + LINE * row, text) for row, text in lines),
        round(BAR * reached.mastery),
    )


def _lines(node: Node) -> list[str]:
    return wrap(node.name, LETTERS)


def _arrow(start: tuple[int, int], end: tuple[int, int], middle: int) -> str:
    """From the right edge of one box to the left edge of another, level at both ends, with its head."""
    x1, y1, x2, y2 = start[0] + WIDTH, start[1] + middle, end[0], end[1] + middle
    return f"M{x1} {y1}C{x1 + GAP} {y1} {x2 - GAP} {y2} {x2} {y2}m-5 -4l5 4l-5 4"
