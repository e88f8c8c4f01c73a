"""Answering questions."""

from django.db import transaction
from django.utils import timezone

from grader.domain.response import Feedback, Response
from grader.items import grade
from quizapp.accounts.services import User
from quizapp.attempts.models import Attempt
from quizapp.attempts.signals import answered
from quizapp.catalog.selectors import ItemVersion


def start_attempt(user: User, version: ItemVersion, seed: int) -> Attempt:
    """The user's open attempt at this variant, or a new one."""
    attempt, _ = Attempt.objects.get_or_create(user=user, item_version=version, seed=seed, answered=None)
    return attempt


@transaction.atomic
def answer(attempt: Attempt, response: Response, hints: int = 0) -> Feedback:
    """Grade and store a response; a free text stays open until its writer has compared it.

    ``hints`` is how many have been opened.

    Raises:
        ResponseError: it cannot be read; nothing is stored and the attempt stays open.
    """
    feedback = grade(attempt.item, attempt.variant, response)
    attempt.response_document = response.model_dump(mode="json")
    attempt.feedback_document = feedback.model_dump(mode="json")
    attempt.score = float(feedback.score.points)
    attempt.max_score = float(feedback.score.max_points)
    attempt.answered = None if feedback.awaits_self_grading else timezone.now()
    attempt.hints = max(attempt.hints, hints)
    attempt.save()
    if attempt.answered:
        answered.send(sender=Attempt, attempt=attempt)
    return feedback
