"""Grading of single and multiple choice."""

from grader.domain.item import MultiItem, Option, SingleItem
from grader.domain.response import CHOICE, YES, Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items.feedback import named, score_of


def grade_single(item: SingleItem, variant: Variant, response: Response) -> Feedback:
    """All points or none; a wrong option brings its misconception or its own feedback.

    Raises:
        ResponseError: nothing was chosen, or something that was not shown.
    """
    chosen = response.text(CHOICE)
    if chosen not in variant.shown:
        raise ResponseError("Choose one of the answers.")
    option = next(option for option in item.options if option.id == chosen)
    is_right = chosen == variant.key.get(CHOICE) or option.right
    return Feedback(
        score=score_of(item, is_right, 1),
        parts=(PartFeedback(part=option.id, right=is_right, sentence=variant.fill(option.feedback)),),
        misconceptions=named(item, variant, _mistake(option)),
        sentences=("Right." if is_right else "Not right yet.",),
    )


def grade_multi(item: MultiItem, variant: Variant, response: Response) -> Feedback:
    """Each right option ticked earns its share; each wrong one ticked costs one.

    Raises:
        ResponseError: nothing is ticked.
    """
    shown = [option for option in item.options if option.id in variant.shown]
    ticked = [option for option in shown if response.text(option.id) == YES]
    if not ticked:
        raise ResponseError("Tick at least one answer.")
    parts = tuple(_part(option, option in ticked, variant) for option in shown)
    earned = sum(1 if option.right else -1 for option in ticked)
    return Feedback(
        score=score_of(item, earned, item.drawn.right),
        parts=parts,
        misconceptions=named(item, variant, [mistake for option in ticked for mistake in _mistake(option)]),
        sentences=(_ticks(item, ticked),),
    )


def _ticks(item: MultiItem, ticked: list[Option]) -> str:
    right, wanted = sum(option.right for option in ticked), item.drawn.right
    surplus = len(ticked) - right
    if right == wanted and not surplus:
        return "Right."
    return f"Not right yet: {right} of {wanted} right answers ticked, and {surplus} wrong."


def _part(option: Option, ticked: bool, variant: Variant) -> PartFeedback:
    says_something = ticked or option.right
    sentence = variant.fill(option.feedback) if says_something else ""
    return PartFeedback(part=option.id, right=ticked == option.right, sentence=sentence)


def _mistake(option: Option) -> list[str]:
    return [option.misconception] if option.misconception else []
