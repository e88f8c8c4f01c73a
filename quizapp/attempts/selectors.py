"""Reading attempts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Max, Q, QuerySet

from grader.domain.item import Item
from quizapp.accounts.services import User
from quizapp.attempts.models import Attempt
from quizapp.catalog.selectors import ItemVersion, Pack, items
from quizapp.courses.selectors import taught_by

__all__ = [
    "Attempt",
    "ItemProgress",
    "first_seed",
    "history",
    "item_progress",
    "last",
    "progress_for",
    "visible_to",
]

SEEDS = 2**31


@dataclass(frozen=True)
class ItemProgress:
    """How far a user got with one item, over all its versions and variants."""

    slug: str
    tries: int
    best_share: float
    """Of the item's points: 0 to 1."""

    @property
    def state(self) -> Literal["new", "tried", "partly", "right"]:
        if not self.tries:
            return "new"
        if self.best_share >= 1:
            return "right"
        return "partly" if self.best_share > 0 else "tried"


def visible_to(user: User | AnonymousUser) -> QuerySet[Attempt]:
    """The user's own attempts, and those in the courses that he teaches."""
    attempts = Attempt.objects.select_related("item_version", "user")
    if not isinstance(user, User):
        return attempts.none()
    return attempts.filter(Q(user=user) | Q(item_version__pack__course__in=taught_by(user)))


def history(user: User | AnonymousUser, version: ItemVersion) -> QuerySet[Attempt]:
    """The user's finished attempts at all versions of an item, newest first."""
    if not isinstance(user, User):
        return Attempt.objects.none()
    same = Attempt.objects.filter(item_version__pack=version.pack, item_version__slug=version.slug)
    return same.filter(user=user, answered__isnull=False).order_by("-answered")


def last(user: User, pack: Pack) -> Attempt | None:
    """The attempt that the user began last, answered or not."""
    return Attempt.objects.filter(user=user, item_version__pack=pack).select_related("item_version").first()


def progress_for(user: User | AnonymousUser) -> Mapping[str, ItemProgress]:
    """By the item's slug, for every item that the user has answered."""
    if not isinstance(user, User):
        return {}
    rows = (
        Attempt.objects.filter(user=user, answered__isnull=False)
        .order_by()
        .values(slug=F("item_version__slug"))
        .annotate(tries=Count("pk"), best_share=Max(F("score") / F("max_score")))
    )
    return {row["slug"]: ItemProgress(**row) for row in rows}


def item_progress(user: User | AnonymousUser, pack: Pack) -> list[tuple[Item, ItemProgress]]:
    """Each current item, in the author's order, with how far the user got."""
    known = progress_for(user)
    listed = [version.item for version in items(pack)]
    return [(item, known.get(item.id, ItemProgress(item.id, tries=0, best_share=0.0))) for item in listed]


def first_seed(user: User | AnonymousUser, version: ItemVersion) -> int:
    """The variant shown first: where the user left off, else one that differs between users."""
    if not isinstance(user, User):
        return 1
    last = Attempt.objects.filter(user=user, item_version__slug=version.slug).order_by("-started").first()
    return last.seed if last else user.pk * 1009 % SEEDS
