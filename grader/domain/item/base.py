"""What every question has."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field, PositiveInt, model_validator

from grader.domain.exercise import Slug
from grader.domain.model import Model

MisconceptionId = Annotated[str, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)+$", max_length=40)]


def unique(ids: Iterable[str]) -> None:
    """Raises ValueError: naming the first id that comes twice."""
    seen: set[str] = set()
    for part in ids:
        if part in seen:
            raise ValueError(f"the id {part!r} is used twice")
        seen.add(part)


class ItemBase(Model):
    """What every question has."""

    id: Slug
    title: str = Field(max_length=80)
    section: Slug
    """The page of the chapter that it belongs to."""
    ideas: tuple[Annotated[str, Field(pattern=r"^I\d+$")], ...]
    objectives: tuple[Annotated[str, Field(pattern=r"^LO\d+$")], ...]
    points: PositiveInt = 1
    stem: str
    hints: tuple[str, ...] = ()
    explanation: str
    """Shown once answered."""
    mistakes: Mapping[MisconceptionId, str] = {}
    """What a student reads who made that mistake."""

    def named_mistakes(self) -> set[str]:
        """The misconceptions that the type's own fields refer to."""
        return set()

    @model_validator(mode="after")
    def mistakes_are_declared(self) -> "ItemBase":
        """Raises ValueError: a part refers to a misconception without a sentence."""
        for unknown in sorted(self.named_mistakes() - set(self.mistakes)):
            raise ValueError(f"names the misconception {unknown!r}, which has no sentence under mistakes")
        return self
