"""No keystroke is lost: a reload, a lost connection, a closed browser, a second tab, another device."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from quizapp.accounts.models import User
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from quizapp.submissions.models import Draft
from tests import building
from tests.e2e.conftest import QUIET
from tests.e2e.test_editor import editor, source, type_at_end

NOT_REACHED = "Saved in this browser; the site is not reached"
STARTER = building.exercise().starter


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """Of the exercise ``double``."""
    publish(building.pack(), open_course())
    return f"{live_server.url}/exercises/double/"


@pytest.fixture
def student_page(browser_page: Page, live_server: LiveServer, address: str) -> Page:
    """The exercise before a student who is signed in."""
    return open_as_student(browser_page, live_server, address)


def open_as_student(page: Page, live_server: LiveServer, address: str) -> Page:
    if not User.objects.exists():
        User.objects.create_user("student", password="a long password")
    page.goto(f"{live_server.url}/accounts/sign-in/")
    page.get_by_label("Username").fill("student")
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/progress/")
    return opened(page, address)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(editor(page)).to_be_visible()
    return page


def state(page: Page) -> Locator:
    return page.locator(".draft-state")


def aside(page: Page) -> Locator:
    return page.get_by_role("region", name="Another text of yours")


def expect_source(page: Page, text: str) -> None:
    page.wait_for_function("text => document.querySelector('textarea[name=source]').value === text", arg=text)


def test_a_visitors_draft_outlives_a_reload(browser_page: Page, address: str) -> None:
    opened(browser_page, address)
    type_at_end(browser_page, "# kept")
    browser_page.reload()
    expect_source(browser_page, f"{STARTER}# kept")
    expect(state(browser_page)).to_have_text("Saved in this browser")
    assert not User.objects.exists()


def test_the_site_keeps_what_a_student_types(student_page: Page) -> None:
    type_at_end(student_page, "# kept")
    expect(state(student_page)).to_have_text("Saved")
    assert Draft.objects.get().source == f"{STARTER}# kept"


def test_after_a_crash_the_site_brings_the_draft_back(
    browser: Browser, live_server: LiveServer, address: str
) -> None:
    context = browser.new_context()
    page = open_as_student(context.new_page(), live_server, address)
    type_at_end(page, "# kept")
    expect(state(page)).to_have_text("Saved")
    cookies = context.cookies()
    context.close()  # all that this browser kept is gone, but for its cookies
    again = browser.new_context()
    again.add_cookies(cookies)
    expect_source(opened(again.new_page(), address), f"{STARTER}# kept")
    again.close()


def test_what_is_typed_offline_is_saved_when_the_connection_is_back(
    browser_page: Page, student_page: Page
) -> None:
    browser_page.context.set_offline(True)
    type_at_end(student_page, "# offline")
    expect(state(student_page)).to_have_text(NOT_REACHED)
    assert not Draft.objects.exists()
    browser_page.context.set_offline(False)
    expect(state(student_page)).to_have_text("Saved")
    assert Draft.objects.get().source.endswith("# offline")


def test_a_second_tab_follows_the_first(browser_page: Page, address: str) -> None:
    opened(browser_page, address)
    second = opened(browser_page.context.new_page(), address)
    type_at_end(browser_page, "# one")
    expect_source(second, f"{STARTER}# one")
    type_at_end(second, " and two")
    expect_source(browser_page, f"{STARTER}# one and two")
    expect(aside(second)).to_have_count(0)


def test_two_devices_that_part_show_both_texts_and_lose_none(
    browser: Browser, browser_page: Page, live_server: LiveServer, student_page: Page, address: str
) -> None:
    elsewhere = browser.new_context()
    other = open_as_student(elsewhere.new_page(), live_server, address)
    type_at_end(other, "# there")
    expect(state(other)).to_have_text("Saved")
    type_at_end(student_page, "# here")
    expect(aside(student_page)).to_contain_text("# there")
    assert source(student_page).endswith("# here")
    student_page.reload()
    expect(aside(student_page)).to_contain_text("# there")
    aside(student_page).get_by_role("button", name="Exchange").click()
    expect(aside(student_page)).to_contain_text("# here")
    expect_source(student_page, f"{STARTER}# there")
    elsewhere.close()


def test_starting_over_keeps_what_was_there(browser_page: Page, address: str) -> None:
    opened(browser_page, address)
    type_at_end(browser_page, "# mine")
    browser_page.get_by_role("button", name="Start over").click()
    expect_source(browser_page, STARTER)
    expect(aside(browser_page)).to_contain_text("# mine")
    aside(browser_page).get_by_role("button", name="Forget").click()
    expect(aside(browser_page)).to_have_count(0)


def test_the_draft_of_a_visitor_goes_to_whoever_signs_in(
    browser_page: Page, live_server: LiveServer, address: str
) -> None:
    opened(browser_page, address)
    type_at_end(browser_page, "# before")
    expect_source(open_as_student(browser_page, live_server, address), f"{STARTER}# before")
    expect(state(browser_page)).to_have_text("Saved")


def test_another_who_signs_in_here_does_not_see_it(
    browser_page: Page, live_server: LiveServer, student_page: Page, address: str
) -> None:
    browser_page.route("**/draft/", lambda route: route.abort())  # the browser alone has it
    type_at_end(student_page, "# secret")
    expect(state(student_page)).to_have_text(NOT_REACHED)
    browser_page.context.clear_cookies()
    assert source(opened(browser_page, address)) == STARTER


def test_a_failed_post_keeps_the_text(browser_page: Page, address: str) -> None:
    opened(browser_page, address)
    browser_page.route("**/exercises/double/", lambda route: route.fulfill(status=500))
    type_at_end(browser_page, "# kept")
    browser_page.get_by_role("button", name="Submit").click()
    expect(browser_page.get_by_role("alert")).to_contain_text("Your code is still here")
    assert source(browser_page).endswith("# kept")


def test_a_browser_that_is_killed_finds_the_draft_again(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """A visitor's: the browser alone has it, and ends before it has written its localStorage to the disk."""
    page = opened(browser_with_profile(browser, tmp_path).pages[0], address)
    type_at_end(page, "# kept")
    expect(state(page)).to_have_text("Saved in this browser")
    kill_processes_of(tmp_path)
    again = browser_with_profile(browser, tmp_path)
    expect_source(opened(again.pages[0], address), f"{STARTER}# kept")
    again.close()


def browser_with_profile(browser: Browser, folder: Path) -> BrowserContext:
    """A browser of its own that keeps all in ``folder``."""
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    return browser.browser_type.launch_persistent_context(
        folder, executable_path=shutil.which("chromium"), args=arguments
    )


def kill_processes_of(profile: Path) -> None:
    found = subprocess.run(["pgrep", "-f", str(profile)], capture_output=True, text=True, check=True)
    for pid in found.stdout.split():
        with suppress(ProcessLookupError):
            os.kill(int(pid), signal.SIGKILL)
