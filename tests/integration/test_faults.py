"""A handful of the faults of `make faults`, each once: nothing is lost, nothing is graded twice."""

from collections.abc import Iterator

import pytest

from tests.faults.lane import Lane, running_lane

pytestmark = pytest.mark.xdist_group("site")


@pytest.fixture(scope="module")
def lane(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lane]:
    with running_lane("test", tmp_path_factory.mktemp("faults"), "sqlite") as running:
        yield running


@pytest.mark.parametrize(
    "point",
    ["web.commit.after", "zygote.ask.before", "reports.store.after", "redis.kill"],
)
def test_every_submission_ends_with_the_verdict_that_it_has_without_the_fault(lane: Lane, point: str) -> None:
    finding = lane.play(point, seed=1)
    assert finding.struck
    assert finding.faults == []


def test_what_was_found_stays_so(lane: Lane) -> None:
    assert lane.look_back().faults == []
