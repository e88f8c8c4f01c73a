"""The chapter: every idea is explained and tried, and all that the text points at exists."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from grader.domain.pack import Pack
from grader.packs import load_pack
from quizapp.common.markdown import Directive, Prose, render
from quizapp.common.terms import terms_in
from quizapp.figures.selectors import FIGURES

FOLDER = Path(__file__).resolve().parents[2] / "content/self-attention"
WORDS_A_MINUTE = 180
"""Of a text with formulas, read calmly; figures, questions and exercises not counted."""


@cache
def pack() -> Pack:
    return load_pack(FOLDER)


SECTIONS = [section.slug for section in pack().chapter]
each_section = pytest.mark.parametrize("slug", SECTIONS)


def prose(slug: str) -> str:
    """The section's text as HTML."""
    return "".join(block.html for block in blocks(slug) if isinstance(block, Prose))


def blocks(slug: str) -> list[Prose | Directive]:
    markdown = next(section.markdown for section in pack().chapter if section.slug == slug)
    references = {reference.key: f"/#{reference.key}" for reference in pack().references}
    return render(markdown, references, [term.key for term in pack().glossary])


def directives(kind: str) -> Iterator[tuple[str, str]]:
    """Section and slug of each ``::kind slug``."""
    for slug in SECTIONS:
        for block in blocks(slug):
            if isinstance(block, Directive) and block.kind == kind:
                yield slug, block.slug


def test_every_idea_is_explained_in_one_section() -> None:
    explained = [idea for section in pack().chapter for idea in section.ideas]
    assert sorted(explained) == sorted(idea.id for idea in pack().ideas)
    assert len(pack().ideas) == 23


def test_no_idea_needs_one_of_a_later_section() -> None:
    place = {idea: number for number, section in enumerate(pack().chapter) for idea in section.ideas}
    needs = {idea.id: idea.needs for idea in pack().ideas}
    assert [id_ for id_ in needs if any(place[other] > place[id_] for other in needs[id_])] == []


def test_every_idea_is_tried_in_a_question() -> None:
    asked = {idea for item in pack().items for idea in item.ideas}
    assert asked == {idea.id for idea in pack().ideas}


def test_a_question_stands_in_the_section_that_it_belongs_to() -> None:
    home = {item.id: item.section for item in pack().items}
    placed = list(directives("item"))
    assert [(section, slug) for section, slug in placed if home.get(slug) != section] == []
    assert len({slug for _, slug in placed}) == len(placed)


def test_questions_come_in_the_order_of_the_text() -> None:
    placed = [slug for _, slug in directives("item")]
    assert placed == [item.id for item in pack().items if item.id in placed]


def test_every_exercise_is_linked_once_where_it_belongs() -> None:
    known = {exercise.slug for exercise in pack().exercises}
    linked = [slug for _, slug in directives("exercise") if slug in known]
    assert sorted(linked) == sorted(known)


def test_an_exercise_comes_after_those_it_needs() -> None:
    linked = [slug for _, slug in directives("exercise")]
    late = [
        (exercise.slug, need)
        for exercise in pack().exercises
        for need in exercise.needs
        if linked.index(need) > linked.index(exercise.slug)
    ]
    assert late == []


def test_every_figure_of_the_site_is_shown_once() -> None:
    shown = [slug for _, slug in directives("figure")]
    assert set(shown) == set(FIGURES)
    assert len(set(shown)) == len(shown)


@each_section
def test_every_formula_term_and_reference_can_be_read(slug: str) -> None:
    html = prose(slug)
    assert "<code>\\" not in html
    assert not re.search(r"\]\[|[{}]", html)


def test_every_word_of_the_glossary_is_explained_where_it_is_met() -> None:
    met = {key for slug in SECTIONS for key in terms_in(prose(slug))}
    assert met == {term.key for term in pack().glossary}


def test_the_glossary_is_in_alphabetical_order() -> None:
    names = [term.name for term in pack().glossary]
    assert names == sorted(names)


def test_every_reference_is_cited() -> None:
    cited = {key for slug in SECTIONS for key in re.findall(r'href="/#([a-z0-9-]+)"', prose(slug))}
    assert cited == {reference.key for reference in pack().references}


def test_a_link_says_what_it_leads_to() -> None:
    links = [text for slug in SECTIONS for text in re.findall(r"<a [^>]*>(.*?)</a>", prose(slug))]
    assert [text for text in links if text.lower() in {"here", "this", "link", "more", "read more"}] == []


def test_the_whole_chapter_is_read_in_twenty_to_thirty_minutes() -> None:
    words = sum(len(re.sub(r"<[^>]+>", " ", prose(slug)).split()) for slug in SECTIONS)
    assert 20 <= words / WORDS_A_MINUTE <= 30
