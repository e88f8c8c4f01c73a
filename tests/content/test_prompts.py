"""What a prompt lets students run prints what it says."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader.packs import load_exercise

FOLDER = Path(__file__).parents[2] / "content" / "self-attention" / "exercises"
PROMPTS = {
    file.parent.name: blocks
    for file in sorted(FOLDER.glob("*/prompt.md"))
    if (blocks := re.findall(r"```python\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL))
}


def solutions(slug: str) -> dict[str, Any]:
    """The entry points of an exercise and of those that it needs, as a student has them by then."""
    found: dict[str, Any] = {"np": np}
    exercise = load_exercise(FOLDER / slug)
    for needed in (*exercise.needs, slug):
        exec(load_exercise(FOLDER / needed).reference, found)
    return found


def test_order_is_shown_to_be_unseen_without_positions_and_seen_with_them() -> None:
    assert "positional-encoding" in PROMPTS


@pytest.mark.parametrize("slug", PROMPTS)
def test_each_line_that_prints_says_what_it_prints(slug: str) -> None:
    for block in PROMPTS[slug]:
        promised = re.findall(r"print\(.*\)  # (\w+)", block)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(block, solutions(slug))
        assert printed.getvalue().split() == promised != []
