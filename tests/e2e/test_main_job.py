"""A guest writes attention, is told his mistake, mends it, and keeps his history: all parts real."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_site import RunningSite, running_site
from tests.servers import running_redis

pytestmark = pytest.mark.xdist_group("site")

RIGHT = """\
import numpy as np


def scaled_dot_product(Q, K, V):
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(Q.shape[-1])
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exponentials / exponentials.sum(axis=-1, keepdims=True)
    return A @ V, A
"""
UNSCALED = RIGHT.replace(" / np.sqrt(Q.shape[-1])", "")
PATIENCE_MS = 30_000


def open_exercise(page: Page, site: RunningSite, slug: str = "scaled-dot-product") -> None:
    page.goto(f"{site.url}/exercises/{slug}/")
    expect(page.locator("code-editor .cm-content")).to_be_visible()


def submit(page: Page, source: str) -> None:
    """Type into the editor as a student would, then send."""
    editor = page.locator("code-editor .cm-content")
    editor.click()
    page.keyboard.press("Control+a")
    page.evaluate("code => { document.querySelector('code-editor').value = code }", source)
    page.get_by_role("button", name="Submit").click()


def expect_verdict(page: Page, words: str) -> None:
    badge = page.locator("#result .badge-large")
    expect(badge).to_have_text(re.compile(words), timeout=PATIENCE_MS)


def test_a_guest_is_told_his_mistake_and_then_accepted_without_a_reload(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    browser_page.evaluate("window.sameDocument = true")
    submit(browser_page, UNSCALED)
    expect_verdict(browser_page, "Partly right")
    submit(browser_page, RIGHT)
    expect_verdict(browser_page, "Accepted")
    expect(browser_page.locator(".item-list li")).to_have_count(2)
    assert browser_page.evaluate("window.sameDocument")


def test_a_wrong_answer_shows_the_mistake_the_weights_and_the_cost(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    submit(browser_page, UNSCALED)
    result = browser_page.locator("#result")
    expect(result).to_contain_text("The division by sqrt(d_k) is missing", timeout=PATIENCE_MS)
    smallest = result.get_by_role("region", name="Smallest input where it differs")
    expect(smallest.locator("table.heatmap")).to_have_count(2)
    expect(smallest.get_by_role("group", name="A, expected")).to_contain_text("row sum")
    expect(smallest.get_by_role("group", name="A, yours")).to_contain_text("row sum")
    expect(result.get_by_role("region", name="Cost", exact=True)).to_contain_text("Operations")


def test_a_syntax_error_is_shown_at_its_line_in_the_editor(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    submit(browser_page, "import numpy as np\n\ndef scaled_dot_product(Q, K, V:\n    return Q\n")
    expect_verdict(browser_page, "Could not be run")
    expect(browser_page.locator(".cm-noted-bad")).to_contain_text("def scaled_dot_product")


def test_an_empty_editor_is_met_by_a_sentence(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    submit(browser_page, " ")
    expect(browser_page.locator("#result")).to_contain_text("The editor is empty")


def test_signing_up_keeps_the_history_of_the_guest(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    submit(browser_page, RIGHT)
    expect_verdict(browser_page, "Accepted")
    browser_page.get_by_role("link", name="Sign up").click()
    browser_page.get_by_label("Username").fill("somebody-new")
    browser_page.get_by_label("Password", exact=True).fill("three attentive heads")
    browser_page.get_by_role("button", name="Sign up").click()
    expect(browser_page.get_by_text("somebody-new", exact=True)).to_be_visible()
    expect(browser_page.locator(".verdict-accepted")).to_have_count(1)


def test_without_javascript_the_verdict_comes_on_a_page_of_its_own(
    browser: Browser, site: RunningSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/exercises/scaled-dot-product/")
    page.get_by_label("Your code").fill(RIGHT)
    page.get_by_role("button", name="Submit").click()
    expect_verdict(page, "Accepted")
    assert "/submissions/" in page.url
    context.close()


def test_the_history_is_there_after_a_restart(browser_page: Page, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/db.sqlite3"
    with running_redis() as broker, running_site(tmp_path, database, broker) as site:
        open_exercise(browser_page, site)
        submit(browser_page, RIGHT)
        expect_verdict(browser_page, "Accepted")
        site.stop()
        site.start("web")
        open_exercise(browser_page, site)
        expect(browser_page.locator(".item-list .verdict-accepted")).to_have_count(1)
