"""One file that was handed in."""

from dataclasses import dataclass
from pathlib import Path

from grader.errors import SubmissionInvalid
from grader.intake.notebooks import NOTEBOOK, notebook_source


@dataclass(frozen=True)
class HandIn:
    """``name`` for people, such as ``class.zip/Ada Byron_17_assignsubmission_file_/attention.py``."""

    name: str
    path: Path
    student: str = ""
    """As the platform's export names the person, else nothing."""
    problem: str = ""
    """Why it cannot be graded; a sentence."""

    def source(self, entry_point: str) -> bytes:
        """Its Python, of a notebook the cells that the entry point needs.

        Raises:
            SubmissionInvalid: it has a problem, cannot be read, or is a notebook that cannot be understood.
        """
        if self.problem:
            raise SubmissionInvalid(self.problem)
        try:
            content = self.path.read_bytes()
        except OSError as error:
            raise SubmissionInvalid(f"{self.name} cannot be read: {error.strerror}.") from error
        return notebook_source(content, entry_point) if self.path.suffix == NOTEBOOK else content
