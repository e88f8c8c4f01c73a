"""Questions that ask for pairs."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, PositiveInt, model_validator

from grader.domain.exercise import Slug
from grader.domain.generator import Generator
from grader.domain.item.base import ItemBase, MisconceptionId, unique
from grader.domain.model import Model


class Prompt(Model):
    """The left side of a pair, and what it means to choose a wrong right side."""

    id: Slug
    text: str
    spoken: str = ""
    """The text in words, where it is mathematics, for those who listen."""
    match: Slug
    wrong: Mapping[Slug, MisconceptionId] = {}


class Target(Model):
    """A right side to choose."""

    id: Slug
    text: str


class MatchingItem(ItemBase):
    """Each prompt is a part; several may share a target. A generator may give the texts their values."""

    type: Literal["matching"]
    prompts: tuple[Prompt, ...] = Field(min_length=2)
    targets: tuple[Target, ...] = Field(min_length=2)
    drawn_prompts: PositiveInt | None = None
    generator: Generator | None = None

    def named_mistakes(self) -> set[str]:
        return {mistake for prompt in self.prompts for mistake in prompt.wrong.values()}

    @model_validator(mode="after")
    def targets_exist(self) -> "MatchingItem":
        """Raises ValueError: ids repeat, or a prompt points at a target that is not there."""
        unique(prompt.id for prompt in self.prompts)
        unique(target.id for target in self.targets)
        known = {target.id for target in self.targets}
        for prompt in self.prompts:
            for missing in sorted({prompt.match, *prompt.wrong} - known):
                raise ValueError(f"prompt {prompt.id!r} points at {missing!r}, which is no target")
        return self
