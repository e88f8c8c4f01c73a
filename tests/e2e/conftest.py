"""A real browser for the end-to-end tests: Debian's Chromium driven by Playwright."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# Playwright keeps an event loop in the test's thread; Django's calls there stand outside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

# A test's browser looks for nothing outside this machine.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the session.

    Raises FileNotFoundError where Chromium is not installed.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        raise FileNotFoundError("chromium was not found; run scripts/system-packages as root")
    # Chromium's own sandbox refuses to run as root.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*QUIET, *as_root])
        yield browser
        browser.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh visitor: no cookies, 1280 x 800 pixels."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """The whole site, with its workers, on SQLite and a Redis that no other site shares."""
    folder = tmp_path_factory.mktemp("site")
    with (
        running_redis() as broker,
        running_site(folder, f"sqlite:///{folder}/db.sqlite3", broker) as started,
    ):
        yield started
