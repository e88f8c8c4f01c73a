"""The command line: grade, prove, doctor, show. It knows neither Celery nor Django."""

from grader.cli.main import main

__all__ = ["main"]
