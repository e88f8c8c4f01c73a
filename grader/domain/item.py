"""Items: one model a question type, told apart by ``type``.

Texts are markdown with ``$math$``; ``{{name}}`` stands for a value of the variant.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, PositiveInt, TypeAdapter, model_validator

from grader.domain.exercise import Slug
from grader.domain.generator import Generator
from grader.domain.growth import parse_growth
from grader.domain.model import Model
from grader.errors import GrowthError

MisconceptionId = Annotated[str, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)+$", max_length=40)]


def _unique(ids: Iterable[str]) -> None:
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
        _unique(option.id for option in self.options)
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


class NumberField(Model):
    """One number to type."""

    name: Slug
    label: str
    tolerance: Fraction = Field(default=Fraction(0), ge=0)
    """Relative: 1/20 accepts five per cent off."""


class NumericItem(ItemBase):
    """One or more numbers, each a part."""

    type: Literal["numeric"]
    fields: tuple[NumberField, ...] = Field(min_length=1)
    generator: Generator


class MatrixItem(ItemBase):
    """A matrix filled by hand; each cell ``r1c1`` is a part."""

    type: Literal["matrix"]
    generator: Generator


class Step(Model):
    """A step, and the steps that must come before it."""

    id: Slug
    text: str
    after: tuple[Slug, ...] = ()


class OrderingItem(ItemBase):
    """Steps under a partial order, among distractors that must be left out."""

    type: Literal["ordering"]
    steps: tuple[Step, ...] = Field(min_length=2)
    distractors: tuple[Option, ...] = ()
    drawn_distractors: int | None = Field(default=None, ge=0)

    def named_mistakes(self) -> set[str]:
        return {option.misconception for option in self.distractors if option.misconception}

    @model_validator(mode="after")
    def order_is_possible(self) -> "OrderingItem":
        """Raises ValueError: ids repeat, or a step waits for one that is not listed before it."""
        _unique(part.id for part in (*self.steps, *self.distractors))
        seen: set[str] = set()
        for step in self.steps:
            for missing in sorted(set(step.after) - seen):
                raise ValueError(f"step {step.id!r} comes after {missing!r}, which must be listed before it")
            seen.add(step.id)
        return self


class Prompt(Model):
    """The left side of a pair, and what it means to choose a wrong right side."""

    id: Slug
    text: str
    match: Slug
    wrong: Mapping[Slug, MisconceptionId] = {}


class Target(Model):
    """A right side to choose."""

    id: Slug
    text: str


class MatchingItem(ItemBase):
    """Each prompt is a part; several may share a target."""

    type: Literal["matching"]
    prompts: tuple[Prompt, ...] = Field(min_length=2)
    targets: tuple[Target, ...] = Field(min_length=2)
    drawn_prompts: PositiveInt | None = None

    def named_mistakes(self) -> set[str]:
        return {mistake for prompt in self.prompts for mistake in prompt.wrong.values()}

    @model_validator(mode="after")
    def targets_exist(self) -> "MatchingItem":
        """Raises ValueError: ids repeat, or a prompt points at a target that is not there."""
        _unique(part.id for part in self.prompts)
        _unique(part.id for part in self.targets)
        known = {target.id for target in self.targets}
        for prompt in self.prompts:
            for missing in sorted({prompt.match, *prompt.wrong} - known):
                raise ValueError(f"prompt {prompt.id!r} points at {missing!r}, which is no target")
        return self


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


class HotspotItem(ItemBase):
    """Cells of a grid to select; each cell ``r1c1`` is a place, rows and columns count from 1."""

    type: Literal["hotspot"]
    select: Literal["one", "many"]
    generator: Generator


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
        _unique(criterion.id for criterion in self.rubric)
        if self.needed > len(self.rubric):
            raise ValueError(f"needs {self.needed} criteria, and there are {len(self.rubric)}")
        return self


Item = Annotated[
    SingleItem
    | MultiItem
    | NumericItem
    | MatrixItem
    | OrderingItem
    | MatchingItem
    | ComplexityItem
    | HotspotItem
    | ShortAnswerItem,
    Field(discriminator="type"),
]
item_adapter: TypeAdapter[Item] = TypeAdapter(Item)
