"""Grading many files: on all cores, in their order, so that it may be stopped and gone on with."""

from grader.cli.batch.journal import Journal
from grader.cli.batch.progress import Progress
from grader.cli.batch.task import Task, Work, grade

__all__ = ["Journal", "Progress", "Task", "Work", "grade"]
