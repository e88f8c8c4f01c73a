"""A pack: one chapter with its questions and exercises."""

from typing import Annotated, Any

from pydantic import Field

from grader.domain.exercise import Exercise, Slug
from grader.domain.model import Model

ObjectiveId = Annotated[str, Field(pattern=r"^[A-Z]{2}\d+$")]
IdeaId = Annotated[str, Field(pattern=r"^I\d+$")]
MapName = Annotated[str, Field(min_length=1, max_length=32)]
"""A few words, which fit into a box of a map."""


class Objective(Model):
    """What a reader can do afterwards."""

    id: ObjectiveId
    name: MapName
    text: str
    needs: tuple[ObjectiveId, ...] = ()
    """Those to reach first."""


class Reference(Model):
    """A work the chapter cites; ``key`` is how the text names it."""

    key: Slug
    citation: str
    url: str = Field(default="", pattern=r"^(https://.*)?$")


class Idea(Model):
    """One thought of the chapter, which sections explain and items ask about."""

    id: IdeaId
    name: MapName
    text: str
    needs: tuple[IdeaId, ...] = ()
    """Those to understand first."""


class Term(Model):
    """A word that the text explains in place, where it writes ``{name}`` or ``{other words|key}``."""

    key: Slug
    name: str
    text: str


class SectionHead(Model):
    """A section as ``pack.yaml`` lists it; its text is ``chapter/<slug>.md``."""

    slug: Slug
    title: str
    summary: str = ""
    ideas: tuple[IdeaId, ...] = ()
    """Those that it explains."""


class Section(SectionHead):
    """One page of the chapter, in markdown."""

    markdown: str


class PackHead(Model):
    """What ``pack.yaml`` holds."""

    slug: Slug
    title: str
    summary: str
    objectives: tuple[Objective, ...]
    ideas: tuple[Idea, ...] = ()
    references: tuple[Reference, ...] = ()
    glossary: tuple[Term, ...] = ()
    chapter: tuple[SectionHead, ...]
    items: tuple[Slug, ...] = ()
    exercises: tuple[Slug, ...]


class Pack(Model):
    """A pack, loaded whole; the digest is of everything in it."""

    slug: Slug
    title: str
    summary: str
    objectives: tuple[Objective, ...]
    ideas: tuple[Idea, ...] = ()
    references: tuple[Reference, ...]
    glossary: tuple[Term, ...] = ()
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
