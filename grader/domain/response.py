"""A student's answer to one item, and what we say to it."""

from collections.abc import Mapping

from pydantic import Field

from grader.domain.model import Model
from grader.domain.report import NamedMistake
from grader.domain.score import Score
from grader.errors import ResponseError

MAX_PART = 4000
YES = "yes"
"""What a ticked part holds."""
CHOICE = "choice"
"""The part that holds the id of a single choice."""


class Response(Model):
    """Parts by name, as typed: nothing is lost, even where it cannot be read."""

    parts: Mapping[str, str] = Field(default={}, max_length=200)

    def text(self, part: str) -> str:
        """What was typed there, trimmed; empty where nothing was.

        Raises:
            ResponseError: it is longer than any answer.
        """
        text = self.parts.get(part, "").strip()
        if len(text) > MAX_PART:
            raise ResponseError(f"An answer may have {MAX_PART} characters; this has {len(text)}.", part)
        return text


class PartFeedback(Model):
    """The verdict of one part."""

    part: str
    right: bool
    sentence: str = ""


class Feedback(Model):
    """What a student gets back."""

    score: Score
    parts: tuple[PartFeedback, ...] = ()
    misconceptions: tuple[NamedMistake, ...] = ()
    sentences: tuple[str, ...] = ()
    awaits_self_grading: bool = False
    """The text is stored; its writer has yet to compare it with the rubric."""
