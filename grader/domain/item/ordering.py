"""Questions that ask for an order."""

from collections.abc import Collection
from typing import Literal

from pydantic import Field, model_validator

from grader.domain.exercise import Slug
from grader.domain.item.base import ItemBase, unique
from grader.domain.item.choice import Option
from grader.domain.model import Model


class Step(Model):
    """A step, and the steps that must come before it."""

    id: Slug
    text: str
    after: tuple[Slug, ...] = ()


class OrderingItem(ItemBase):
    """Steps under a partial order, among distractors that must be left out."""

    type: Literal["ordering"]
    steps: tuple[Step, ...] = Field(min_length=2)
    drawn_steps: int | None = Field(default=None, ge=2)
    """How many steps a variant shows; all, unless said."""
    distractors: tuple[Option, ...] = ()
    drawn_distractors: int | None = Field(default=None, ge=0)

    def named_mistakes(self) -> set[str]:
        return {option.misconception for option in self.distractors if option.misconception}

    def before(self, shown: Collection[str]) -> dict[str, set[str]]:
        """By step among ``shown``, those that must come before it; for a hidden one, those before that."""
        nearest: dict[str, set[str]] = {}
        for step in self.steps:
            parts = ({earlier} if earlier in shown else nearest[earlier] for earlier in step.after)
            nearest[step.id] = set().union(*parts)
        return {id_: earlier for id_, earlier in nearest.items() if id_ in shown}

    @model_validator(mode="after")
    def draws_are_possible(self) -> "OrderingItem":
        """Raises ValueError: a draw wants more lines than there are."""
        if (self.drawn_steps or 0) > len(self.steps) or (self.drawn_distractors or 0) > len(self.distractors):
            raise ValueError("a draw wants more lines than there are")
        return self

    @model_validator(mode="after")
    def order_is_possible(self) -> "OrderingItem":
        """Raises ValueError: ids repeat, or a step waits for one that is not listed before it."""
        unique([*(step.id for step in self.steps), *(option.id for option in self.distractors)])
        seen: set[str] = set()
        for step in self.steps:
            for missing in sorted(set(step.after) - seen):
                raise ValueError(f"step {step.id!r} comes after {missing!r}, which must be listed before it")
            seen.add(step.id)
        return self
