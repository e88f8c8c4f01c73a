"""Which parts a response to an item has."""

from grader.domain.item import ComplexityItem, HotspotItem, Item, ShortAnswerItem, SingleItem
from grader.domain.response import CHOICE
from grader.domain.variant import Variant
from grader.items.complexity import GROWTH
from grader.items.hotspot import CELL
from grader.items.short_answer import COMPARED, TEXT


def parts_of(item: Item, variant: Variant) -> tuple[str, ...]:
    """The names that grading reads; whatever else a form sends is not part of the answer."""
    match item:
        case SingleItem():
            return (CHOICE,)
        case ComplexityItem():
            return (GROWTH,)
        case ShortAnswerItem():
            return (TEXT, COMPARED, *(criterion.id for criterion in item.rubric))
        case HotspotItem():
            return (CELL,) if item.select == "one" else variant.places
        case _:
            return variant.shown or tuple(variant.key)
