"""The chapter in a real browser: questions open in their place, and words explain themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from grader.packs import load_pack
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course

FOLDER = Path(__file__).resolve().parents[2] / "content/self-attention"
FIRST, SECOND = "every-part-may-look-at-every-other", "one-vector-for-a-whole-sentence"


@pytest.fixture
def chapter(live_server: LiveServer) -> str:
    """The address of the chapter's sections."""
    publish(load_pack(FOLDER), open_course())
    return f"{live_server.url}/chapters/self-attention"


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A visitor whose browser runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def question(page: Page, title: str) -> Locator:
    return page.locator(".question-fold").filter(has_text=title)


def open_by_keyboard(page: Page, title: str) -> Locator:
    fold = question(page, title)
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.get_by_role("button", name="Answer")).to_be_visible()
    return fold


def test_a_question_is_answered_in_its_place_by_keyboard(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{SECOND}/")
    fold = open_by_keyboard(browser_page, "One output a tick")
    fold.get_by_role("radio").first.focus()
    browser_page.keyboard.press("Space")
    fold.get_by_role("button", name="Answer").press("Enter")
    expect(fold.get_by_role("status", name="Feedback")).to_be_focused()
    assert browser_page.url == f"{chapter}/{SECOND}/"


def test_two_open_questions_do_not_disturb_each_other(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{FIRST}/")
    row = open_by_keyboard(browser_page, "Softmax by hand")
    shift = open_by_keyboard(browser_page, "The same number on all scores")
    shift.get_by_label("New weight minus old weight").fill("0")
    expect(shift.locator(".answer-reading")).to_contain_text("read as")
    shift.get_by_role("button", name="Answer").click()
    expect(shift.get_by_role("status", name="Feedback")).to_contain_text("Right.")
    expect(row.locator(".answer-reading")).to_be_empty()
    expect(row.get_by_role("status")).to_have_count(0)


def test_another_variant_comes_in_its_place(browser_page: Page, chapter: str) -> None:
    browser_page.goto(f"{chapter}/{FIRST}/")
    fold = open_by_keyboard(browser_page, "Softmax by hand")
    before = fold.locator(".prose").first.text_content() or ""
    fold.get_by_role("link", name="New variant").click()
    expect(fold.locator(".prose").first).not_to_have_text(before)
    assert browser_page.url == f"{chapter}/{FIRST}/"


def test_without_javascript_a_question_is_a_link(plain_page: Page, chapter: str) -> None:
    plain_page.goto(f"{chapter}/{FIRST}/")
    fold = question(plain_page, "Softmax by hand")
    fold.locator("summary").click()
    fold.get_by_role("link", name="Answer “Softmax by hand” on its own page").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Softmax by hand")


def test_a_word_explains_itself_by_keyboard_without_javascript(plain_page: Page, chapter: str) -> None:
    plain_page.goto(f"{chapter}/{FIRST}/")
    word, card = (
        plain_page.get_by_role("button", name="weight", exact=True),
        plain_page.locator("#term-weight"),
    )
    expect(card).to_be_hidden()
    word.focus()
    plain_page.keyboard.press("Enter")
    expect(card).to_be_visible()
    expect(word).to_be_focused()
    plain_page.keyboard.press("Escape")
    expect(card).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_while_a_question_and_a_word_are_open(
    browser_page: Page, chapter: str, width: int
) -> None:
    browser_page.set_viewport_size({"width": width, "height": 800})
    browser_page.goto(f"{chapter}/{FIRST}/")
    open_by_keyboard(browser_page, "Softmax by hand")
    browser_page.get_by_role("button", name="weight", exact=True).click()
    for scheme in ("light", "dark"):
        browser_page.emulate_media(color_scheme=scheme)
        found = Axe().run(browser_page)
        assert found.violations_count == 0, found.generate_report()
    assert browser_page.evaluate("document.documentElement.scrollWidth") == width


def test_the_policy_blocks_nothing_of_a_section(browser_page: Page, chapter: str) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    browser_page.goto(f"{chapter}/{FIRST}/")
    open_by_keyboard(browser_page, "Which row can be weights?")
    browser_page.get_by_role("button", name="weight", exact=True).click()
    assert complaints == []
