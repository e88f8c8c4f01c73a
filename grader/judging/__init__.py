"""From a job to its report; docs/grading-protocol.md tells the rules."""

from grader.judging.judge import judge
from grader.judging.reports import internal_error, invalid
from grader.judging.validity import decode

__all__ = ["decode", "internal_error", "invalid", "judge"]
