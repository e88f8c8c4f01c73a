"""One sandbox for all cheats: its zygote is what takes time."""

from collections.abc import Iterator

import pytest

from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(counter=COUNTER) as started:
        yield started
