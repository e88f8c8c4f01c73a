"""Every error the engine raises on purpose.

    GraderError
    ├── PackError            content that cannot be used; names file, line and field
    ├── GrowthError          an order of growth that cannot be read
    ├── ResponseError        an answer that cannot be read
    ├── SubmissionInvalid    source that cannot be graded: the student mends it
    ├── WireError            a message that is not one of ours
    └── SandboxError         our own failure: never a student's wrong answer
        ├── SandboxUnavailable   no tier at or above the floor can run here
        └── ZygoteDied           the zygote ended and would not start again

``code`` is for machines and does not change; the message is for people and may.
"""

from dataclasses import dataclass


class GraderError(Exception):
    """Root of the tree."""

    code = "grader_error"


@dataclass(frozen=True)
class Problem:
    """One fault in a pack, located as an editor would: ``file:line: field: message``."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class PackError(GraderError):
    """A pack with one or more problems; all of them are listed, not only the first."""

    code = "pack_error"

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


class GrowthError(GraderError):
    """An order of growth such as ``n^2 d`` that cannot be read; ``position`` counts characters from 0."""

    code = "growth_error"

    def __init__(self, message: str, position: int) -> None:
        self.position = position
        super().__init__(message)


class ResponseError(GraderError):
    """An answer that cannot be read; ``part`` names the field of the form, if it is only one."""

    code = "response_error"

    def __init__(self, message: str, part: str | None = None) -> None:
        self.part = part
        super().__init__(message)


class SubmissionInvalid(GraderError):
    """Source that cannot be graded: no such function, a syntax error, too long, not UTF-8."""

    code = "submission_invalid"

    def __init__(self, message: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(message)


class WireError(GraderError):
    """A queue message that does not parse, is too large, or speaks another version."""

    code = "wire_error"


class SandboxError(GraderError):
    """The sandbox failed; the submission is not to blame and costs no attempt."""

    code = "sandbox_error"


class SandboxUnavailable(SandboxError):
    """No tier at or above the floor that the settings name can run on this machine."""

    code = "sandbox_unavailable"


class ZygoteDied(SandboxError):
    """The zygote ended and could not be started again."""

    code = "zygote_died"
