"""No draw: what the content says."""

from grader.domain.generator import Fixed
from grader.domain.variant import Variant


def fixed(parameters: Fixed) -> Variant:
    """The key and the wrong answers as written."""
    return Variant(**parameters.model_dump(exclude={"name"}))
