"""Ctrl-C and termination, noted when they come and acted on between two steps.

An exception out of a signal handler could strike while subprocess holds a lock, which then nobody gives back.
"""

import signal
import time

_requests: list[int] = []


class EndRequested(Exception):
    """Somebody asked the site to end."""


def listen() -> None:
    """Notes Ctrl-C, termination and a closed terminal from here on."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, _: _requests.append(received))


def pause(seconds: float) -> None:
    """Sleeps, then raises EndRequested where the end was asked for meanwhile or before."""
    time.sleep(seconds)
    if _requests:
        raise EndRequested
