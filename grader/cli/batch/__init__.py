"""Grading many files: on all cores, in their order, so that it may be stopped and gone on with."""

from grader.cli.batch.journal import Journal
from grader.cli.batch.pool import grade_all
from grader.cli.batch.progress import Progress
from grader.cli.batch.task import Task, Work

__all__ = ["Journal", "Progress", "Task", "Work", "grade_all"]
