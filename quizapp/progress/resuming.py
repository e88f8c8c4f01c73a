"""Continue where you stopped: the last thing that somebody read, answered or wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quizapp.accounts.services import User
from quizapp.attempts import selectors as attempts
from quizapp.catalog import selectors as catalog
from quizapp.catalog.selectors import Pack
from quizapp.progress.outline import outline
from quizapp.submissions import selectors as submissions


@dataclass(frozen=True)
class Stop:
    """Where somebody stopped, or what follows what he finished."""

    kind: str
    """``page``, ``item`` or ``exercise``."""
    title: str
    address: str
    at: datetime


def last_stop(user: User, packs: Iterable[Pack]) -> Stop | None:
    """In any of the packs; nothing for somebody who did nothing yet."""
    stops = [find(user, pack) for pack in packs for find in (_page, _item, _code)]
    return max((stop for stop in stops if stop), key=lambda stop: stop.at, default=None)


def _page(user: User, pack: Pack) -> Stop | None:
    """The first page after the one read last that was not read; none once all are."""
    read, pages = catalog.readings(user, pack), outline(pack).pages
    slugs = [page.slug for page in pages]
    last = next((slug for slug in read if slug in slugs), None)
    if last is None:
        return None
    place = slugs.index(last)
    unread = [page for page in (*pages[place:], *pages[:place]) if page.slug not in read]
    return Stop("page", unread[0].title, unread[0].address, read[last]) if unread else None


def _item(user: User, pack: Pack) -> Stop | None:
    """The question begun last, in its place in the chapter where it has one."""
    last = attempts.last(user, pack)
    part = outline(pack).part("item", last.item_version.slug) if last else None
    if last is None or part is None:
        return None
    address = f"{part.page.address}#fold-{part.slug}" if part.page else part.address
    return Stop("item", part.title, address, last.started)


def _code(user: User, pack: Pack) -> Stop | None:
    """The exercise written at last, sent or not."""
    last = submissions.last_written(user, pack)
    part = outline(pack).part("exercise", last[0]) if last else None
    return Stop("exercise", part.title, part.address, last[1]) if last and part else None
