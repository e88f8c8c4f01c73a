"""Every page in both schemes, wide and narrow: axe finds nothing, and nothing scrolls sideways."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.test_main_job import PATIENCE_MS, UNSCALED, expect_verdict, open_exercise, submit
from tests.running_site import PACK, RunningSite

pytestmark = pytest.mark.xdist_group("site")

SECTION = "/chapters/self-attention/attention-within-one-sentence/"
FOR_EVERYONE = (
    "/",
    SECTION,
    "/chapters/self-attention/what-it-costs/",
    "/exercises/",
    "/exercises/softmax/",
    "/questions/",
    "/questions/q01/",
    "/figures/simple-self-attention/",
    "/figures/decoder-alignment/",
    "/progress/",
    "/progress/ideas/",
    "/review/",
    "/accounts/sign-in/",
    "/accounts/sign-up/",
    "/nowhere/",
)
FOR_INSTRUCTORS = (
    "/submissions/",
    "/submissions/?verdict=accepted",
    "/health/details/",
    "/regrades/",
    "/clusters/",
    "/accounts/password/",
)
LOOKS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def accounts(site: RunningSite) -> dict[str, str]:
    """The demo accounts' passwords by name."""
    printed = site.manage("make_demo_accounts", "--keep", str(site.folder / "accounts"))
    return dict(re.findall(r"as '(\w+)' with the password (\S+)", printed))


