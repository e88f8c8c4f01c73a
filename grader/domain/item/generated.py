"""Questions whose answer a generator computes: numbers, matrices, grids."""

from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from grader.domain.exercise import Slug
from grader.domain.generator import Generator
from grader.domain.item.base import ItemBase
from grader.domain.model import Model


class GeneratedItem(ItemBase):
    """Its generator gives the key and what each misconception would answer."""

    generator: Generator

    def named_mistakes(self) -> set[str]:
        return self.generator.mistakes()


class NumberField(Model):
    """One number to type."""

    name: Slug
    label: str
    tolerance: Fraction = Field(default=Fraction(0), ge=0)
    """Relative: 1/20 accepts five per cent off."""


class NumericItem(GeneratedItem):
    """One or more numbers, each a part."""

    type: Literal["numeric"]
    fields: tuple[NumberField, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def generator_answers_the_fields(self) -> "NumericItem":
        names = {field.name for field in self.fields}
        if names != self.generator.answers():
            answered = ", ".join(sorted(self.generator.answers())) or "no numbers"
            raise ValueError(f"the generator {self.generator.name!r} answers {answered}; name the fields so")
        return self


class MatrixItem(GeneratedItem):
    """A matrix filled by hand; each cell ``r1c1`` is a part."""

    type: Literal["matrix"]


class HotspotItem(GeneratedItem):
    """Cells of a grid to select; each cell ``r1c1`` is a place, rows and columns count from 1."""

    type: Literal["hotspot"]
    select: Literal["one", "many"]
