"""Publishing: a loaded pack becomes immutable rows."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from grader.domain.exercise import Exercise
from grader.domain.pack import Pack as LoadedPack
from grader.packs import digest
from quizapp.accounts.services import User
from quizapp.catalog.models import (
    ExerciseVersion,
    ItemVersion,
    Pack,
    PackExercise,
    PackItem,
    PackVersion,
    ReadSection,
    Section,
)
from quizapp.courses.services import Course


@dataclass(frozen=True)
class Publication:
    """What publishing changed: slugs of exercises and items with a new version."""

    version: PackVersion
    exercises: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@transaction.atomic
def publish(loaded: LoadedPack, course: Course) -> Publication:
    """Make the loaded pack the current version of its slug; content already there by its digest is reused."""
    pack, _ = Pack.objects.get_or_create(slug=loaded.slug, defaults={"course": course})
    version = PackVersion.objects.filter(pack=pack, digest=loaded.digest).first()
    publication = Publication(version) if version else _new_version(pack, loaded)
    pack.current = publication.version
    pack.save()
    return publication


def _new_version(pack: Pack, loaded: LoadedPack) -> Publication:
    stored = {"digest", "title", "summary", "objectives", "ideas", "references", "glossary"}
    document = loaded.model_dump(mode="json", include=stored)
    version = PackVersion.objects.create(pack=pack, **document)
    Section.objects.bulk_create(
        Section(pack_version=version, position=position, **section.model_dump(mode="json"))
        for position, section in enumerate(loaded.chapter)
    )
    exercises = [_exercise_version(pack, exercise) for exercise in loaded.exercises]
    PackExercise.objects.bulk_create(
        PackExercise(pack_version=version, exercise_version=row, position=position)
        for position, (row, _) in enumerate(exercises)
    )
    items = [_item_version(pack, item) for item in loaded.items]
    PackItem.objects.bulk_create(
        PackItem(pack_version=version, item_version=row, position=position)
        for position, (row, _) in enumerate(items)
    )
    return Publication(
        version,
        exercises=tuple(row.slug for row, is_new in exercises if is_new),
        items=tuple(row.slug for row, is_new in items if is_new),
    )


def _exercise_version(pack: Pack, exercise: Exercise) -> tuple[ExerciseVersion, bool]:
    described = {"slug": exercise.slug, "title": exercise.title, "summary": exercise.summary}
    return ExerciseVersion.objects.get_or_create(
        pack=pack,
        digest=exercise.digest,
        defaults={**described, "document": exercise.model_dump_json()},
    )


def _item_version(pack: Pack, item: Any) -> tuple[ItemVersion, bool]:
    return ItemVersion.objects.get_or_create(
        pack=pack,
        digest=digest(item),
        defaults={"slug": item.id, "document": item.model_dump_json()},
    )


def mark_read(user: User, pack: Pack, slug: str) -> None:
    """The user has come to the end of a page."""
    ReadSection.objects.get_or_create(user=user, pack=pack, slug=slug)