@pytest.fixture(scope="module")
def instructor(browser: Browser, site: RunningSite, accounts: dict[str, str]) -> Iterator[BrowserContext]:
    """A browser in which the demo instructor is signed in and has submitted once."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}/accounts/sign-in/")
    page.get_by_label("Username").fill("instructor")
    page.get_by_label("Password").fill(accounts["instructor"])
    page.get_by_role("button", name="Sign in").click()
    open_exercise(page, site)
    submit(page, UNSCALED)
    expect_verdict(page, "Partly right")
    yield context
    context.close()


def expect_sound(page: Page) -> None:
    """The page as it stands is usable by everyone, wide and narrow, light and dark."""
    page.wait_for_load_state("networkidle")
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(SETTLED)
        assert page.evaluate(WIDEST) == [], f"the page scrolls sideways at {width} px"
        results = Axe().run(page)
        assert results.violations_count == 0, f"{width} px, {scheme}: {results.generate_report()}"


OPEN_ALL = "() => document.querySelectorAll('main details').forEach(each => { each.open = true; })"
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
WIDEST = """() => {
    const root = document.documentElement, excess = root.scrollWidth - root.clientWidth;
    const scrolls = each => getComputedStyle(each).overflowX !== 'visible';
    const isBoxed = each => each !== root && (scrolls(each) || isBoxed(each.parentElement));
    const wide = [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > root.clientWidth && !isBoxed(each.parentElement))
        .map(each => each.outerHTML.slice(0, 80));
    return excess > 0 ? [`${excess} px too wide`, ...wide] : [];
}"""
"""What makes the page scroll sideways, if it does, outermost first; what scrolls in its own box does not."""


def test_with_reduced_motion_colours_change_at_once(browser_page: Page, site: RunningSite) -> None:
    browser_page.emulate_media(color_scheme="light", reduced_motion="reduce")
    browser_page.goto(f"{site.url}/exercises/softmax/")
    browser_page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert browser_page.evaluate("() => document.getAnimations().length") == 0


@pytest.mark.parametrize("address", FOR_EVERYONE)
def test_a_page_for_everyone_is_sound(browser_page: Page, site: RunningSite, address: str) -> None:
    browser_page.goto(f"{site.url}{address}")
    expect_sound(browser_page)


@pytest.mark.parametrize("address", FOR_INSTRUCTORS)
def test_a_page_for_instructors_is_sound(instructor: BrowserContext, site: RunningSite, address: str) -> None:
    page = instructor.new_page()
    assert page.goto(f"{site.url}{address}").status == 200
    expect_sound(page)
    page.close()


def test_a_whole_report_is_sound(instructor: BrowserContext, site: RunningSite) -> None:
    page = instructor.new_page()
    page.goto(f"{site.url}/exercises/scaled-dot-product/")
    page.get_by_role("link", name=re.compile(r"\d{4}, ")).first.click()
    page.evaluate(OPEN_ALL)
    expect_sound(page)
    page.close()


def test_a_regrade_is_sound(instructor: BrowserContext, site: RunningSite, tmp_path: Path) -> None:
    """Of a new version of the exercise that the instructor has submitted to."""
    pack = shutil.copytree(PACK, tmp_path / "self-attention")
    prompt = pack / "exercises" / "scaled-dot-product" / "prompt.md"
    prompt.write_text(f"{prompt.read_text()}\n")
    site.manage("load_pack", str(pack))
    page = instructor.new_page()
    page.goto(f"{site.url}/regrades/")
    page.get_by_role("button", name="See what would change").first.click()
    expect(page.get_by_role("button", name="Apply the new scores")).to_be_visible(timeout=PATIENCE_MS)
    expect_sound(page)
    page.get_by_role("button", name="Apply the new scores").click()
    expect_sound(page)
    page.close()


def test_the_exercise_page_with_its_verdict_is_sound(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    submit(browser_page, UNSCALED)
    expect_verdict(browser_page, "Partly right")
    expect_sound(browser_page)


def test_a_practice_run_is_sound(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    browser_page.get_by_role("button", name="Run visible cases").click()
    browser_page.locator("#practice details").first.wait_for()
    browser_page.evaluate(OPEN_ALL)
    expect_sound(browser_page)


def test_changes_are_sound(instructor: BrowserContext, site: RunningSite) -> None:
    page = instructor.new_page()
    open_exercise(page, site)
    submit(page, UNSCALED.replace("A @ V, A", "A @ V"))
    expect_verdict(page, "Wrong answer|Error while running")
    page.get_by_role("link", name=re.compile("^changes of")).first.click()
    expect_sound(page)
    page.goto(f"{site.url}/exercises/scaled-dot-product/history/")
    expect_sound(page)
    page.close()


def test_an_unknown_mistake_is_named_for_all_who_make_it(
    instructor: BrowserContext, site: RunningSite
) -> None:
    page = instructor.new_page()
    open_exercise(page, site)
    for scale in ("/ 3.7 ", "* (1 / 3.7) "):
        submit(page, UNSCALED.replace("Q @", f"Q {scale}@"))
        expect_verdict(page, "Partly right|Wrong answer")
    page.goto(f"{site.url}/clusters/")
    page.get_by_role("rowheader").get_by_role("link").first.click()
    expect_sound(page)
    page.get_by_label("What the students read").fill("Your scale is a number of your own.")
    page.get_by_role("button", name="Name it").click()
    page.get_by_role("button", name="Take the name back").wait_for()
    expect_sound(page)
    for member in (0, 1):
        page.get_by_role("listitem").get_by_role("link", name=re.compile("^[0-9-]+ .*, instructor$")).nth(
            member
        ).click()
        assert page.get_by_text("Your scale is a number of your own.").count() == 1
        page.go_back()
    page.close()


def test_the_main_job_needs_no_mouse(browser_page: Page, site: RunningSite) -> None:
    open_exercise(browser_page, site)
    browser_page.locator("code-editor .cm-content").focus()
    browser_page.keyboard.press("Control+Enter")
    expect_verdict(browser_page, ".")


def test_no_page_breaks_the_policy(browser_page: Page, site: RunningSite) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    for address in (*FOR_EVERYONE[:-1], "/exercises/scaled-dot-product/"):
        browser_page.goto(f"{site.url}{address}")
        browser_page.wait_for_load_state("networkidle")
    assert complaints == []
