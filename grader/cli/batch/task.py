"""One file to grade, and what is the same for all of them."""

from dataclasses import dataclass
from hashlib import sha256

from grader.cli.formats import Graded
from grader.domain.exercise import Exercise
from grader.errors import GraderError, SubmissionInvalid
from grader.intake import HandIn
from grader.judging import decode, internal_error, invalid, judge
from grader.sandbox import Sandbox
from grader.wire import GradingJob


@dataclass(frozen=True)
class Work:
    """What all files of a run are graded for."""

    exercise: Exercise
    seed: int


@dataclass(frozen=True)
class Task:
    """``content``: what was handed in; or a problem, when there is nothing to grade."""

    name: str
    student: str
    content: bytes
    problem: str = ""

    @classmethod
    def read(cls, hand_in: HandIn, entry_point: str) -> "Task":
        try:
            return cls(hand_in.name, hand_in.student, hand_in.source(entry_point))
        except SubmissionInvalid as error:
            return cls(hand_in.name, hand_in.student, b"", str(error))

    @property
    def key(self) -> str:
        """The same for the same file with the same content."""
        parts = (self.name.encode("utf-8", "surrogateescape"), self.problem.encode(), self.content)
        return sha256(b"\0".join(parts)).hexdigest()


def grade(task: Task, work: Work, sandbox: Sandbox) -> Graded:
    """A failure of ours is a report of its own; the files after it go on."""
    job = GradingJob(submission="", exercise=work.exercise, source="", seed=work.seed)
    try:
        if task.problem:
            raise SubmissionInvalid(task.problem)
        job = job.model_copy(update={"source": decode(task.content)})
        report = judge(job, sandbox)
    except SubmissionInvalid as error:
        report = invalid(job, error)
    except GraderError as error:
        report = internal_error(job, str(error))
    return Graded(task.name, job.source, report, task.student)
