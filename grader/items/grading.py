"""One entry for all question types."""

from grader.domain.item import (
    ComplexityItem,
    HotspotItem,
    Item,
    MatchingItem,
    MatrixItem,
    MultiItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    SingleItem,
)
from grader.domain.response import Feedback, Response
from grader.domain.variant import Variant
from grader.items.choice import grade_multi, grade_single
from grader.items.complexity import grade_complexity
from grader.items.generated import grade_matrix, grade_numeric
from grader.items.hotspot import grade_hotspot
from grader.items.matching import grade_matching
from grader.items.ordering import grade_ordering
from grader.items.short_answer import grade_short_answer


def grade(item: Item, variant: Variant, response: Response) -> Feedback:  # noqa: PLR0911
    """Score and explain a response; the same arguments give the same feedback.

    Raises:
        ResponseError: the response cannot be read; a sentence says which part and how to mend it.
    """
    match item:
        case SingleItem():
            return grade_single(item, variant, response)
        case MultiItem():
            return grade_multi(item, variant, response)
        case NumericItem():
            return grade_numeric(item, variant, response)
        case MatrixItem():
            return grade_matrix(item, variant, response)
        case OrderingItem():
            return grade_ordering(item, variant, response)
        case MatchingItem():
            return grade_matching(item, variant, response)
        case ComplexityItem():
            return grade_complexity(item, variant, response)
        case HotspotItem():
            return grade_hotspot(item, variant, response)
        case ShortAnswerItem():
            return grade_short_answer(item, variant, response)
