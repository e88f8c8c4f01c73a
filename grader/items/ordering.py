"""Grading of orders: any order that the steps allow is right."""

import math

from grader.domain.item import OrderingItem
from grader.domain.response import Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items.feedback import named, score_of

LEFT_OUT = ""
"""What a part holds that is no step."""


def grade_ordering(item: OrderingItem, variant: Variant, response: Response) -> Feedback:
    """A step is right when all that must come before it does; a distractor used costs a step.

    Raises:
        ResponseError: no step has a place, a place is no number, or two steps share one.
    """
    places = _places(variant, response)
    steps = [
        PartFeedback(
            part=step,
            right=step in places and all(places.get(before, math.inf) < places[step] for before in earlier),
        )
        for step, earlier in item.before(variant.shown).items()
    ]
    drawn = [option for option in item.distractors if option.id in variant.shown]
    distractors = [
        PartFeedback(part=option.id, right=option.id not in places, sentence=variant.fill(option.feedback))
        for option in drawn
    ]
    used = [option for option in drawn if option.id in places]
    points = sum(step.right for step in steps) - len(used)
    is_right = points == len(steps)
    return Feedback(
        score=score_of(item, points, len(steps)),
        parts=(*steps, *distractors),
        misconceptions=named(
            item, variant, [option.misconception for option in used if option.misconception]
        ),
        sentences=("Right." if is_right else "Not right yet: the marked lines are out of place.",),
    )


def _places(variant: Variant, response: Response) -> dict[str, int]:
    places: dict[str, int] = {}
    for part in variant.shown:
        text = response.text(part)
        if text == LEFT_OUT:
            continue
        if not (text.isascii() and text.isdigit() and len(text) <= 3):
            raise ResponseError(f"{text[:20]!r} is no place; choose a number.", part)
        if int(text) in places.values():
            raise ResponseError(f"Two steps have the place {int(text)}; give each its own.", part)
        places[part] = int(text)
    if not places:
        raise ResponseError("Give at least one step its place.")
    return places
