"""What the chapter's pages show: text, what stands in it, and how far this visitor got."""

from dataclasses import dataclass, replace

from django.http import HttpRequest

from quizapp.catalog import embeds, selectors
from quizapp.catalog.chapter import Chapter, Embed, Page
from quizapp.catalog.models import ExerciseVersion, Pack
from quizapp.common.markdown import Prose


@dataclass(frozen=True)
class Question:
    """A question of a page, and what became of it: ``right``, ``partly``, ``tried`` or ``new``."""

    item: Embed
    state: str


@dataclass(frozen=True)
class Entry:
    """A page in the contents, as this visitor has it."""

    page: Page
    is_read: bool
    questions: tuple[Question, ...]

    @property
    def right(self) -> int:
        return sum(question.state == "right" for question in self.questions)

    @property
    def stopped_at(self) -> Question | None:
        """The first question that is not right yet, once the visitor has tried one of the page."""
        has_begun = any(question.state != "new" for question in self.questions)
        return next((each for each in self.questions if has_begun and each.state != "right"), None)


def drawn_blocks(page: Page, request: HttpRequest) -> list[Prose | Embed]:
    """The page's text as this visitor sees it, with what is embedded drawn in its place.

    A figure that nobody draws is left out; what is not drawn here otherwise is a link.
    """
    shown = [
        replace(block, html=embeds.drawn(block, request)) if isinstance(block, Embed) else block
        for block in page.blocks
    ]
    return [block for block in shown if isinstance(block, Prose) or block.html or block.kind != "figure"]


def contents(chapter: Chapter, pack: Pack, request: HttpRequest) -> list[Entry]:
    """Every page, whether it was read, and its questions."""
    read, states = selectors.read_sections(request.user, pack), embeds.states("item", request)
    return [
        Entry(
            page,
            page.slug in read,
            tuple(Question(item, states.get(item.slug, "new")) for item in page.items),
        )
        for page in chapter.pages
    ]


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
