from typing import Any, get_args

import pytest
from pydantic import ValidationError

from grader.domain.generator import Mutant
from tests.item_building import FIELDS, OPTIONS, item

CAUSAL = {"name": "causal-cells", "tokens": {"low": 3, "high": 5}}
MASKS = {"name": "faulty-mask"}
DECIDED = [{"id": mutant, "text": mutant, "right": mutant == "mask-none"} for mutant in get_args(Mutant)]
UNDECIDED = [{**option, "right": False} for option in DECIDED]
CAUSAL_MISTAKES = {"MASK-STRICT": "Strict.", "MASK-INVERTED": "Inverted."}


@pytest.mark.parametrize(
    ("type_", "changes", "says"),
    [
        ("single", {"options": OPTIONS}, "exactly one right option"),
        ("single", {"mistakes": {}}, "no sentence under mistakes"),
        ("multi", {"options": [*OPTIONS, OPTIONS[0]]}, "used twice"),
        ("multi", {"draw": {"right": 3, "wrong": 0}}, "more options than there are"),
        ("ordering", {"steps": FIELDS["ordering"]["steps"][::-1]}, "must be listed before it"),
        ("matching", {"targets": [{"id": "meow", "text": "a"}, {"id": "moo", "text": "b"}]}, "is no target"),
        ("complexity", {"key": "n^2 x"}, "cannot be read"),
        ("complexity", {"wrong": {"M-THREE": "n"}}, "no sentence under mistakes"),
        ("numeric", {"mistakes": {}}, "no sentence under mistakes"),
        ("numeric", {"fields": [{"name": "a", "label": "A"}]}, "answers a, b; name the fields so"),
        ("numeric", {"generator": CAUSAL, "mistakes": CAUSAL_MISTAKES}, "answers no numbers"),
        ("hotspot", {"generator": CAUSAL}, "'MASK-INVERTED', which has no sentence"),
        ("single", {"generator": MASKS}, "name the options so"),
        ("single", {"generator": MASKS, "options": DECIDED}, "no option says so itself"),
        ("multi", {"generator": MASKS, "options": UNDECIDED}, "only a single choice can leave"),
        ("ordering", {"drawn_steps": 9}, "more lines than there are"),
        ("ordering", {"drawn_distractors": 2}, "more lines than there are"),
        ("short-answer", {"needed": 4}, "there are 3"),
        ("single", {"colour": "red"}, "not permitted"),
        ("single", {"mistakes": {"lower-case": "x"}}, "should match pattern"),
    ],
)
def test_content_that_cannot_work_is_refused_with_its_reason(
    type_: str, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(ValidationError, match=says):
        item(type_, **changes)
