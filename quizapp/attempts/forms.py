"""What a form sends, read into the domain's words."""

from django.http import QueryDict

from grader.domain.item import Item
from grader.domain.response import Response
from grader.domain.variant import Variant
from grader.items import parts_of
from quizapp.attempts.selectors import SEEDS

PREFIX = "part-"
"""Before the name of each part, so that no part collides with the form's own fields."""


def read_response(data: QueryDict, item: Item, variant: Variant) -> Response:
    """The parts that the item has; whatever else was sent is left aside."""
    names = [part for part in parts_of(item, variant) if PREFIX + part in data]
    return Response(parts={part: without_nul(data[PREFIX + part]) for part in names})


def read_hints(data: QueryDict, item: Item) -> int:
    """How many hints were opened: the form has a field for each."""
    return min(len(data.getlist("hint")), len(item.hints))


def without_nul(text: str) -> str:
    """PostgreSQL stores no NUL; no keyboard writes one."""
    return text.replace("\0", "")


def read_seed(text: str | None) -> int | None:
    """The number of a variant, or None where it is not one."""
    if text is None or not (text.isascii() and text.isdigit() and len(text) <= len(str(SEEDS))):
        return None
    return int(text) % SEEDS
