"""Drafts: what is in the editor, kept on the site beside the browser's own copy."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.common.limits import Limit, count
from quizapp.submissions import selectors
from quizapp.submissions.models import Draft

SAVES = Limit("draft", amount=120, seconds=60)
"""Of one user."""


class DraftConflict(Exception):
    """Something else was saved elsewhere in the meantime; nothing was changed."""

    code = "draft_conflict"

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__(f"The draft was changed elsewhere and is at version {draft.version} now.")


@dataclass(frozen=True)
class Opening:
    """The text that an editor opens with, and the version of the draft that it knows of."""

    source: str
    version: int


def save(user: User, exercise: ExerciseVersion, source: str, base: int | None = None) -> Draft:
    """Keep ``source``, built on the version ``base`` of the draft; without a base it replaces any.

    Raises:
        DraftConflict: the draft has moved on from ``base``, to another text.
        LimitExceeded: too many saves within a minute.
    """
    count(SAVES, user.pk)
    with transaction.atomic():
        draft, _ = Draft.objects.select_for_update().get_or_create(
            user=user, pack=exercise.pack, slug=exercise.slug
        )
        if source == draft.source:
            return draft
        if base is not None and base != draft.version:
            raise DraftConflict(draft)
        draft.source, draft.version = source, draft.version + 1
        draft.save()
    return draft


def opening(user: User | AnonymousUser, exercise: ExerciseVersion) -> Opening:
    """The draft or the last submission, whichever is newer; else the starter."""
    draft = _find(user, exercise)
    version = draft.version if draft else 0
    last = selectors.history(user, exercise).defer("exercise__document", "report__document").first()
    if draft and version and (last is None or last.created <= draft.saved):
        return Opening(draft.source, version)
    return Opening(last.source if last else exercise.exercise.starter, version)


def _find(user: User | AnonymousUser, exercise: ExerciseVersion) -> Draft | None:
    if not isinstance(user, User):
        return None
    return Draft.objects.filter(user=user, pack=exercise.pack, slug=exercise.slug).first()
