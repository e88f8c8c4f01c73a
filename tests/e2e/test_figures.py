"""The live figures in a real browser: with JavaScript, without it, by keyboard, narrow and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from quizapp.figures.selectors import FIGURES


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A visitor whose browser runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def open_figure(page: Page, server: LiveServer, slug: str) -> None:
    page.goto(f"{server.url}/figures/{slug}/")


def test_choosing_a_word_shows_its_row_without_a_new_page(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    address = browser_page.url
    browser_page.get_by_role("radio", name="key").check(force=True)
    expect(browser_page.get_by_role("status")).to_contain_text("“key” gives its largest weight")
    assert browser_page.url == address


def test_without_javascript_a_button_opens_the_same(plain_page: Page, live_server: LiveServer) -> None:
    open_figure(plain_page, live_server, "simple-self-attention")
    plain_page.get_by_role("radio", name="key").check(force=True)
    plain_page.get_by_role("button", name="Show").click()
    expect(plain_page.get_by_role("status")).to_contain_text("“key” gives its largest weight")


def test_arrow_keys_walk_through_the_steps_and_what_is_open_stays_open(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "decoder-alignment")
    browser_page.get_by_text("What did you see?").click()
    browser_page.get_by_role("radio", name="help").focus()
    browser_page.keyboard.press("ArrowRight")
    expect(browser_page.get_by_role("status")).to_contain_text("Written so far: I want to help …")
    expect(browser_page.get_by_role("radio", name="you")).to_be_focused()
    expect(browser_page.get_by_text("is reached for by: help")).to_be_visible()


def test_what_is_being_typed_is_shown_and_stays_typed(browser_page: Page, live_server: LiveServer) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    field = browser_page.get_by_label("Your own sentence")
    field.fill("")
    field.press_sequentially("a weighted  sum", delay=30)
    expect(browser_page.get_by_role("columnheader", name="weighted")).to_be_visible()
    expect(field).to_have_value("a weighted  sum")


def test_a_slider_answers_while_it_is_moved_and_stays_in_the_hand(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "cost-curves")
    slider = browser_page.get_by_role("slider", name="Words n")
    slider.focus()
    for _ in range(3):
        browser_page.keyboard.press("ArrowRight")
    expect(browser_page.get_by_role("status")).to_contain_text("With n = 32\u202f768 words")
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "n = 32\u202f768")


def test_arrow_keys_move_over_the_picture_by_row_and_by_column(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "image-patches")
    browser_page.get_by_role("radio", name="row 2, column 3").check(force=True)
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("ArrowRight")
    expect(browser_page.get_by_role("status")).to_contain_text("The patch in row 3, column 4 gives")


def test_a_sentence_too_long_is_answered_beside_the_field(
    browser_page: Page, live_server: LiveServer
) -> None:
    open_figure(browser_page, live_server, "simple-self-attention")
    field = browser_page.get_by_label("Your own sentence")
    field.fill("a b c d e f g h i")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("That is 9 words; the figure has room for 8.")


@pytest.mark.parametrize("slug", FIGURES)
def test_a_figure_is_sound_at_320_pixels_in_both_schemes(
    browser_page: Page, live_server: LiveServer, slug: str
) -> None:
    """320 px is also what a window of 1280 px shows at a zoom of 400 %."""
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    browser_page.set_viewport_size({"width": 320, "height": 800})
    open_figure(browser_page, live_server, slug)
    for summary in browser_page.locator("summary").all():
        summary.click()
    for scheme in ("light", "dark"):
        browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert browser_page.evaluate("document.documentElement.scrollWidth") <= 320
        report = Axe().run(browser_page)
        assert report.violations_count == 0, f"{scheme}: {report.generate_report()}"
    browser_page.locator(".figure-settings input").last.press("ArrowRight")
    browser_page.wait_for_load_state("networkidle")
    assert complaints == []


def test_the_theme_chosen_outlives_a_reload(browser_page: Page, live_server: LiveServer) -> None:
    browser_page.emulate_media(color_scheme="light")
    open_figure(browser_page, live_server, "decoder-alignment")
    browser_page.get_by_role("button", name="Light or dark").click()
    browser_page.reload()
    expect(browser_page.locator("html")).to_have_attribute("data-theme", "dark")
