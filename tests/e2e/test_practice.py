"""Running the visible cases: by the button, while typing, and with no script at all."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.test_editor import editor, type_at_end
from tests.e2e.test_main_job import PATIENCE_MS, RIGHT, open_exercise
from tests.running_site import RunningSite

pytestmark = pytest.mark.xdist_group("site")

COLUMNS = RIGHT.replace("axis=-1", "axis=-2")


def write(page: Page, source: str) -> None:
    editor(page).click()
    page.evaluate("code => { document.querySelector('code-editor').value = code }", source)


def test_results_stand_beside_what_is_expected_and_nothing_is_submitted(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    write(browser_page, COLUMNS)
    browser_page.get_by_role("button", name="Run visible cases").click()
    practice = browser_page.locator("#practice")
    expect(practice).to_contain_text("0 of 3 visible cases right.", timeout=PATIENCE_MS)
    first = practice.locator("details").first
    expect(first.get_by_role("group", name="A, expected")).to_contain_text("0.625")
    expect(first.get_by_role("group", name="A, yours")).to_contain_text("3.000 !")
    expect(browser_page.locator("#announcement")).to_have_text("0 of 3 visible cases right.")
    expect(browser_page.get_by_text("Your submissions")).to_have_count(0)


def test_an_error_is_noted_at_its_line_and_goes_when_it_is_mended(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    write(browser_page, RIGHT.replace("Q @ np", "q @ np"))
    browser_page.get_by_role("button", name="Run visible cases").click()
    note = browser_page.locator(".cm-note")
    expect(note).to_have_text("NameError: name 'q' is not defined", timeout=PATIENCE_MS)
    write(browser_page, RIGHT)
    browser_page.keyboard.press("Control+Shift+Enter")
    expect(browser_page.locator("#practice")).to_contain_text("3 of 3", timeout=PATIENCE_MS)
    expect(note).to_have_count(0)


def test_with_the_switch_it_runs_after_a_pause_and_the_browser_remembers(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    browser_page.get_by_role("switch", name="Run as I type").check()
    write(browser_page, RIGHT)
    expect(browser_page.locator("#practice")).to_contain_text("3 of 3", timeout=PATIENCE_MS)
    expect(editor(browser_page)).to_be_focused()
    browser_page.reload()
    expect(browser_page.get_by_role("switch", name="Run as I type")).to_be_checked()


def test_half_a_statement_is_not_run(browser_page: Page, site: RunningSite) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.post_data or "")
        route.fulfill(body="<p>ran</p>")

    browser_page.route("**/practice/", answer)
    open_exercise(browser_page, site)
    browser_page.get_by_role("switch", name="Run as I type").check()
    write(browser_page, "def f(x:")
    expect(browser_page.locator(".cm-lint-marker")).to_be_visible()
    write(browser_page, "def f(x): pass")
    expect(browser_page.locator("#practice")).to_have_text("ran")
    assert len(asked) == 1


def test_without_javascript_the_cases_come_on_a_page_and_the_text_is_there_on_return(
    browser: Browser, site: RunningSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/exercises/scaled-dot-product/")
    page.get_by_label("Your code").fill(COLUMNS)
    page.get_by_role("button", name="Run visible cases").click()
    expect(page.locator("#practice")).to_contain_text("0 of 3", timeout=PATIENCE_MS)
    page.get_by_role("link", name="Back to the editor").click()
    expect(page.get_by_label("Your code")).to_have_value(COLUMNS)
    context.close()


def test_names_are_offered_while_typing(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    write(browser_page, "import numpy as np\n")
    type_at_end(browser_page, "np.sof")
    offered = browser_page.locator(".cm-tooltip-autocomplete")
    expect(offered).to_have_count(0)
    browser_page.keyboard.press("Backspace")
    expect(offered.get_by_role("option", name=re.compile("^sort"))).to_be_visible()
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("Enter")
    browser_page.keyboard.type("(")
    type_at_end(browser_page, "\nQ")
    expect(offered.get_by_role("option").first).to_have_text("Q(..., n, dk)")


def test_changes_between_two_tries_are_shown_without_losing_the_keyboard(
    browser_page: Page, site: RunningSite
) -> None:
    open_exercise(browser_page, site)
    for source, points in ((COLUMNS, ""), (RIGHT, "10 / 10")):
        write(browser_page, source)
        browser_page.keyboard.press("Control+Enter")
        verdict = browser_page.locator("#result [data-verdict]")
        expect(verdict).to_be_focused(timeout=PATIENCE_MS)
        expect(browser_page.locator("#result .score-bar")).to_contain_text(points)
    browser_page.get_by_role("link", name=re.compile("^changes of")).first.focus()
    browser_page.keyboard.press("Enter")
    row = browser_page.get_by_role("row", name=re.compile("^Correctness"))
    expect(row).to_contain_text("+5")
    lines = browser_page.locator(".changed-lines")
    expect(lines.locator(".is-removed")).to_have_count(2)
    expect(lines.locator(".is-added").first).to_contain_text("axis=-1")
    expect(browser_page.get_by_text("No longer made")).to_be_visible()
