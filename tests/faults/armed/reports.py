"""The reports worker, armed: `celery -A tests.faults.armed.reports worker`."""

import django

from quizapp.celery import app as celery
from tests.faults.armed.strike import arm

__all__ = ["celery"]
django.setup()
arm("reports")
