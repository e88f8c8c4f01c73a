"""Keeping cards and encounters in step with what was graded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from grader.domain.report import NamedMistake
from grader.items import next_seed
from quizapp.accounts.services import User
from quizapp.attempts import selectors as attempts
from quizapp.catalog.selectors import ItemVersion, Pack, current_item
from quizapp.progress.models import Encounter, ReviewCard
from quizapp.progress.schedule import Answer, standing

Kind = Encounter.Kind


def renew_card(user: User, version: ItemVersion) -> ReviewCard:
    """The card of a question that the user has answered, from all his answers to it."""
    answers = [
        Answer(attempt.seed, attempt.answered, attempt.score / attempt.max_score, attempt.hints)
        for attempt in attempts.history(user, version).order_by("answered")
    ]
    found = standing(answers)
    card, _ = ReviewCard.objects.update_or_create(
        user=user,
        pack=version.pack,
        slug=version.slug,
        defaults={"seed": answers[-1].seed, "due": found.due, "strength": found.strength},
    )
    return card


def seed_to_review(card: ReviewCard) -> int:
    """Of another variant than the one answered last; of the same where there is no other."""
    item = current_item(card.slug).get().item
    following = next_seed(item, card.seed)
    return card.seed if following is None else following


@dataclass(frozen=True)
class Place:
    """A question or exercise before a user."""

    user: User
    pack: Pack
    kind: Kind
    slug: str


def note_mistakes(place: Place, mistakes: Iterable[NamedMistake], at: datetime, *, is_right: bool) -> None:
    """The mistakes were made there; or, where all was right, those made there before are cleared."""
    for mistake in mistakes:
        Encounter.objects.update_or_create(
            **vars(place),
            misconception=mistake.id,
            defaults={"sentence": mistake.sentence, "met": at, "cleared": None},
        )
    if is_right:
        Encounter.objects.filter(**vars(place), cleared=None).update(cleared=at)
