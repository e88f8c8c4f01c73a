"""What the chapter's pages show: text, and what the directives in it stand for."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from quizapp.catalog import selectors
from quizapp.catalog.embeds import drawn
from quizapp.catalog.models import ExerciseVersion, Pack, Section
from quizapp.common.markdown import Prose, render
from quizapp.common.terms import terms_in


@dataclass(frozen=True)
class Embed:
    """A figure, item or exercise in the text; items and exercises have titles.

    Without ``html`` it is shown as a link to its own page.
    """

    kind: str
    slug: str
    title: str
    html: SafeString | None = None


@dataclass(frozen=True)
class Step:
    """A section with what to do in it, for the table of contents."""

    section: Section
    items: int
    exercises: list[ExerciseVersion] = field(default_factory=list)


def references(pack: Pack) -> dict[str, str]:
    """Where each ``[key]`` in the text leads: the entry in the list below the contents."""
    contents = reverse("catalog:chapter")
    return {entry["key"]: f"{contents}#{entry['key']}" for entry in pack.current.references}


def blocks(section: Section, pack: Pack) -> list[Prose | Embed]:
    """The section's text and what is embedded in it; what the pack does not hold is left out."""
    titles = {
        "exercise": dict(selectors.exercises(pack).values_list("slug", "title")),
        "item": {version.slug: version.document["title"] for version in selectors.items(pack)},
    }
    result: list[Prose | Embed] = []
    for block in render(section.markdown, references(pack), [term["key"] for term in pack.current.glossary]):
        if isinstance(block, Prose):
            result.append(block)
        elif block.kind == "figure" or block.slug in titles[block.kind]:
            result.append(Embed(block.kind, block.slug, titles.get(block.kind, {}).get(block.slug, "")))
    return result


def terms(blocks: Iterable[Prose | Embed], pack: Pack) -> list[dict[str, str]]:
    """The words that these blocks explain in place, as the glossary has them."""
    glossary = {term["key"]: term for term in pack.current.glossary}
    used = terms_in("".join(block.html for block in blocks if isinstance(block, Prose)))
    return [glossary[key] for key in used]


def drawn_blocks(section: Section, pack: Pack, request: HttpRequest) -> list[Prose | Embed]:
    """The section as this visitor sees it, with what is embedded drawn in its place.

    A figure that nobody draws is left out; what is not drawn here otherwise is a link.
    """
    shown = [
        replace(block, html=drawn(block.kind, block.slug, request)) if isinstance(block, Embed) else block
        for block in blocks(section, pack)
    ]
    return [block for block in shown if isinstance(block, Prose) or block.html or block.kind != "figure"]


def further_items(section: Section, pack: Pack, shown: Iterable[Prose | Embed]) -> list[Embed]:
    """The questions that belong to the section and do not stand in its text."""
    in_text = {block.slug for block in shown if isinstance(block, Embed) and block.kind == "item"}
    return [
        Embed("item", version.slug, version.document["title"])
        for version in selectors.items(pack)
        if version.document["section"] == section.slug and version.slug not in in_text
    ]


def steps(pack: Pack) -> list[Step]:
    """The contents of the chapter: every section with its questions and exercises."""
    exercises = {version.slug: version for version in selectors.exercises(pack)}
    return [_step(section, pack, exercises) for section in selectors.sections(pack)]


def _step(section: Section, pack: Pack, exercises: dict[str, ExerciseVersion]) -> Step:
    found = [block for block in blocks(section, pack) if isinstance(block, Embed)]
    return Step(
        section,
        items=sum(block.kind == "item" for block in found),
        exercises=[exercises[block.slug] for block in found if block.kind == "exercise"],
    )


def levels(pack: Pack) -> list[list[tuple[ExerciseVersion, list[ExerciseVersion]]]]:
    """The map of needs: each level needs only exercises of the levels before it.

    An entry is an exercise with those it needs.
    """
    versions = {version.slug: version for version in selectors.exercises(pack)}
    needs = {slug: version.exercise.needs for slug, version in versions.items()}
    done: set[str] = set()
    result = []
    while ready := [slug for slug in versions if slug not in done and done.issuperset(needs[slug])]:
        result.append([(versions[slug], [versions[need] for need in needs[slug]]) for slug in ready])
        done.update(ready)
    return result
