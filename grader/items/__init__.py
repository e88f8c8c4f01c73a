"""Questions: a variant for each seed, and the grading of what students answer."""

from grader.items.grading import grade
from grader.items.variants import variant_of

__all__ = ["grade", "variant_of"]
