"""What the pages show."""

from itertools import groupby
from typing import Any

from django.contrib.auth.models import AnonymousUser

from grader.domain.item import Item, item_adapter
from grader.domain.response import Response
from grader.errors import ResponseError
from grader.items import next_seed, variant_of
from quizapp.accounts.services import User
from quizapp.attempts import selectors
from quizapp.attempts.fields import fields_of
from quizapp.attempts.models import Attempt
from quizapp.attempts.prose import block
from quizapp.attempts.selectors import ItemProgress
from quizapp.attempts.sheet import Sheet
from quizapp.catalog.selectors import ItemVersion, Pack, items, sections

TYPE_NAMES = {
    "single": "one answer",
    "multi": "several answers",
    "numeric": "numbers",
    "matrix": "matrix",
    "ordering": "order",
    "matching": "pairs",
    "complexity": "order of growth",
    "hotspot": "grid",
    "short-answer": "short text",
}


def item_of(version: ItemVersion) -> Item:
    """The domain's value, read anew at each call."""
    return item_adapter.validate_python(version.document)


def fresh(version: ItemVersion, seed: int) -> dict[str, Any]:
    """A variant that has not been answered."""
    return _question(version, seed, Response())


def unreadable(version: ItemVersion, seed: int, response: Response, error: ResponseError) -> dict[str, Any]:
    """The form as it was sent, with what has to be mended."""
    return _question(version, seed, response, error=error)


def answered(attempt: Attempt) -> dict[str, Any]:
    """An attempt with its response and feedback."""
    return _question(attempt.item_version, attempt.seed, attempt.response, attempt=attempt)


def _question(
    version: ItemVersion,
    seed: int,
    response: Response,
    attempt: Attempt | None = None,
    error: ResponseError | None = None,
) -> dict[str, Any]:
    item = item_of(version)
    feedback = attempt.feedback if attempt else None
    sheet = Sheet(item, variant_of(item, seed), response, feedback, error)
    return {
        "version": version,
        "item": item,
        "type_name": TYPE_NAMES[item.type],
        "seed": seed,
        "next_seed": next_seed(item, seed),
        "stem": block(sheet.variant.fill(item.stem)),
        "hints": [sheet.text(hint) for hint in item.hints],
        "fields_template": f"attempts/parts/{item.type}.html",
        "feedback": feedback,
        "score": attempt.score if attempt else 0.0,
        "tone": _tone(attempt),
        "explanation": block(sheet.variant.fill(item.explanation)),
        "following": _following(version),
        "error": "" if error is None or error.part else str(error),
        **fields_of(sheet),
    }


def _tone(attempt: Attempt | None) -> str:
    if attempt is None or attempt.answered is None:
        return "note"
    if attempt.score >= attempt.max_score:
        return "good"
    return "warn" if attempt.score else "bad"


def _following(version: ItemVersion) -> ItemVersion | None:
    """The item after this one, in the author's order."""
    listed = list(items(version.pack))
    after = [other for place, other in enumerate(listed) if place and listed[place - 1].slug == version.slug]
    return after[0] if after else None


def by_section(pack: Pack, user: User | AnonymousUser) -> list[tuple[str, list[dict[str, Any]]]]:
    """The items in the author's order, under the titles of their sections."""
    progress = selectors.progress_for(user)
    titles = {section.slug: section.title for section in sections(pack)}
    rows = [_row(item_of(version), progress) for version in items(pack)]
    groups = groupby(rows, key=lambda row: row["item"].section)
    return [(titles.get(section, pack.current.title), list(group)) for section, group in groups]


def _row(item: Item, progress: Any) -> dict[str, Any]:
    own = progress.get(item.id, ItemProgress(item.id, tries=0, best_share=0.0))
    return {"item": item, "type_name": TYPE_NAMES[item.type], "progress": own}
