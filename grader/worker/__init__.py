"""The grading worker: the only Celery in the engine. ``celery -A grader.worker worker -Q grading``."""

from grader.worker.app import app as celery

__all__ = ["celery"]
