"""What every test may use: real servers started on demand, no outside network, and no skip in CI."""

import os
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

from tests.servers import running_postgresql, running_redis

settings.register_profile("untimed", deadline=None)  # a busy machine is slow, not wrong
settings.load_profile("untimed")

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


class OutsideNetworkError(Exception):
    """A test reached for an address that is not this machine."""


def refuse_outside_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: lets unix sockets and loopback through, and nothing else."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
        raise OutsideNetworkError(f"A test tried to reach {address!r}; tests talk to this machine only.")


sys.addaudithook(refuse_outside_network)


def fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """In CI a skipped test is a failed one: what was not tried is not known to work."""
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, and in CI a skip is a failure: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    """The URL of an empty Redis that lives as long as the session."""
    with running_redis() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a database in a throwaway PostgreSQL cluster that lives as long as the session."""
    with running_postgresql() as url:
        yield url
