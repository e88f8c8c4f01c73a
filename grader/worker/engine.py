"""The sandbox of this process: started once, before the first job."""

from functools import cache

from celery import signals

from grader.errors import SandboxUnavailable
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox, Tier
from grader.worker.app import settings


@cache
def sandbox() -> Sandbox:
    """This process's sandbox.

    Raises:
        SandboxUnavailable: no tier at or above the floor can run here.
    """
    return _sandbox(standby=2)


@cache
def tier_sentence() -> str:
    """Which tier this machine grants, and why not a better one.

    Raises:
        SandboxUnavailable: none at or above the floor.
    """
    with _sandbox(standby=0) as probe:
        return probe.report.sentence


def _sandbox(standby: int) -> Sandbox:
    return Sandbox(
        lowest_tier=Tier(settings.lowest_tier),
        standby=standby,
        counter=COUNTER,
        outer_wall=settings.outer_wall,
    )


@signals.worker_init.connect
def refuse_weak_sandbox(**_: object) -> None:
    """A worker that cannot grade takes no job: it would only fail them."""
    try:
        tier_sentence()
    except SandboxUnavailable as error:
        raise SystemExit(f"The worker cannot start: {error}") from error


@signals.worker_process_init.connect
def warm_up(**_: object) -> None:
    sandbox()


@signals.worker_process_shutdown.connect
def shut_down(**_: object) -> None:
    sandbox().close()
