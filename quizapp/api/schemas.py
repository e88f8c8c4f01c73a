"""What the API sends and takes. Names match the command line's JSON and docs/grading-protocol.md."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

from grader.wire import SOURCE_LIMIT
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.submissions.presentation import same_code
from quizapp.submissions.selectors import Submission, place_in_line, wait_seconds


class ExerciseSummary(Schema):
    slug: str
    title: str
    summary: str
    version: str = Field(description="A digest: equal versions are equal in every byte.")
    max_score: float

    @classmethod
    def of(cls, version: ExerciseVersion) -> "ExerciseSummary":
        return cls(
            slug=version.slug,
            title=version.title,
            summary=version.summary,
            version=version.digest,
            max_score=version.exercise.max_score,
        )


class ExerciseDetail(ExerciseSummary):
    entry_point: str
    arguments: list[str]
    results: list[str]
    prompt: str = Field(description="Markdown.")
    starter: str

    @classmethod
    def of(cls, version: ExerciseVersion) -> "ExerciseDetail":
        exercise = version.exercise
        return cls(
            **ExerciseSummary.of(version).model_dump(),
            entry_point=exercise.entry_point,
            arguments=[argument.name for argument in exercise.arguments],
            results=[result.name for result in exercise.results],
            prompt=exercise.prompt,
            starter=exercise.starter,
        )


class ItemSummary(Schema):
    id: str
    title: str
    type: str
    version: str


class NewSubmission(Schema):
    exercise: str = Field(max_length=60, description="The slug of a current exercise.")
    source: str = Field(min_length=1, max_length=SOURCE_LIMIT, description="A Python module.")
    bulk: bool = Field(
        False, description="One of many: graded after what people wait for, without the limit of a person."
    )


class SubmissionStatus(Schema):
    id: UUID
    exercise: str
    version: str
    state: Literal["queued", "grading", "done", "failed", "cancelled"]
    created: datetime
    verdict: str | None = None
    score: float | None = None
    max_score: float | None = None
    same_as: UUID | None = Field(
        None, description="The earlier submission of the same code, not graded again."
    )
    note: str = Field("", description="Says so in words.")
    ahead: int | None = Field(None, description="How many submissions are graded before this one.")
    wait_seconds: float | None = Field(None, description="About how long until its verdict.")

    @classmethod
    def of(cls, submission: Submission) -> "SubmissionStatus":
        """In full, with the place in line, which takes a few queries."""
        ahead = place_in_line(submission) if submission.is_open else None
        wait = None if ahead is None else round(wait_seconds(ahead), 1)
        return cls.brief(submission).model_copy(update={"ahead": ahead, "wait_seconds": wait})

    @classmethod
    def brief(cls, submission: Submission) -> "SubmissionStatus":
        """Without the place in line, for lists."""
        report = getattr(submission, "report", None)
        return cls(
            id=submission.pk,
            exercise=submission.exercise.slug,
            version=submission.exercise.digest,
            state=submission.state,
            created=submission.created,
            verdict=report.verdict if report else None,
            score=report.score if report else None,
            max_score=report.max_score if report else None,
            same_as=submission.same_as_id,
            note=same_code(submission),
        )


class SubmissionDetail(SubmissionStatus):
    source: str
    report: dict[str, Any] | None = Field(
        None, description="As `grader grade --format json` prints it; null until the submission is graded."
    )


class Page(Schema):
    items: list[SubmissionStatus]
    next: str | None = Field(None, description="Pass it as `before` to read on; null at the end.")
