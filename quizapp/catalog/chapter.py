"""A published chapter as one value: its pages, rendered, and what stands in them.

A version of a pack never changes, so each is read and rendered once in a process and kept by its digest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from grader.domain.item import Item
from quizapp.catalog import selectors
from quizapp.catalog.models import Pack, Section
from quizapp.common.markdown import Block, Prose, render
from quizapp.common.terms import terms_in

KEPT = 8
"""Versions of packs that a process remembers."""


@dataclass(frozen=True)
class Embed:
    """A figure, item or exercise in the text; items and exercises have titles, items a type.

    Without ``html`` it is shown as a link to its own page.
    """

    kind: str
    slug: str
    title: str = ""
    item_type: str = ""
    html: SafeString | None = None


@dataclass(frozen=True)
class Page:
    """One section."""

    slug: str
    title: str
    summary: str
    blocks: tuple[Prose | Embed, ...]
    items: tuple[Embed, ...]
    """The questions in the text, then those that belong to the section and do not stand in it."""
    terms: tuple[dict[str, str], ...]
    """The words that the text explains in place, as the glossary has them."""

    @property
    def exercises(self) -> list[Embed]:
        return [block for block in self.blocks if isinstance(block, Embed) and block.kind == "exercise"]

    @property
    def further(self) -> list[Embed]:
        """The questions that do not stand in the text."""
        return [item for item in self.items if item not in self.blocks]


@dataclass(frozen=True)
class Chapter:
    """All pages, in the author's order."""

    pages: tuple[Page, ...]

    def find(self, slug: str) -> int | None:
        """The place of a page, from 0; nothing where there is none of this slug."""
        return next((place for place, page in enumerate(self.pages) if page.slug == slug), None)


_kept: dict[tuple[int, str], Chapter] = {}


def chapter(pack: Pack) -> Chapter:
    """The current chapter of a pack."""
    key = (pack.current.pk, pack.current.digest)
    if key not in _kept:
        if len(_kept) >= KEPT:
            _kept.pop(next(iter(_kept)))
        _kept[key] = _read(pack)
    return _kept[key]


def _read(pack: Pack) -> Chapter:
    known = _Known(
        items={version.slug: version.item for version in selectors.items(pack)},
        exercises=dict(selectors.exercises(pack).values_list("slug", "title")),
    )
    return Chapter(tuple(_page(section, pack, known) for section in selectors.sections(pack)))


@dataclass(frozen=True)
class _Known:
    """What the pack holds: its items and its exercises' titles, by slug."""

    items: Mapping[str, Item]
    exercises: Mapping[str, str]

    def embed(self, kind: str, slug: str) -> Embed | None:
        """What a directive stands for; nothing where the pack does not hold it."""
        if kind == "item" and slug in self.items:
            return Embed(kind, slug, self.items[slug].title, self.items[slug].type)
        if kind == "exercise" and slug in self.exercises:
            return Embed(kind, slug, self.exercises[slug])
        return Embed(kind, slug) if kind == "figure" else None

    def items_of(self, section: str) -> list[Embed]:
        """The questions that belong to a section."""
        slugs = (slug for slug, item in self.items.items() if item.section == section)
        return [embed for slug in slugs if (embed := self.embed("item", slug))]


def _page(section: Section, pack: Pack, known: _Known) -> Page:
    keys = [term["key"] for term in pack.current.glossary]
    rendered = render(section.markdown, _references(pack), keys)
    blocks = tuple(_embedded(rendered, known))
    in_text = [block for block in blocks if isinstance(block, Embed) and block.kind == "item"]
    further = [item for item in known.items_of(section.slug) if item not in in_text]
    items = (*in_text, *further)
    return Page(section.slug, section.title, section.summary, blocks, items, _terms(blocks, pack))


def _embedded(blocks: Iterable[Block], known: _Known) -> Iterable[Prose | Embed]:
    for block in blocks:
        shown = block if isinstance(block, Prose) else known.embed(block.kind, block.slug)
        if shown:
            yield shown


def _references(pack: Pack) -> dict[str, str]:
    """Where each ``[key]`` in the text leads: the entry in the list below the contents."""
    contents = reverse("catalog:chapter")
    return {entry["key"]: f"{contents}#{entry['key']}" for entry in pack.current.references}


def _terms(blocks: Iterable[Prose | Embed], pack: Pack) -> tuple[dict[str, Any], ...]:
    glossary = {term["key"]: term for term in pack.current.glossary}
    used = terms_in("".join(block.html for block in blocks if isinstance(block, Prose)))
    return tuple(glossary[key] for key in used)
