"""What the page and the API tell of the wait, held against the wait that comes, with real workers."""

import json
import time
import urllib.request
from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest

from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

pytestmark = pytest.mark.xdist_group("site")

WARMING, WAITING = 6, 24
NEXT_SECONDS = 0.25
WORK = 200_000
"""Steps of each call, so that grading takes longer than sending."""
SHORTEST_SECONDS = 0.5
"""Of a wait that is compared: shorter ones are decided by what is at the graders just then."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    folder = tmp_path_factory.mktemp("site")
    with (
        running_redis() as broker,
        running_site(folder, f"sqlite:///{folder}/db.sqlite3", broker) as started,
    ):
        started.manage("make_demo_accounts", "--keep", str(folder / "accounts"))
        yield started


class Program:
    def __init__(self, site: RunningSite) -> None:
        scopes = [word for scope in ("read", "submit", "teach") for word in ("--scope", scope)]
        self.site, self.secret = site, site.manage("make_api_token", "instructor", *scopes).strip()

    def ask(self, path: str, body: object = None) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self.site.url}/api/v1{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.secret}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return dict(json.load(answer))

    def submit(self, number: int) -> str:
        source = f"def softmax(z, axis=-1):\n    return z + sum(range({WORK})) + {number}\n"
        return str(self.ask("/submissions", {"exercise": "softmax", "source": source, "bulk": True})["id"])


def test_the_wait_told_is_right_within_a_factor_of_two(site: RunningSite) -> None:
    """Told again and again while the line gets shorter: the median forgives what a busy machine does."""
    program = Program(site)
    for submission in [program.submit(number) for number in range(WARMING)]:
        while program.ask(f"/submissions/{submission}?wait=30")["state"] != "done":
            pass
    last = [program.submit(number) for number in range(WARMING, WARMING + WAITING)][-1]
    told: list[tuple[float, float]] = []
    while (found := program.ask(f"/submissions/{last}?wait={NEXT_SECONDS}"))["state"] != "done":
        told.append((time.monotonic(), found["wait_seconds"]))
    came = [(wait, time.monotonic() - when) for when, wait in told]
    ratios = [wait / waited for wait, waited in came if waited > SHORTEST_SECONDS]
    assert len(ratios) > 3
    assert 0.5 <= median(ratios) <= 2, ratios
