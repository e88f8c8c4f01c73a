"""Short answers: their writer compares them with a rubric."""

from fractions import Fraction

from grader.domain.item import ShortAnswerItem
from grader.domain.response import YES, Feedback, PartFeedback, Response
from grader.domain.score import Score
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items.feedback import score_of

TEXT = "text"
"""The part that holds the answer."""
COMPARED = "compared"
"""The part that says that the rubric was gone through."""
MIN_WORDS = 8


def grade_short_answer(item: ShortAnswerItem, variant: Variant, response: Response) -> Feedback:
    """First the text is taken and the rubric shown; then its writer's ticks are counted.

    Raises:
        ResponseError: the text is too short to compare with anything.
    """
    if len(response.text(TEXT).split()) < MIN_WORDS:
        raise ResponseError(f"Write at least {MIN_WORDS} words; whole sentences are easier to compare.", TEXT)
    if response.text(COMPARED) != YES:
        return Feedback(
            score=Score(Fraction(0), Fraction(item.points)),
            sentences=("Your text is kept. Compare it with each point, and tick those that it makes.",),
            awaits_self_grading=True,
        )
    parts = [PartFeedback(part=point.id, right=response.text(point.id) == YES) for point in item.rubric]
    met = sum(part.right for part in parts)
    return Feedback(
        score=score_of(item, min(met, item.needed), item.needed),
        parts=tuple(parts),
        sentences=(f"You found {met} of {len(parts)} points; {item.needed} give full marks.",),
    )
