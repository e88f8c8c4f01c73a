"""What travels between the site and the workers: one self-contained job, one report."""

from typing import Literal, Self

from pydantic import Field, ValidationError

from grader.domain.exercise import Exercise
from grader.domain.model import Model
from grader.domain.report import GradingReport
from grader.errors import WireError

VERSION: Literal[1] = 1
SOURCE_LIMIT = 64 * 2**10
"""Bytes of a submission's source."""
MESSAGE_LIMIT = 4 * 2**20
"""Bytes of one message; a job of the largest exercise is a fiftieth of it."""


class Message(Model):
    """A versioned JSON document."""

    version: Literal[1] = VERSION

    def to_json(self) -> str:
        return self.model_dump_json()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read a message.

        Raises:
            WireError: too large, not JSON, another version, or a field missing, unknown or wrong.
        """
        if len(text) > MESSAGE_LIMIT:
            raise WireError(f"a message of {len(text)} characters; at most {MESSAGE_LIMIT} are read")
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"]) or "message"
            raise WireError(f"{cls.__name__}: {place}: {first['msg']}") from error


class GradingJob(Message):
    """All a worker needs to grade one submission: it has no database to ask."""

    submission: str = Field(max_length=64)
    """The site's name for the submission, handed back untouched."""
    fence: int = 0
    """Fencing token of the lease: a report with an older one is stale."""
    exercise: Exercise
    source: str
    seed: int = Field(ge=0, lt=2**63)
    practice: bool = False
    """Only the visible cases, compared and not explained: what a student runs while writing."""


class ReportMessage(Message):
    """A report on its way back to the site."""

    submission: str = Field(max_length=64)
    fence: int = 0
    report: GradingReport
