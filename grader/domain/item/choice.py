"""Questions with options: one of them is right, or several are."""

from typing import Literal

from pydantic import Field, model_validator

from grader.domain.exercise import Slug
from grader.domain.item.base import ItemBase, MisconceptionId, unique
from grader.domain.model import Model


class Option(Model):
    """One answer to choose."""

    id: Slug
    text: str
    right: bool = False
    misconception: MisconceptionId | None = None
    feedback: str = ""


class Drawn(Model):
    """How many right and wrong options one variant shows."""

    right: int = Field(ge=1)
    wrong: int = Field(ge=0)


class ChoiceItem(ItemBase):
    """Options in seeded order, all or some of them."""

    options: tuple[Option, ...] = Field(min_length=2)
    draw: Drawn | None = None

    def named_mistakes(self) -> set[str]:
        return {option.misconception for option in self.options if option.misconception}

    @property
    def drawn(self) -> Drawn:
        right = sum(option.right for option in self.options)
        return self.draw or Drawn(right=right, wrong=len(self.options) - right)

    @model_validator(mode="after")
    def enough_options(self) -> "ChoiceItem":
        """Raises ValueError: the draw wants more options than there are, or ids repeat."""
        unique(option.id for option in self.options)
        right = sum(option.right for option in self.options)
        if self.drawn.right > right or self.drawn.wrong > len(self.options) - right:
            raise ValueError("draw wants more options than there are")
        return self


class SingleItem(ChoiceItem):
    """Exactly one of the options shown is right."""

    type: Literal["single"]

    @model_validator(mode="after")
    def one_is_right(self) -> "SingleItem":
        if self.drawn.right != 1:
            raise ValueError("a single choice shows exactly one right option")
        return self


class MultiItem(ChoiceItem):
    """Any number of options may be right."""

    type: Literal["multi"]
