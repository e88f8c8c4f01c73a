"""The answer sheet: what the form of a question shows, before and after answering."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from django.utils.safestring import SafeString

from grader.domain.item import Item
from grader.domain.response import YES, Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items import variant_of
from quizapp.attempts.forms import PREFIX
from quizapp.attempts.prose import inline

Mark = Literal["", "right", "wrong"]
NOTHING = inline("")


@dataclass(frozen=True)
class Control:
    """One control of the form: its name and value, and what grading said of it."""

    part: str
    label: str
    value: str = ""
    """What was typed or chosen; of a box or button, what it sends."""
    is_checked: bool = False
    mark: Mark = ""
    sentence: SafeString = NOTHING
    error: str = ""
    weight: float | None = None
    """What a cell of a grid shows, 0 to 1."""
    item: str = ""
    """The id of the question."""
    spoken: str = ""
    """The label in words, where it is mathematics."""

    @property
    def name(self) -> str:
        return PREFIX + self.part

    @property
    def id(self) -> str:
        """Of the element; several questions may stand on one page."""
        return f"{self.item}-{self.name}"

    @property
    def level(self) -> str:
        """The tint of a cell, 0 to 10."""
        return "" if self.weight is None else str(round(10 * self.weight))

    @property
    def described_by(self) -> str:
        """The id of the element that holds the error or the sentence."""
        return f"{self.id}-note"


@dataclass(frozen=True)
class Sheet:
    """An item's variant with a response, its feedback, or the reason why it could not be read."""

    item: Item
    variant: Variant
    response: Response = Response()  # noqa: RUF009  frozen
    feedback: Feedback | None = None
    error: ResponseError | None = None

    @classmethod
    def blank(cls, item: Item, seed: int) -> "Sheet":
        """Nothing answered yet."""
        return cls(item, variant_of(item, seed))

    @cached_property
    def marks(self) -> dict[str, PartFeedback]:
        return {part.part: part for part in self.feedback.parts} if self.feedback else {}

    def text(self, text: str) -> SafeString:
        """One of the item's short texts, with this variant's values."""
        return inline(self.variant.fill(text))

    def typed(self, part: str, label: str) -> Control:
        """A field or a list that holds what was entered."""
        return self._marked(part, label, self.response.parts.get(part, ""), mark=self._mark(part))

    def box(self, part: str, label: str, weight: float | None = None, mark: Mark | None = None) -> Control:
        """A box to tick."""
        ticked = self.response.parts.get(part) == YES
        own = self._mark(part) if mark is None else mark
        return replace(self._marked(part, label, YES, is_checked=ticked, mark=own), weight=weight)

    def radio(self, part: str, value: str, label: str, weight: float | None = None) -> Control:
        """One of several buttons of the same part; grading marks the one that was chosen."""
        chosen = self.response.parts.get(part) == value
        return Control(
            part=part,
            label=label,
            value=value,
            is_checked=chosen,
            mark=self._mark(value) if chosen else "",
            sentence=self._sentence(value) if chosen else NOTHING,
            weight=weight,
            item=self.item.id,
        )

    def _marked(
        self, part: str, label: str, value: str, *, is_checked: bool = False, mark: Mark = ""
    ) -> Control:
        error = str(self.error) if self.error and self.error.part == part else ""
        return Control(part, label, value, is_checked, mark, self._sentence(part), error, item=self.item.id)

    def _mark(self, part: str) -> Mark:
        if part not in self.marks:
            return ""
        return "right" if self.marks[part].right else "wrong"

    def _sentence(self, part: str) -> SafeString:
        return inline(self.marks[part].sentence if part in self.marks else "")
