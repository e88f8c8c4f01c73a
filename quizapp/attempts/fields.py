"""The fields of each question type, for its template in ``attempts/parts/``."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from grader.domain.item import (
    ChoiceItem,
    ComplexityItem,
    HotspotItem,
    MatchingItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    SingleItem,
)
from grader.domain.response import CHOICE
from grader.domain.variant import Variant, cell
from grader.items import GROWTH
from grader.items.hotspot import CELL
from grader.items.short_answer import COMPARED, TEXT
from quizapp.attempts.chart import draw_chart
from quizapp.attempts.network import draw_network
from quizapp.attempts.prose import block
from quizapp.attempts.sheet import Control, Sheet
from quizapp.common.heatmap import build_heatmap

Fields = dict[str, Any]
PLACE = gettext_lazy("row %(row)s, column %(column)s")


def fields_of(sheet: Sheet) -> Fields:  # noqa: PLR0911  one line a type
    """What the type's template shows."""
    match sheet.item:
        case ChoiceItem():
            return _choices(sheet, sheet.item)
        case NumericItem():
            return {
                "numbers": [sheet.typed(field.name, sheet.text(field.label)) for field in sheet.item.fields]
            }
        case OrderingItem():
            return _steps(sheet, sheet.item)
        case MatchingItem():
            return _pairs(sheet, sheet.item)
        case ComplexityItem():
            symbols = [sheet.variant.values[symbol] for symbol in sheet.item.symbols]
            return {"growth": sheet.typed(GROWTH, gettext("Order of growth")), "symbols": symbols}
        case HotspotItem():
            return _grid(sheet, sheet.item)
        case ShortAnswerItem():
            return _text(sheet, sheet.item)
        case _:
            return {"columns": sheet.variant.columns, "rows": _rows(sheet.variant, sheet.typed)}


def _choices(sheet: Sheet, item: ChoiceItem) -> Fields:
    options = {option.id: option for option in item.options}
    shown = [(id_, sheet.text(options[id_].text)) for id_ in sheet.variant.shown]
    if isinstance(item, SingleItem):
        choices = [sheet.radio(CHOICE, id_, text) for id_, text in shown]
        return {"choices": choices, **_pictures(sheet.variant)}
    return {"choices": [sheet.box(id_, text) for id_, text in shown]}


def _pictures(variant: Variant) -> Fields:
    """What a single choice is about, where it is drawn."""
    pictures: Fields = {}
    if variant.chart:
        pictures["chart"] = draw_chart(variant.chart)
    if variant.weights:
        caption = gettext("Weights: each row is a position that looks, each column one it looks at")
        pictures["heatmap"] = build_heatmap(caption, variant.weights)
    return pictures


def _steps(sheet: Sheet, item: OrderingItem) -> Fields:
    texts = {part.id: part.text for part in (*item.steps, *item.distractors)}
    lines = [sheet.typed(id_, sheet.text(texts[id_])) for id_ in sheet.variant.shown]
    leaves_out = len(lines) > len(item.before(sheet.variant.shown))
    places = [str(place) for place in range(1, len(lines) + 1)]
    return {"lines": lines, "places": places, "leaves_out": leaves_out}


def _pairs(sheet: Sheet, item: MatchingItem) -> Fields:
    prompts = {prompt.id: prompt for prompt in item.prompts}
    targets = {target.id: target.text for target in item.targets}
    return {
        "prompts": [
            replace(sheet.typed(id_, sheet.text(prompts[id_].text)), spoken=prompts[id_].spoken)
            for id_ in sheet.variant.shown
        ],
        "targets": [(id_, sheet.variant.fill(targets[id_])) for id_ in sheet.variant.targets],
    }


def _grid(sheet: Sheet, item: HotspotItem) -> Fields:
    if network := sheet.variant.network:
        return {"network": draw_network(network, lambda part, text: sheet.radio(CELL, part, text))}
    weights = dict(zip(sheet.variant.cells, sum(sheet.variant.weights, ()), strict=False))

    def place(part: str, label: str) -> Control:
        weight = weights.get(part)
        named = label if weight is None else f"{label}: {weight:.2f}"
        return (
            sheet.radio(CELL, part, named, weight) if item.select == "one" else sheet.box(part, named, weight)
        )

    return {
        "columns": sheet.variant.columns,
        "rows": _rows(sheet.variant, place),
        "is_single": item.select == "one",
    }


def _rows(variant: Variant, control: Callable[[str, str], Control]) -> list[tuple[str, list[Control]]]:
    """Each row's label and its controls, which are labelled by row and column."""
    return [
        (
            row,
            [
                control(cell(i, j), PLACE % {"row": row, "column": column})
                for j, column in enumerate(variant.columns, start=1)
            ],
        )
        for i, row in enumerate(variant.rows, start=1)
    ]


def _text(sheet: Sheet, item: ShortAnswerItem) -> Fields:
    return {
        "answer": sheet.typed(TEXT, gettext("Your answer")),
        "compared": sheet.box(COMPARED, ""),
        "rubric": [sheet.box(point.id, sheet.text(point.text), mark="") for point in item.rubric],
        "model_answer": block(sheet.variant.fill(item.model_answer)),
    }
