"""The code editor in a real browser, on an exercise's page; what it sends is caught before the site."""

from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Locator, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building


def noted(line: int, message: str) -> str:
    return f'<line-notes><line-note data-line="{line}" data-message="{message}"></line-note></line-notes>'


ERROR_ON_LINE_2 = noted(2, "NameError: y")


@pytest.fixture
def exercise_page(browser_page: Page, live_server: LiveServer) -> Page:
    """The exercise ``double``, whose starter is two lines."""
    publish(building.pack(), open_course())
    browser_page.goto(f"{live_server.url}/exercises/double/")
    expect(editor(browser_page)).to_be_visible()
    return browser_page


def editor(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Your code")


def type_at_end(page: Page, text: str) -> None:
    editor(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def source(page: Page) -> str:
    """What the form would send."""
    return page.locator("textarea[name=source]").evaluate("field => field.value")


def answer_posts_with(page: Page, html: str) -> None:
    page.route(
        "**/exercises/double/",
        lambda route: (
            route.fulfill(body=html, content_type="text/html")
            if route.request.method == "POST"
            else route.fallback()
        ),
    )


def test_what_is_typed_is_what_the_form_sends(exercise_page: Page) -> None:
    type_at_end(exercise_page, "# done")
    assert source(exercise_page) == "def double(x):\n    return x\n# done"


def test_a_line_after_a_colon_is_indented(exercise_page: Page) -> None:
    type_at_end(exercise_page, "def f(x):\nreturn 1")
    assert source(exercise_page).endswith("def f(x):\n    return 1")


def test_tab_indents_and_escape_lets_tab_leave(exercise_page: Page) -> None:
    type_at_end(exercise_page, "x")
    exercise_page.keyboard.press("Tab")
    expect(editor(exercise_page)).to_be_focused()
    exercise_page.keyboard.press("Escape")
    exercise_page.keyboard.press("Tab")
    expect(exercise_page.get_by_role("button", name="Start over")).to_be_focused()


def test_the_hint_describes_the_editor(exercise_page: Page) -> None:
    expect(editor(exercise_page)).to_have_accessible_description(
        "Tab indents. To leave the editor press Escape, then Tab. Ctrl or ⌘ with Enter submits. "
        "With Shift too it runs the visible cases."
    )


def test_control_enter_submits_the_source(exercise_page: Page) -> None:
    answer_posts_with(exercise_page, "<p>Received</p>")
    type_at_end(exercise_page, "# sent")
    with exercise_page.expect_request(lambda request: request.method == "POST") as caught:
        exercise_page.keyboard.press("Control+Enter")
    assert sent_source(caught.value).endswith("# sent")


def sent_source(request: Request) -> str:
    return parse_qs(request.post_data or "")["source"][0]


def test_the_line_of_an_error_is_marked_until_the_next_result(exercise_page: Page) -> None:
    answer_posts_with(exercise_page, ERROR_ON_LINE_2)
    exercise_page.get_by_role("button", name="Submit").click()
    expect(exercise_page.locator(".cm-noted-bad")).to_have_text("    return x")
    expect(exercise_page.locator(".cm-note")).to_have_text("NameError: y")
    answer_posts_with(exercise_page, "<p>Accepted</p><line-notes></line-notes>")
    exercise_page.get_by_role("button", name="Submit").click()
    expect(exercise_page.locator(".cm-noted-bad")).to_have_count(0)


def test_the_mark_moves_to_the_line_of_a_newer_error(exercise_page: Page) -> None:
    answer_posts_with(exercise_page, ERROR_ON_LINE_2)
    exercise_page.get_by_role("button", name="Submit").click()
    expect(exercise_page.locator(".cm-noted-bad")).to_have_text("    return x")
    answer_posts_with(exercise_page, noted(1, "NameError: y"))
    exercise_page.get_by_role("button", name="Submit").click()
    expect(exercise_page.locator(".cm-noted-bad")).to_have_text("def double(x):")


def test_a_message_is_shown_as_text_never_as_markup(exercise_page: Page) -> None:
    hostile = "&lt;img src=x onerror=alert(1)&gt;"
    answer_posts_with(exercise_page, noted(1, hostile))
    exercise_page.get_by_role("button", name="Submit").click()
    expect(exercise_page.locator(".cm-note")).to_have_text("<img src=x onerror=alert(1)>")
    expect(exercise_page.locator(".cm-note img")).to_have_count(0)


def test_the_policy_lets_the_editor_style_itself(exercise_page: Page) -> None:
    gutter = exercise_page.locator(".cm-gutters").evaluate("box => getComputedStyle(box).display")
    assert gutter == "flex"
