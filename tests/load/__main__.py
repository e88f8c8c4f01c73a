"""`python -m tests.load`: a deadline on this machine, and the table of what it took.

STUDENTS, SUBMISSIONS, VIEWS and SECONDS make it smaller. Ends with 1 when anything was lost or refused.
"""

import logging
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import django

from tests.load.plan import Plan
from tests.running_site import RunningSite, running_site
from tests.servers import running_postgresql, running_redis

PRODUCTION = {
    "QUIZAPP_ENVIRONMENT": "production",
    "QUIZAPP_HTTPS": "false",
    "QUIZAPP_SECRET_KEY": "a key for the load test, which nobody needs to keep",
}


def main() -> int:
    plan = Plan.from_environment()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="load-")))
        database = stack.enter_context(running_postgresql(durable=True))
        broker = stack.enter_context(running_redis())
        site = stack.enter_context(running_site(folder, database, broker, **PRODUCTION))
        connect(site)
        from tests.load import deadline  # it reads the database's models

        return deadline.play(plan, site)


def connect(site: RunningSite) -> None:
    """Let this process read and write the site's database."""
    ours = {name: value for name, value in site.environment.items() if name.startswith("QUIZAPP_")}
    os.environ.update(ours, DJANGO_SETTINGS_MODULE="quizapp.settings")
    django.setup()
    logging.disable(logging.INFO)  # the table is what is read here


if __name__ == "__main__":
    sys.exit(main())
