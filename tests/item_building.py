"""Small items for tests, one of each type, and the right answer to any item."""

from collections.abc import Mapping
from typing import Any

from grader.domain.item import (
    ChoiceItem,
    ComplexityItem,
    HotspotItem,
    Item,
    MatchingItem,
    OrderingItem,
    ShortAnswerItem,
    SingleItem,
    item_adapter,
)
from grader.domain.response import CHOICE, YES, Response
from grader.domain.variant import Variant
from grader.items import GROWTH
from grader.items.hotspot import CELL
from grader.items.short_answer import COMPARED, TEXT

SHARED: dict[str, Any] = {
    "id": "q1",
    "title": "A question",
    "section": "start",
    "ideas": ["I1"],
    "objectives": ["LO1"],
    "stem": "What is $x$?",
    "hints": ["Think."],
    "explanation": "Because.",
    "mistakes": {"M-ONE": "The first mistake.", "M-TWO": "The second mistake."},
}
OPTIONS = [
    {"id": "good", "text": "Good", "right": True, "feedback": "Well seen."},
    {"id": "fine", "text": "Fine", "right": True},
    {"id": "bad", "text": "Bad", "misconception": "M-ONE"},
    {"id": "worse", "text": "Worse", "feedback": "No."},
]
FIELDS: dict[str, dict[str, Any]] = {
    "single": {"options": [OPTIONS[0], *OPTIONS[2:]]},
    "multi": {"options": OPTIONS, "points": 2},
    "numeric": {
        "points": 2,
        "fields": [{"name": "a", "label": "A"}, {"name": "b", "label": "B", "tolerance": "1/20"}],
        "generator": {
            "name": "fixed",
            "key": {"a": "2/5", "b": "100"},
            "wrong": {"M-ONE": {"a": "5/2"}, "M-TWO": {"a": "2/5", "b": "10"}},
        },
    },
    "matrix": {
        "points": 4,
        "generator": {
            "name": "fixed",
            "rows": ["1", "2"],
            "columns": ["1", "2"],
            "key": {"r1c1": "1/3", "r1c2": "2/3", "r2c1": "1/2", "r2c2": "1/2"},
            "wrong": {"M-ONE": {"r1c1": "1", "r1c2": "2", "r2c1": "1", "r2c2": "1"}},
        },
    },
    "ordering": {
        "points": 4,
        "steps": [
            {"id": "wake", "text": "Wake"},
            {"id": "wash", "text": "Wash", "after": ["wake"]},
            {"id": "eat", "text": "Eat", "after": ["wake"]},
            {"id": "leave", "text": "Leave", "after": ["wash", "eat"]},
        ],
        "distractors": [{"id": "sleep", "text": "Sleep", "misconception": "M-ONE"}],
    },
    "matching": {
        "points": 2,
        "prompts": [
            {"id": "cat", "text": "Cat", "match": "meow", "wrong": {"woof": "M-ONE"}},
            {"id": "dog", "text": "Dog", "match": "woof", "wrong": {"meow": "M-ONE"}},
        ],
        "targets": [{"id": "meow", "text": "meows"}, {"id": "woof", "text": "barks"}],
    },
    "complexity": {
        "symbols": {"n": ["n", "T"], "d": ["d"]},
        "key": "n^2 d",
        "accepted": ["n^2 d + n d^2"],
        "wrong": {"M-ONE": "n^2"},
        "stem": "How does the work grow with {{n}}?",
    },
    "hotspot": {
        "select": "many",
        "points": 2,
        "generator": {
            "name": "fixed",
            "rows": ["1", "2"],
            "columns": ["1", "2"],
            "key": {"r1c1": YES, "r2c2": YES},
            "wrong": {"M-ONE": {"r1c2": YES, "r2c1": YES}},
        },
    },
    "short-answer": {
        "points": 2,
        "rubric": [{"id": name, "text": f"It says {name}."} for name in ("one", "two", "three")],
        "needed": 2,
        "model_answer": "One and two.",
    },
}
TYPES = tuple(FIELDS)


def item(type_: str, **changes: Any) -> Item:
    """A valid item of that type, with some fields changed."""
    return item_adapter.validate_python({**SHARED, "type": type_, **FIELDS[type_], **changes})


def right_response(item: Item, variant: Variant) -> Response:
    """What somebody answers who knows everything."""
    return Response(parts=_right_parts(item, variant))


def _right_parts(item: Item, variant: Variant) -> Mapping[str, str]:  # noqa: PLR0911
    match item:
        case SingleItem():
            right = (option.id for option in item.options if option.right and option.id in variant.shown)
            return {CHOICE: variant.key.get(CHOICE) or next(right)}
        case ChoiceItem():
            return {option.id: YES for option in item.options if option.right and option.id in variant.shown}
        case OrderingItem():
            shown = [step.id for step in item.steps if step.id in variant.shown]
            return {step: str(place) for place, step in enumerate(shown, start=1)}
        case MatchingItem():
            return {prompt.id: prompt.match for prompt in item.prompts if prompt.id in variant.shown}
        case ComplexityItem():
            return {GROWTH: _in_names(item, variant)}
        case HotspotItem() if item.select == "one":
            return {CELL: next(iter(variant.key))}
        case ShortAnswerItem():
            ticks = {criterion.id: YES for criterion in item.rubric}
            return {TEXT: item.model_answer + " And so on, in several more words.", COMPARED: YES, **ticks}
        case _:
            return variant.key


def _in_names(item: ComplexityItem, variant: Variant) -> str:
    text = item.key
    for symbol, name in variant.values.items():
        text = text.replace(symbol, name)
    return text
