"""The site, armed: `gunicorn tests.faults.armed.web`."""

from quizapp.wsgi import application
from tests.faults.armed.strike import arm

__all__ = ["application"]
arm("web")
