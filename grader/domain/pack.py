"""A pack: one chapter with its questions and exercises."""

from typing import Any

from pydantic import Field

from grader.domain.exercise import Exercise, Slug
from grader.domain.model import Model


class Objective(Model):
    """What a reader can do afterwards."""

    id: str = Field(pattern=r"^[A-Z]{2}\d+$")
    text: str


class Reference(Model):
    """A work the chapter cites; ``key`` is how the text names it."""

    key: Slug
    citation: str
    url: str = Field(default="", pattern=r"^(https://.*)?$")


class SectionHead(Model):
    """A section as ``pack.yaml`` lists it; its text is ``chapter/<slug>.md``."""

    slug: Slug
    title: str
    summary: str = ""


class Section(SectionHead):
    """One page of the chapter, in markdown."""

    markdown: str


class PackHead(Model):
    """What ``pack.yaml`` holds."""

    slug: Slug
    title: str
    summary: str
    objectives: tuple[Objective, ...]
    references: tuple[Reference, ...] = ()
    chapter: tuple[SectionHead, ...]
    items: tuple[Slug, ...] = ()
    exercises: tuple[Slug, ...]


class Pack(Model):
    """A pack, loaded whole; the digest is of everything in it."""

    slug: Slug
    title: str
    summary: str
    objectives: tuple[Objective, ...]
    references: tuple[Reference, ...]
    chapter: tuple[Section, ...]
    items: tuple[Any, ...]
    exercises: tuple[Exercise, ...]
    digest: str = ""

    def exercise(self, slug: str) -> Exercise:
        """The exercise of that name.

        Raises:
            KeyError: there is none.
        """
        return {exercise.slug: exercise for exercise in self.exercises}[slug]
