"""Drawing from parameters as content writes them."""

from random import Random
from typing import Any

import numpy as np
from hypothesis import strategies as st
from pydantic import TypeAdapter

from grader.domain.generator import Generator
from grader.domain.variant import Variant
from grader.items.generators import generate

adapter: TypeAdapter[Generator] = TypeAdapter(Generator)
seeds = st.integers(min_value=0, max_value=10**6)


def draw(seed: int, **parameters: Any) -> Variant:
    return generate(adapter.validate_python(parameters), Random(seed))


def read_latex(matrix: str) -> np.ndarray:
    r"""``1&\frac{1}{2}\\3&4`` as numbers."""
    return np.array([[_entry(text) for text in row.split("&")] for row in matrix.split(r"\\")])


def _entry(text: str) -> float:
    if text.startswith(r"\frac"):
        above, below = text.removeprefix(r"\frac").strip("{}").split("}{")
        return int(above) / int(below)
    return float(text)
