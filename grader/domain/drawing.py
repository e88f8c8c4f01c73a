"""What a question may show beside its text: curves in a chart, or an encoder and a decoder. Sites draw it."""

from itertools import pairwise

from grader.domain.model import Model


class Curve(Model):
    """One curve; ``heights`` are at the chart's positions."""

    label: str
    heights: tuple[float, ...]


class Chart(Model):
    """Curves over the same positions; both axes start at 0."""

    title: str
    across: str
    up: str
    positions: tuple[float, ...]
    curves: tuple[Curve, ...]


class Place(Model):
    """A part of a drawn network that can be selected, and its name in words."""

    id: str
    text: str


class EncoderDecoder(Model):
    """A recurrent encoder that reads ``source`` words, and a decoder that starts from its last state."""

    source: int
    target: int
    mirrored: bool = False
    """Drawn from right to left."""

    @property
    def states(self) -> tuple[Place, ...]:
        """In the order of time: ``h1`` to the last, then ``s1`` to the last."""
        encoder = (Place(id=f"h{i}", text=f"encoder state {i}") for i in range(1, self.source + 1))
        decoder = (Place(id=f"s{i}", text=f"decoder state {i}") for i in range(1, self.target + 1))
        return (*encoder, *decoder)

    @property
    def words(self) -> tuple[Place, ...]:
        """What is read below the encoder and written above the decoder, state by state."""
        read = (Place(id=f"x{i}", text=f"word {i} of the source") for i in range(1, self.source + 1))
        written = (Place(id=f"y{i}", text=f"word {i} of the translation") for i in range(1, self.target + 1))
        return (*read, *written)

    @property
    def arrows(self) -> tuple[Place, ...]:
        """From each state to the next."""
        return tuple(
            Place(id=f"{start.id}-{end.id}", text=f"arrow from {start.text} to {end.text}")
            for start, end in pairwise(self.states)
        )

    @property
    def places(self) -> tuple[Place, ...]:
        """All parts, in the order of time."""
        arrows = (*self.arrows, None)
        columns = zip(self.words, self.states, arrows, strict=True)
        return tuple(place for column in columns for place in column if place is not None)
