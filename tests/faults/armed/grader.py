"""The grading worker, armed: `celery -A tests.faults.armed.grader worker`."""

from grader.worker import celery
from tests.faults.armed.strike import arm

__all__ = ["celery"]
arm("grader")
