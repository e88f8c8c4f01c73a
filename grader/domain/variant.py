"""A variant: one draw of an item, the same for the same seed."""

import re
from collections.abc import Mapping

from grader.domain.drawing import Chart, EncoderDecoder
from grader.domain.model import Model

PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


class Variant(Model):
    """What a draw fixed. An answer's parts are named as the form names them."""

    values: Mapping[str, str] = {}
    """What stands for ``{{name}}`` in the item's texts."""
    shown: tuple[str, ...] = ()
    """Ids of options, steps or prompts, in the order shown."""
    targets: tuple[str, ...] = ()
    """Ids of the right sides of a matching, in the order shown."""
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    """Labels of a matrix or grid."""
    weights: tuple[tuple[float, ...], ...] = ()
    """What a grid shows in its cells, 0 to 1."""
    chart: Chart | None = None
    network: EncoderDecoder | None = None
    """What is drawn beside the question, or in place of a grid."""
    key: Mapping[str, str] = {}
    """The right answer to each part; of a grid or network, the places to select."""
    wrong: Mapping[str, Mapping[str, str]] = {}
    """By misconception, the answers it leads to; parts that it gets right may be left out."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The names of all cells, row by row."""
        rows, columns = range(1, len(self.rows) + 1), range(1, len(self.columns) + 1)
        return tuple(cell(row, column) for row in rows for column in columns)

    @property
    def places(self) -> tuple[str, ...]:
        """What can be selected: the parts of the network where there is one, else the cells."""
        return tuple(place.id for place in self.network.places) if self.network else self.cells

    def fill(self, text: str) -> str:
        """``text`` with this variant's values.

        Raises:
            KeyError: the text names a value that this variant lacks.
        """
        return PLACEHOLDER.sub(lambda match: self.values[match[1]], text)


def cell(row: int, column: int) -> str:
    """The part's name of a cell; both count from 1."""
    return f"r{row}c{column}"
