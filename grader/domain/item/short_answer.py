"""Questions answered in a few sentences."""

from typing import Literal

from pydantic import Field, PositiveInt, model_validator

from grader.domain.exercise import Slug
from grader.domain.item.base import ItemBase, unique
from grader.domain.model import Model


class Criterion(Model):
    """One thing that a good answer says."""

    id: Slug
    text: str


class ShortAnswerItem(ItemBase):
    """Free text, graded by its writer with a rubric."""

    type: Literal["short-answer"]
    rubric: tuple[Criterion, ...] = Field(min_length=1)
    needed: PositiveInt
    """So many criteria give all points."""
    model_answer: str

    @model_validator(mode="after")
    def can_be_full(self) -> "ShortAnswerItem":
        unique(criterion.id for criterion in self.rubric)
        if self.needed > len(self.rubric):
            raise ValueError(f"needs {self.needed} criteria, and there are {len(self.rubric)}")
        return self
