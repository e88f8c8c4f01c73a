"""Grading of places selected: cells of a grid, or parts of a network."""

from grader.domain.item import HotspotItem
from grader.domain.response import YES, Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items.feedback import named, score_of

CELL = "cell"
"""The part that holds the one place selected."""


def grade_hotspot(item: HotspotItem, variant: Variant, response: Response) -> Feedback:
    """One place: any of the key is right. Many: hits earn, places too many cost.

    Raises:
        ResponseError: nothing is selected.
    """
    selected = _selected(item, variant, response)
    key = set(variant.key)
    hits, surplus = selected & key, selected - key
    wanted = 1 if item.select == "one" else len(key)
    mistakes = [id_ for id_, cells in variant.wrong.items() if _fits(item, selected, set(cells))]
    is_right = len(hits) == wanted and not surplus
    return Feedback(
        score=score_of(item, len(hits) - len(surplus), wanted),
        parts=tuple(PartFeedback(part=part, right=part in key) for part in sorted(selected)),
        misconceptions=() if is_right else named(item, variant, mistakes),
        sentences=(_sentence(item, is_right, len(surplus), wanted - len(hits)),),
    )


def _fits(item: HotspotItem, selected: set[str], cells: set[str]) -> bool:
    return selected <= cells if item.select == "one" else selected == cells


def _selected(item: HotspotItem, variant: Variant, response: Response) -> set[str]:
    if item.select == "one":
        selected = {response.text(CELL)} & set(variant.places)
    else:
        selected = {part for part in variant.places if response.text(part) == YES}
    if not selected:
        raise ResponseError("Select a place.")
    return selected


def _sentence(item: HotspotItem, is_right: bool, surplus: int, missing: int) -> str:
    if is_right or item.select == "one":
        return "Right." if is_right else "Not right yet."
    return f"Not right yet: {missing} missing, {surplus} too many."
