"""Tells when the site is ready: the broker answers, both workers answer, the site serves its front page."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence

import redis
from celery import Celery

from scripts.supervisor import ending
from scripts.supervisor.children import Child, require_alive
from scripts.supervisor.errors import CannotRunError

PATIENCE_SECONDS = 60.0


def wait_for(ready: Callable[[], bool], child: Child, children: Sequence[Child]) -> None:
    """Polls `ready`, which is about `child`, until it holds.

    Raises CannotRunError where any of the children ends, or after PATIENCE_SECONDS; EndRequested.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        require_alive(children)
        if time.monotonic() > deadline:
            waited = f"{PATIENCE_SECONDS:.0f} s"
            raise CannotRunError(f"{child.name} is not ready after {waited}; its log is {child.log}")
        ending.pause(0.1)


def broker_answers(url: str) -> bool:
    with redis.Redis.from_url(url) as client:
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False


def worker_consumes(queue: str, url: str) -> bool:
    """Whether some worker answers that it takes messages from `queue`."""
    with Celery(broker=url) as app:
        replies = app.control.inspect(timeout=0.5).active_queues() or {}
    return any(entry["name"] == queue for queues in replies.values() for entry in queues)


def site_answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except urllib.error.HTTPError as error:
        raise CannotRunError(f"The site answers its front page with {error.code}; see its log") from error
    except OSError:
        return False
