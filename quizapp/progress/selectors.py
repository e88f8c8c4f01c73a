"""Reading progress: what is mastered, what was mistaken, what is due."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.safestring import SafeString

from quizapp.accounts.services import User
from quizapp.attempts.prose import inline
from quizapp.catalog.selectors import Pack
from quizapp.progress.models import Encounter, ReviewCard
from quizapp.progress.outline import Outline, Part, outline
from quizapp.progress.reached import Strengths
from quizapp.submissions.selectors import Best

__all__ = ["Anyone", "Mistake", "ReviewCard", "due", "mistakes", "next_due", "strengths"]

Anyone = User | AnonymousUser


@dataclass(frozen=True)
class Mistake:
    """A misconception that a user met, in one place or several."""

    id: str
    sentence: str | SafeString
    places: tuple[Part, ...]
    """Where it was met, and where it still waits to be cleared, if anywhere."""
    is_cleared: bool


def strengths(user: Anyone, pack: Pack, best: Mapping[str, Best]) -> Strengths:
    """Of all that the user has answered and sent."""
    if not isinstance(user, User):
        return {}
    cards = ReviewCard.objects.filter(user=user, pack=pack).values_list("slug", "strength")
    answered = {("item", slug): strength for slug, strength in cards}
    return answered | {("exercise", slug): each.share for slug, each in best.items()}


def mistakes(user: Anyone, pack: Pack) -> list[Mistake]:
    """Those that are not cleared first, then newest first."""
    if not isinstance(user, User):
        return []
    found = Encounter.objects.filter(user=user, pack=pack).order_by("-met")
    by_id: dict[str, list[Encounter]] = {}
    for encounter in found:
        by_id.setdefault(encounter.misconception, []).append(encounter)
    listed = [_mistake(encounters, outline(pack)) for encounters in by_id.values()]
    return sorted(listed, key=lambda mistake: mistake.is_cleared)


def _mistake(encounters: Sequence[Encounter], parts: Outline) -> Mistake:
    """One sentence for all places: the one read last."""
    last = encounters[0]
    is_item = last.kind == Encounter.Kind.ITEM
    waiting = [encounter for encounter in encounters if encounter.cleared is None]
    places = (parts.part(encounter.kind, encounter.slug) for encounter in waiting or encounters)
    return Mistake(
        last.misconception,
        inline(last.sentence) if is_item else last.sentence,
        tuple(place for place in places if place),
        not waiting,
    )


def due(user: Anyone, packs: Iterable[Pack]) -> list[tuple[ReviewCard, Part]]:
    """What to review until the end of this day, what waits longest first."""
    if not isinstance(user, User):
        return []
    known = {pack.pk: outline(pack) for pack in packs}
    cards = ReviewCard.objects.filter(user=user, due__lt=_tomorrow()).order_by("due", "pk")
    found = ((card, known[card.pack_id].part("item", card.slug)) for card in cards if card.pack_id in known)
    return [(card, part) for card, part in found if part]


def next_due(user: Anyone) -> datetime | None:
    """When the next question comes up after this day."""
    if not isinstance(user, User):
        return None
    later = ReviewCard.objects.filter(user=user, due__gte=_tomorrow()).order_by("due")
    return later.values_list("due", flat=True).first()


def _tomorrow() -> datetime:
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)
