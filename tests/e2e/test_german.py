"""The site in German, in a real browser: long words widen no page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.test_pages import SECTION, expect_sound
from tests.running_site import RunningSite

pytestmark = pytest.mark.xdist_group("site")
PAGES = (
    "/",
    SECTION,
    "/exercises/softmax/",
    "/questions/q05/",
)


@pytest.fixture
def german_page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh visitor whose browser asks for German."""
    context = browser.new_context(locale="de-DE", service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_a_german_page_is_sound(german_page: Page, site: RunningSite, address: str) -> None:
    german_page.goto(f"{site.url}{address}")
    assert german_page.locator("html").get_attribute("lang") == "de"
    expect_sound(german_page)
