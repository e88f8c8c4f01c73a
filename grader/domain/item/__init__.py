"""Items: one model a question type, told apart by ``type``.

Texts are markdown with ``$math$``; ``{{name}}`` stands for a value of the variant.
"""

from typing import Annotated

from pydantic import Field, TypeAdapter

from grader.domain.item.base import ItemBase
from grader.domain.item.choice import ChoiceItem, Drawn, MultiItem, Option, SingleItem
from grader.domain.item.complexity import ComplexityItem
from grader.domain.item.generated import GeneratedItem, HotspotItem, MatrixItem, NumberField, NumericItem
from grader.domain.item.matching import MatchingItem, Prompt, Target
from grader.domain.item.ordering import OrderingItem, Step
from grader.domain.item.short_answer import Criterion, ShortAnswerItem

Item = Annotated[
    SingleItem
    | MultiItem
    | NumericItem
    | MatrixItem
    | OrderingItem
    | MatchingItem
    | ComplexityItem
    | HotspotItem
    | ShortAnswerItem,
    Field(discriminator="type"),
]
item_adapter: TypeAdapter[Item] = TypeAdapter(Item)

__all__ = [
    "ChoiceItem",
    "ComplexityItem",
    "Criterion",
    "Drawn",
    "GeneratedItem",
    "HotspotItem",
    "Item",
    "ItemBase",
    "MatchingItem",
    "MatrixItem",
    "MultiItem",
    "NumberField",
    "NumericItem",
    "Option",
    "OrderingItem",
    "Prompt",
    "ShortAnswerItem",
    "SingleItem",
    "Step",
    "Target",
    "item_adapter",
]
