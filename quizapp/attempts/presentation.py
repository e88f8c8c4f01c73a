"""What the pages show."""

from itertools import groupby
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from grader.domain.response import Feedback, Response
from grader.errors import ResponseError
from grader.items import next_seed
from quizapp.accounts.services import User
from quizapp.attempts import selectors
from quizapp.attempts.fields import fields_of
from quizapp.attempts.models import Attempt
from quizapp.attempts.prose import block, inline
from quizapp.attempts.readings import readings_of
from quizapp.attempts.sheet import Sheet
from quizapp.catalog.selectors import ItemVersion, Pack, items, sections

HISTORY_SHOWN = 20
TYPE_NAMES = {
    "single": _("one answer"),
    "multi": _("several answers"),
    "numeric": _("numbers"),
    "matrix": _("matrix"),
    "ordering": _("order"),
    "matching": _("pairs"),
    "complexity": _("order of growth"),
    "hotspot": _("pick a place"),
    "short-answer": _("short text"),
}


def fresh(version: ItemVersion, seed: int, user: User | AnonymousUser) -> dict[str, Any]:
    """A variant that has not been answered."""
    return _question(version, seed, user, Sheet.blank(version.item, seed))


def unreadable(attempt: Attempt, response: Response, error: ResponseError) -> dict[str, Any]:
    """The form as it was sent, with what has to be mended."""
    sheet = Sheet(attempt.item, attempt.variant, response, error=error)
    return _question(attempt.item_version, attempt.seed, attempt.user, sheet)


def answered(attempt: Attempt) -> dict[str, Any]:
    """An attempt with its response and feedback."""
    sheet = Sheet(attempt.item, attempt.variant, attempt.response, attempt.feedback)
    context = _question(attempt.item_version, attempt.seed, attempt.user, sheet)
    return context | {
        "attempt": attempt,
        "progress": selectors.progress_for(attempt.user).get(attempt.item_version.slug),
        "tone": _tone(attempt),
        "mistakes": _mistakes(attempt.feedback),
    }


def _question(version: ItemVersion, seed: int, user: User | AnonymousUser, sheet: Sheet) -> dict[str, Any]:
    item = sheet.item
    return {
        "version": version,
        "item": item,
        "type_name": TYPE_NAMES[item.type],
        "seed": seed,
        "next_seed": next_seed(item, seed),
        "stem": block(sheet.variant.fill(item.stem)),
        "hints": [sheet.text(hint) for hint in item.hints],
        "fields_template": f"attempts/parts/{item.type}.html",
        "feedback": sheet.feedback,
        "explanation": block(sheet.variant.fill(item.explanation)),
        "following": _following(version),
        "history": selectors.history(user, version)[:HISTORY_SHOWN],
        "error": "" if sheet.error is None or sheet.error.part else str(sheet.error),
        "readings": readings_of(item, sheet.variant, sheet.response),
        **fields_of(sheet),
    }


def _mistakes(feedback: Feedback | None) -> list[tuple[str, SafeString]]:
    """The misconceptions that were recognised: id and sentence."""
    return [(mistake.id, inline(mistake.sentence)) for mistake in feedback.misconceptions] if feedback else []


def _tone(attempt: Attempt) -> str:
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
    titles = {section.slug: section.title for section in sections(pack)}
    rows = [
        {"item": item, "type_name": TYPE_NAMES[item.type], "progress": progress}
        for item, progress in selectors.item_progress(user, pack)
    ]
    groups = groupby(rows, key=lambda row: row["item"].section)
    return [(titles.get(section, pack.current.title), list(group)) for section, group in groups]
