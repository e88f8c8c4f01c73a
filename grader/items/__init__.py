"""Questions: a variant for each seed, and the grading of what students answer."""

from grader.items.complexity import GROWTH, read_growth
from grader.items.generators.temperature import weights_at
from grader.items.grading import grade
from grader.items.number import Number, read_number
from grader.items.parts import parts_of
from grader.items.variants import next_seed, variant_of

__all__ = [
    "GROWTH",
    "Number",
    "grade",
    "next_seed",
    "parts_of",
    "read_growth",
    "read_number",
    "variant_of",
    "weights_at",
]
