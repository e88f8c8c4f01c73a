"""A published pack as one value: its objectives and ideas, and which questions and exercises serve each.

A version of a pack never changes, so each is read once in a process.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.urls import reverse

from grader.domain.item import Item
from quizapp.catalog import selectors
from quizapp.catalog.selectors import Pack

KEPT = 8
"""Versions of packs that a process remembers."""


@dataclass(frozen=True)
class Page:
    """A section of the chapter."""

    slug: str
    title: str
    address: str


@dataclass(frozen=True)
class Part:
    """A question or an exercise."""

    kind: str
    """``item`` or ``exercise``."""
    slug: str
    title: str
    address: str
    page: Page | None = None
    """To which a question belongs."""

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.slug


@dataclass(frozen=True)
class Node:
    """An objective or an idea."""

    id: str
    name: str
    text: str
    needs: tuple[str, ...]
    """Ids of others of its kind."""
    parts: tuple[Part, ...]
    """What serves it, questions first."""
    pages: tuple[Page, ...]
    """Where it is explained."""


@dataclass(frozen=True)
class Outline:
    """All of a pack that progress is made in."""

    objectives: tuple[Node, ...]
    ideas: tuple[Node, ...]
    items: Mapping[str, Part]
    """By slug, in the author's order."""
    exercises: Mapping[str, Part]
    pages: tuple[Page, ...]

    def part(self, kind: str, slug: str) -> Part | None:
        """A question or exercise that the pack still holds."""
        return (self.items if kind == "item" else self.exercises).get(slug)


def outline(pack: Pack) -> Outline:
    """The current version of a pack."""
    return _read(pack.slug, pack.current.pk, pack.current.digest)


@lru_cache(maxsize=KEPT)
def _read(slug: str, version: int, digest: str) -> Outline:
    """``version`` and ``digest`` name what is kept: a database that was restored may use a number again."""
    pack = selectors.packs().get(slug=slug)
    sections = list(selectors.sections(pack))
    pages = {section.slug: _page(pack, section.slug, section.title) for section in sections}
    asked = [version.item for version in selectors.items(pack)]
    items = {item.id: _item(item, pages) for item in asked}
    written = [version.exercise for version in selectors.exercises(pack)]
    exercises = {exercise.slug: _exercise(exercise.slug, exercise.title) for exercise in written}
    serving: dict[str, list[Part]] = {}
    for item in asked:
        for id_ in (*item.objectives, *item.ideas):
            serving.setdefault(id_, []).append(items[item.id])
    for exercise in written:
        for id_ in exercise.objectives:
            serving.setdefault(id_, []).append(exercises[exercise.slug])
    explained = {id_: (pages[section.slug],) for section in sections for id_ in section.ideas}
    return Outline(
        objectives=tuple(_node(entry, serving, {}) for entry in pack.current.objectives),
        ideas=tuple(_node(entry, serving, explained) for entry in pack.current.ideas),
        items=items,
        exercises=exercises,
        pages=tuple(pages.values()),
    )


def _page(pack: Pack, slug: str, title: str) -> Page:
    return Page(slug, title, reverse("catalog:section", args=[pack.slug, slug]))


def _item(item: Item, pages: Mapping[str, Page]) -> Part:
    address = reverse("attempts:item", args=[item.id])
    return Part("item", item.id, item.title, address, pages.get(item.section))


def _exercise(slug: str, title: str) -> Part:
    return Part("exercise", slug, title, reverse("submissions:exercise", args=[slug]))


def _node(
    entry: Mapping[str, Any], serving: Mapping[str, list[Part]], explained: Mapping[str, tuple[Page, ...]]
) -> Node:
    """An objective is explained where its questions stand."""
    parts = tuple(serving.get(entry["id"], ()))
    asked = tuple(dict.fromkeys(part.page for part in parts if part.page))
    return Node(
        id=entry["id"],
        name=entry.get("name", entry["id"]),
        text=entry["text"],
        needs=tuple(entry.get("needs", ())),
        parts=parts,
        pages=explained.get(entry["id"], asked),
    )
