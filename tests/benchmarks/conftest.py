"""One table for all benchmarks, a row as soon as it is measured."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.domain.exercise import Exercise
from grader.judging.cost import COUNTER
from grader.packs import load_pack
from grader.sandbox import Sandbox

PACK = Path(__file__).parents[2] / "content" / "self-attention"
Row = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def row(pytestconfig: pytest.Config) -> Row:
    """``row(what, measured, goal)`` prints a line."""
    reporter = pytestconfig.pluginmanager.getplugin("terminalreporter")

    def write(what: str, measured: str, goal: str = "") -> None:
        reporter.write(f"\n{what:52}{measured:>26}   {goal}")

    write("", "measured", "goal")
    return write


@pytest.fixture(scope="session")
def exercise() -> Exercise:
    return load_pack(PACK).exercise("scaled-dot-product")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(counter=COUNTER) as started:
        yield started
