"""How the parts of the site are: for the instructor's health page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import DatabaseError, connection
from django.utils.translation import gettext, ngettext
from kombu.exceptions import OperationalError

from quizapp.celery import app
from quizapp.submissions import selectors
from quizapp.submissions.queue import depth

REPLY_SECONDS = 0.7


@dataclass(frozen=True)
class Part:
    """One part: whether it works, and a sentence."""

    name: str
    works: bool
    sentence: str


def examine() -> list[Part]:
    """Ask the database, the broker, and every worker."""
    return [_database(), _broker(), *_workers(), _line()]


def _database() -> Part:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return Part(gettext("Database"), works=False, sentence=str(error))
    return Part(
        gettext("Database"),
        works=True,
        sentence=gettext("%(name)s answers.") % {"name": connection.display_name},
    )


def _broker() -> Part:
    def sentence() -> str:
        return ngettext(
            "Redis answers; %(count)d job waits for a worker.",
            "Redis answers; %(count)d jobs wait for a worker.",
            count := depth(),
        ) % {"count": count}

    return _asked(gettext("Broker"), sentence)


def _asked(name: str, sentence: Callable[[], str]) -> Part:
    try:
        return Part(name, works=True, sentence=sentence())
    except OperationalError as error:
        return Part(name, works=False, sentence=gettext("No answer: %(error)s") % {"error": error})


def _workers() -> list[Part]:
    try:
        graders = app.control.broadcast("tier", reply=True, timeout=REPLY_SECONDS)
        alive = app.control.ping(timeout=REPLY_SECONDS)
    except OperationalError as error:
        return [
            Part(gettext("Workers"), works=False, sentence=gettext("No answer: %(error)s") % {"error": error})
        ]
    tiers = {
        name: reply["tier"] for replies in graders or [] for name, reply in replies.items() if "tier" in reply
    }
    names = sorted(name for replies in alive for name in replies)
    parts = [
        Part(
            gettext("Worker %(name)s") % {"name": name},
            works=True,
            sentence=tiers.get(name, gettext("answers.")),
        )
        for name in names
    ]
    if not tiers:
        parts.append(
            Part(
                gettext("Graders"),
                works=False,
                sentence=gettext("No grading worker answers: submissions wait."),
            )
        )
    return parts


def _line() -> Part:
    waiting = selectors.open_count()
    return Part(
        gettext("Submissions"),
        works=True,
        sentence=gettext("%(count)d without a verdict yet.") % {"count": waiting},
    )
