"""What readers may see: the current version of each pack."""

from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from quizapp.accounts.services import User
from quizapp.catalog.models import ExerciseVersion, ItemVersion, Pack, ReadSection, Section

__all__ = [
    "ExerciseVersion",
    "ItemVersion",
    "Pack",
    "Section",
    "current_exercise",
    "current_item",
    "exercises",
    "items",
    "packs",
    "read_sections",
    "readings",
    "sections",
    "versions",
]


def packs() -> QuerySet[Pack]:
    """Packs with something published."""
    return Pack.objects.filter(current__isnull=False).select_related("current").order_by("pk")


def exercises(pack: Pack) -> QuerySet[ExerciseVersion]:
    """The current exercises, in the author's order."""
    listed = ExerciseVersion.objects.filter(packexercise__pack_version=pack.current_id)
    return listed.order_by("packexercise__position")


def items(pack: Pack) -> QuerySet[ItemVersion]:
    """The current items, in the author's order."""
    return ItemVersion.objects.filter(packitem__pack_version=pack.current_id).order_by("packitem__position")


def sections(pack: Pack) -> QuerySet[Section]:
    """The current chapter, page by page."""
    return Section.objects.filter(pack_version=pack.current_id)


def read_sections(user: User | AnonymousUser, pack: Pack) -> set[str]:
    """The slugs of the pages that the user has read."""
    if not isinstance(user, User):
        return set()
    return set(ReadSection.objects.filter(user=user, pack=pack).values_list("slug", flat=True))


def readings(user: User, pack: Pack) -> dict[str, datetime]:
    """By its slug, when the user first came to the end of a page, the newest first."""
    read = ReadSection.objects.filter(user=user, pack=pack).order_by("-first")
    return dict(read.values_list("slug", "first"))


def current_exercise(slug: str) -> QuerySet[ExerciseVersion]:
    """The exercise as it stands now: one row, or none where no current pack lists it."""
    listed = ExerciseVersion.objects.filter(packexercise__pack_version__in=Pack.objects.values("current_id"))
    return listed.select_related("pack").filter(slug=slug)


def versions() -> QuerySet[ExerciseVersion]:
    """Every version of every exercise that was ever published, newest first."""
    return ExerciseVersion.objects.select_related("pack")


def current_item(slug: str) -> QuerySet[ItemVersion]:
    """The item as it stands now: one row, or none where no current pack lists it."""
    listed = ItemVersion.objects.filter(packitem__pack_version__in=Pack.objects.values("current_id"))
    return listed.select_related("pack").filter(slug=slug)
