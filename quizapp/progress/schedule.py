"""When to ask a question again, as the scheduler FSRS has it: https://github.com/open-spaced-repetition/py-fsrs

A question's standing is a function of the answers to it. The first answer to a variant counts; the same
variant again counts only once the question is due, for its explanation has been read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from quizapp.progress.mastery import strength

SOON = timedelta(minutes=10)
SCHEDULER = Scheduler(learning_steps=(SOON,), relearning_steps=(SOON,), enable_fuzzing=False)
"""Wrong: again in ten minutes. Right: in two days, then ever later. The same answers give the same dates."""


@dataclass(frozen=True)
class Answer:
    """One graded answer to a variant of a question."""

    seed: int
    at: datetime
    share: float
    """Of the points, 0 to 1."""
    hints: int = 0
    """How many were opened before answering."""


@dataclass(frozen=True)
class Standing:
    """What all answers to a question say of it."""

    due: datetime
    strength: float


def rating(answer: Answer) -> Rating:
    """Right is good, right with hints is hard, and what is not wholly right comes again."""
    if answer.share < 1:
        return Rating.Again
    return Rating.Hard if answer.hints else Rating.Good


def standing(answers: Iterable[Answer]) -> Standing:
    """Of a question, from the answers to it, oldest first.

    Raises:
        ValueError: there is no answer.
    """
    card = Card(card_id=0, due=datetime.min.replace(tzinfo=UTC))
    seen: set[int] = set()
    shares = []
    for answer in answers:
        at = answer.at.astimezone(UTC)
        if answer.seed in seen and at < card.due:
            continue
        card, _ = SCHEDULER.review_card(card, rating(answer), at)
        seen.add(answer.seed)
        shares.append(answer.share)
    if not shares:
        raise ValueError("no answer, no standing")
    return Standing(card.due, strength(shares))
