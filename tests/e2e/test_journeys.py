"""Whole ways through the site, with all parts real: a newcomer, a review by keyboard, a phone.

That each type of question is answered by keyboard alone is tried in test_items.py.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.test_items import tab_to
from tests.e2e.test_main_job import RIGHT, expect_verdict, submit
from tests.e2e.test_pages import SETTLED, WIDEST
from tests.running_site import RunningSite

pytestmark = pytest.mark.xdist_group("site")

EXERCISES = Path(__file__).resolve().parents[2] / "content/self-attention/exercises"
MULTI_HEAD = (EXERCISES / "multi-head-attention/reference.py").read_text()
FIRST = "Every part may look at every other"
SHIFT = "The same number on all scores"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A visitor with a small touch screen."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def question(page: Page, title: str) -> Locator:
    return page.locator(".question-fold").filter(has_text=title)


def answer_shift(fold: Locator, value: str) -> None:
    """Answer the question whether a shift of all scores changes the weights."""
    fold.get_by_label("New weight minus old weight").fill(value)
    fold.get_by_role("button", name="Answer").click()
    expect(fold.get_by_role("status", name="Feedback")).to_be_visible()


def read_on(page: Page, following: str) -> None:
    """Once the end of a page is seen and it counts as read, to the next one."""
    page.locator('a[rel="next"]').scroll_into_view_if_needed()  # the end itself is replaced once it is seen
    expect(page.get_by_text("You have read this page.")).to_be_visible()
    page.locator('a[rel="next"]').click()
    expect(page.get_by_role("heading", level=1)).to_have_text(following)


def test_a_newcomer_reads_answers_and_gets_to_an_accepted_multi_head_attention(
    browser_page: Page, site: RunningSite
) -> None:
    page = browser_page
    page.goto(site.url)
    page.get_by_role("link", name=FIRST).click()
    fold = question(page, SHIFT)
    fold.locator("summary").click()
    answer_shift(fold, "0")
    expect(fold.locator(".question-state")).to_have_text("right")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_text("You have read this page.")).to_be_visible()
    read_on(page, "One vector for a whole sentence")
    read_on(page, "Attention between two sentences")
    read_on(page, "Attention within one sentence")
    page.locator("article").get_by_role("link", name="Multi-head attention").click()
    expect(page.locator("code-editor .cm-content")).to_be_visible()
    submit(page, MULTI_HEAD)
    expect_verdict(page, "Accepted")

    page.goto(site.url)
    resuming = page.get_by_role("navigation", name="Continue")
    expect(resuming.get_by_role("link", name="Multi-head attention")).to_be_visible()
    expect(page.get_by_text("✓ read")).to_have_count(3)
    page.get_by_role("link", name="Progress").click()
    done = page.get_by_role("region", name="Exercises").get_by_role("listitem")
    expect(done.filter(has_text="Multi-head attention")).to_contain_text("Accepted")
    expect(page.get_by_role("meter", name="Mastery: Softmax")).not_to_have_attribute("value", "0")


def test_what_was_wrong_is_reviewed_by_keyboard_alone_in_another_variant(
    browser_page: Page, site: RunningSite
) -> None:
    page = browser_page
    page.goto(f"{site.url}/questions/q13/?variant=1")
    page.get_by_label("Attention weights").fill("1")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("status", name="Feedback")).to_be_visible()
    page.goto(f"{site.url}/progress/")
    tab_to(page, page.get_by_role("link", name="Review 1 question"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/questions/q13/\?variant=(?!1&)\d+&review=yes$"))
    field = page.get_by_label("Attention weights")
    tab_to(page, field)
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status", name="Feedback")).to_be_focused()
    tab_to(page, page.get_by_role("link", name="Next to review"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/questions/q13/\?variant=\d+&review=yes$"))


def test_a_box_of_the_map_leads_by_keyboard_to_its_entry(browser_page: Page, site: RunningSite) -> None:
    browser_page.goto(f"{site.url}/progress/ideas/")
    box = browser_page.get_by_role("navigation", name="Map of ideas").get_by_role("link", name="Patches")
    tab_to(browser_page, box)
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator("#I23")).to_be_in_viewport()
    expect(browser_page).to_have_url(re.compile("#I23$"))


def expect_to_fit(page: Page) -> None:
    page.evaluate(SETTLED)
    assert page.evaluate("innerWidth") == 320
    assert page.evaluate(WIDEST) == []


def test_a_phone_reads_answers_and_submits_and_nothing_scrolls_sideways(
    phone: Page, site: RunningSite
) -> None:
    phone.goto(site.url)
    expect_to_fit(phone)
    phone.get_by_role("link", name=FIRST).tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(FIRST)
    expect_to_fit(phone)
    fold = question(phone, SHIFT)
    fold.locator("summary").tap()
    answer_shift(fold, "1")
    expect_to_fit(phone)
    phone.goto(f"{site.url}/exercises/scaled-dot-product/")
    expect(phone.locator("code-editor .cm-content")).to_be_visible()
    submit(phone, RIGHT)
    expect_verdict(phone, "Accepted")
    expect_to_fit(phone)
    phone.goto(f"{site.url}/progress/")
    expect(phone.get_by_role("navigation", name="Map of objectives")).to_be_hidden()
    expect(phone.get_by_role("heading", name="Time and memory")).to_be_visible()
    expect_to_fit(phone)
