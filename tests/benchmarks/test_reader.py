"""How long a page of the chapter takes to come, and how much comes on a first visit."""

import gzip
import http.client
import statistics
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from grader.packs import load_pack
from tests.benchmarks.conftest import PACK, Row
from tests.e2e.conftest import browser  # noqa: F401 - a fixture
from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

pytestmark = pytest.mark.benchmark
WARM, VISITS = 3, 40
SECTIONS = [section.slug for section in load_pack(PACK).chapter]


@pytest.fixture(scope="module")
def reading_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    folder = tmp_path_factory.mktemp("reading")
    with running_redis() as broker, running_site(folder, f"sqlite:///{folder}/db.sqlite3", broker) as site:
        yield site


def address(slug: str) -> str:
    return f"/chapters/self-attention/{slug}/"


def milliseconds(connection: http.client.HTTPConnection, path: str) -> float:
    started = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    passed = time.perf_counter() - started
    assert response.status == 200
    assert b"</html>" in gzip.decompress(body)
    return 1000 * passed


def test_time_of_a_page(reading_site: RunningSite, row: Row) -> None:
    connection = http.client.HTTPConnection(urlsplit(reading_site.url).netloc)
    for slug in SECTIONS:
        times = [milliseconds(connection, address(slug)) for _ in range(WARM + VISITS)]
        row(f"page {slug[:34]}, median", f"{statistics.median(times[WARM:]):.1f} ms", "under 50 ms")
    connection.close()


def test_weight_of_a_first_visit(browser: Browser, reading_site: RunningSite, row: Row) -> None:  # noqa: F811
    for slug in SECTIONS:
        row(
            f"first visit {slug[:34]}",
            f"{wire_bytes(browser, reading_site.url + address(slug)) / 1000:.0f} kB",
            "at most 250 kB",
        )


def wire_bytes(browser: Browser, url: str) -> float:  # noqa: F811
    """Everything a browser without a cache receives, heads included, until the network is quiet."""
    context = browser.new_context()
    page = context.new_page()
    received: list[float] = []
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(url)
    page.wait_for_load_state("networkidle")
    context.close()
    return sum(received)
