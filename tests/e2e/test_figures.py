"""The live figures in a real browser: with JavaScript, without it, by keyboard, narrow and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

SLUGS = ("simple-self-attention", "decoder-alignment")


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A visitor whose browser runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def open_figure(page: Page, server: LiveServer, slug: str) -> None:
    page.goto(f"{server.url}/figures/{slug}/")


def choose_key(page: Page) -> None:
    page.get_by_role("list", name="The word that asks").get_by_role("link", name="key").click()


def test_choosing_a_word_shows_its_row_without_a_new_page(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    address = browser_page.url
    choose_key(browser_page)
    expect(browser_page.get_by_text("The new “key” is a weighted sum")).to_be_visible()
    assert browser_page.url == address


def test_without_javascript_choosing_a_word_opens_the_same(plain_page: Page, live_server: LiveServer) -> None:
    open_figure(plain_page, live_server, "simple-self-attention")
    choose_key(plain_page)
    expect(plain_page.get_by_text("The new “key” is a weighted sum")).to_be_visible()


def test_the_keyboard_goes_on_from_the_word_just_chosen(browser_page: Page, live_server: LiveServer) -> None:
    open_figure(browser_page, live_server, "decoder-alignment")
    steps = browser_page.get_by_role("list", name="The output word being written")
    steps.get_by_role("link", name="help").focus()
    browser_page.keyboard.press("Tab")
    browser_page.keyboard.press("Enter")
    expect(browser_page.get_by_text("The context for “you”")).to_be_visible()
    expect(steps.get_by_role("link", name="you")).to_be_focused()


def test_stepping_writes_the_translation_word_by_word(browser_page: Page, live_server: LiveServer) -> None:
    open_figure(browser_page, live_server, "decoder-alignment")
    browser_page.get_by_role("link", name="Next step").click()
    expect(browser_page.get_by_text("Written so far: I want to help …")).to_be_visible()


def test_a_sentence_of_ones_own_is_shown(browser_page: Page, live_server: LiveServer) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    browser_page.get_by_label("Your own sentence").fill("attention is a weighted sum")
    browser_page.keyboard.press("Enter")
    expect(browser_page.get_by_role("columnheader", name="weighted")).to_be_visible()


def test_a_sentence_too_long_is_answered_beside_the_field(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    field = browser_page.get_by_label("Your own sentence")
    field.fill("a b c d e f g h i")
    browser_page.keyboard.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("That is 9 words; the figure has room for 8.")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_policy_blocks_nothing_the_figure_needs(
    browser_page: Page, live_server: LiveServer, slug: str
) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    open_figure(browser_page, live_server, slug)
    browser_page.get_by_role("list").get_by_role("link").last.click()
    browser_page.wait_for_load_state("networkidle")
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("slug", SLUGS)
def test_axe_finds_nothing_at_320_pixels_and_nothing_scrolls_sideways(
    browser_page: Page, live_server: LiveServer, slug: str, scheme: str
) -> None:
    browser_page.set_viewport_size({"width": 320, "height": 800})
    browser_page.emulate_media(color_scheme=scheme)
    open_figure(browser_page, live_server, slug)
    assert browser_page.evaluate("document.documentElement.scrollWidth") <= 320
    report = Axe().run(browser_page)
    assert report.violations_count == 0, report.generate_report()


def test_the_theme_chosen_outlives_a_reload(browser_page: Page, live_server: LiveServer) -> None:
    browser_page.emulate_media(color_scheme="light")
    open_figure(browser_page, live_server, "decoder-alignment")
    browser_page.get_by_role("button", name="Light or dark").click()
    browser_page.reload()
    expect(browser_page.locator("html")).to_have_attribute("data-theme", "dark")
