"""Questions with options: one of them is right, or several are."""

from typing import Literal

from pydantic import Field, model_validator

from grader.domain.exercise import Slug
from grader.domain.generator import Generator
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
    """Options in seeded order, all or some of them; a generator may give the texts their values."""

    options: tuple[Option, ...] = Field(min_length=2)
    draw: Drawn | None = None
    generator: Generator | None = None

    def named_mistakes(self) -> set[str]:
        return {option.misconception for option in self.options if option.misconception}

    @property
    def decided_by_draw(self) -> set[str]:
        """The options among which the generator picks the right one."""
        return self.generator.options() if self.generator else set()

    @property
    def drawn(self) -> Drawn:
        right = 1 if self.decided_by_draw else sum(option.right for option in self.options)
        return self.draw or Drawn(right=right, wrong=len(self.options) - right)

    @model_validator(mode="after")
    def enough_options(self) -> "ChoiceItem":
        """Raises ValueError: the draw wants more options than there are, or ids repeat."""
        unique(option.id for option in self.options)
        right = 1 if self.decided_by_draw else sum(option.right for option in self.options)
        if self.drawn.right > right or self.drawn.wrong > len(self.options) - right:
            raise ValueError("draw wants more options than there are")
        return self

    @model_validator(mode="after")
    def one_decides(self) -> "ChoiceItem":
        """Raises ValueError: generator and options do not agree on who says what is right."""
        decided = self.decided_by_draw
        if decided and {option.id for option in self.options} != decided:
            raise ValueError(f"the generator decides among {', '.join(sorted(decided))}; name the options so")
        if decided and any(option.right for option in self.options):
            raise ValueError("the generator decides which option is right; no option says so itself")
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

    @model_validator(mode="after")
    def options_say_what_is_right(self) -> "MultiItem":
        if self.decided_by_draw:
            raise ValueError("only a single choice can leave to a generator what is right")
        return self
