"""A page of the chapter in a real browser: it stays still, weighs little, knows its reader, and prints."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from grader.packs import load_pack
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course

FOLDER = Path(__file__).resolve().parents[2] / "content/self-attention"
FIRST, HEAVIEST = "every-part-may-look-at-every-other", "attention-within-one-sentence"
MOST_BYTES = 250_000

SHIFT = """() => new Promise(done => {
    let total = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => total += entry.value))
        .observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => setTimeout(() => done(total), 100));
})"""


@pytest.fixture
def chapter(live_server: LiveServer) -> str:
    """The address of the chapter's sections."""
    publish(load_pack(FOLDER), open_course())
    return f"{live_server.url}/chapters/self-attention"


def margin(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Contents")


def test_nothing_moves_while_the_heaviest_page_comes(browser_page: Page, chapter: str) -> None:
    for width in (1280, 320):
        browser_page.set_viewport_size({"width": width, "height": 800})
        browser_page.goto(f"{chapter}/{HEAVIEST}/")
        browser_page.wait_for_load_state("networkidle")
        browser_page.mouse.wheel(0, 3000)
        assert browser_page.evaluate(SHIFT) == 0


def test_nothing_moves_where_a_figure_changes(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{HEAVIEST}/")
    figure = browser_page.get_by_role("region", name="Simple self-attention on a sentence")
    after = browser_page.get_by_role("heading", name="Queries, keys and values")
    before = after.evaluate("each => each.getBoundingClientRect().top + scrollY")
    for word in ("found", "it"):
        figure.get_by_role("radio", name=word, exact=True).check(force=True)
        expect(figure.get_by_role("status")).to_contain_text(f"“{word}” gives its largest weight")
        assert after.evaluate("each => each.getBoundingClientRect().top + scrollY") == before


def test_a_first_visit_weighs_little(browser_page: Page, chapter: str) -> None:
    received: list[float] = []
    network = browser_page.context.new_cdp_session(browser_page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    browser_page.goto(f"{chapter}/{HEAVIEST}/")
    browser_page.wait_for_load_state("networkidle")
    assert 20_000 < sum(received) <= MOST_BYTES


def test_a_stranger_says_that_he_has_read_and_is_then_known(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{FIRST}/")
    browser_page.get_by_role("button", name="Mark as read").click()
    expect(browser_page.get_by_text("You have read this page.")).to_be_visible()
    expect(margin(browser_page).get_by_role("link", name="(read)")).to_have_count(1)
    browser_page.get_by_role("link", name="One vector for a whole sentence").last.click()
    browser_page.get_by_role("button", name="Mark as read").scroll_into_view_if_needed()
    expect(margin(browser_page).get_by_role("link", name="(read)")).to_have_count(2)


def test_the_margin_follows_an_answer_and_leads_to_its_question(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{FIRST}/")
    margin(browser_page).get_by_role("link", name="The same number on all scores").click()
    fold = browser_page.locator("#fold-q21")
    expect(fold).to_be_in_viewport()
    fold.locator("summary").click()
    fold.get_by_label("New weight minus old weight").fill("0")
    fold.get_by_role("button", name="Answer").click()
    expect(
        margin(browser_page).get_by_role("link", name="The same number on all scores (right)")
    ).to_be_visible()
    expect(margin(browser_page).get_by_text("1/4")).to_be_visible()
    expect(fold.locator(".question-state")).to_have_text("right")


def test_on_paper_the_text_and_its_figures_stand_alone(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{HEAVIEST}/")
    browser_page.emulate_media(media="print")
    expect(browser_page.locator(".figure-drawing").first).to_be_visible()
    for part in (".site-header", ".reader-contents", ".words", ".end-of-page"):
        expect(browser_page.locator(part).first).to_be_hidden()
