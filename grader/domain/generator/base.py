"""What every generator's parameters share."""

from typing import ClassVar

from pydantic import model_validator

from grader.domain.model import Model


class Range(Model):
    """Whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int

    @model_validator(mode="after")
    def in_order(self) -> "Range":
        if self.low > self.high:
            raise ValueError(f"low is {self.low}, above high, which is {self.high}")
        return self


class Parameters(Model):
    """What every generator says of itself, so that content is checked without drawing."""

    MISTAKES: ClassVar[tuple[str, ...]] = ()
    """The misconceptions whose answers it knows."""

    def answers(self) -> set[str]:
        """The fields of a numeric item that it answers."""
        return set()

    def mistakes(self) -> set[str]:
        """The misconceptions for which the item must have a sentence."""
        return set(self.MISTAKES)

    def options(self) -> set[str]:
        """The options of a single choice among which the draw decides; none where the item itself does."""
        return set()
