"""Questions that ask for an order of growth."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from grader.domain.growth import parse_growth
from grader.domain.item.base import ItemBase, MisconceptionId
from grader.errors import GrowthError


class ComplexityItem(ItemBase):
    """An order of growth to type; a variant draws one name for each symbol."""

    type: Literal["complexity"]
    symbols: Mapping[Annotated[str, Field(pattern=r"^[A-Za-z]+$")], tuple[str, ...]]
    """The names each symbol may carry: ``n: [n, T, L]``."""
    key: str
    accepted: tuple[str, ...] = ()
    """Other right answers, not of the same order as the key."""
    wrong: Mapping[MisconceptionId, str] = {}

    def named_mistakes(self) -> set[str]:
        return set(self.wrong)

    @model_validator(mode="after")
    def growths_can_be_read(self) -> "ComplexityItem":
        for text in (self.key, *self.accepted, *self.wrong.values()):
            try:
                parse_growth(text, list(self.symbols))
            except GrowthError as error:
                raise ValueError(f"{text!r} cannot be read: {error}") from error
        return self
