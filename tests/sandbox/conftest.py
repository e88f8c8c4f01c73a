"""A sandbox for the tests of its behaviour, in the best tier of this machine."""

from collections.abc import Iterator

import pytest

from grader.sandbox import Sandbox, Tier


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(params=list(Tier), ids=[f"tier{tier:d}" for tier in Tier])
def own_sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """One that a test may break, in each tier."""
    with Sandbox(force_tier=request.param) as running:
        yield running
