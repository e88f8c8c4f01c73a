"""The chapter's questions in a real browser: by keyboard alone, without JavaScript, narrow and dark."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer
from ruamel.yaml import YAML

from grader.domain.item import Item, item_adapter
from grader.items import variant_of
from quizapp.attempts.models import Attempt
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import right_response

FOLDER = Path(__file__).resolve().parents[2] / "content/self-attention/items"
ITEMS: dict[str, Item] = {
    file.stem: item_adapter.validate_python(YAML(typ="safe").load(file))
    for file in sorted(FOLDER.glob("*.yaml"))
}
ONE_OF_EACH_TYPE = sorted({item.type: slug for slug, item in ITEMS.items()}.values())
DRAWN = ["q07", "q08", "q37"]  # a network to select in, curves and a heatmap to choose by
MOST_TABS = 80


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """The address of a site that asks the chapter's questions."""
    publish(building.pack(items=tuple(ITEMS.values())), open_course())
    return f"{live_server.url}/questions"


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A visitor whose browser runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def right_parts(slug: str) -> Mapping[str, str]:
    return right_response(ITEMS[slug], variant_of(ITEMS[slug], 1)).parts


def tab_to(page: Page, control: Locator) -> None:
    """Press Tab until the control has the focus."""
    for _ in range(MOST_TABS):
        if control.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {control}")


def enter(page: Page, part: str, value: str) -> None:
    """Bring one part to its value with keys alone."""
    controls = page.locator(f'[name="part-{part}"]')
    match controls.first.evaluate("element => element.type"):
        case "radio":
            tab_to(page, controls.first)
            page.keyboard.press("Space")
            chosen = page.locator(f'[name="part-{part}"][value="{value}"]')
            while not chosen.is_checked():
                page.keyboard.press("ArrowDown")
        case "checkbox":
            tab_to(page, controls)
            page.keyboard.press("Space")
        case "select-one":
            tab_to(page, controls)
            chosen = controls.locator(f'option[value="{value}"], option:text-is("{value}")')
            for _ in range(chosen.evaluate("option => option.index")):
                page.keyboard.press("ArrowDown")
        case "text" | "textarea":
            tab_to(page, controls)
            page.keyboard.type(value)


def press_answer(page: Page) -> None:
    tab_to(page, page.locator(".question form .button-primary"))
    page.keyboard.press("Enter")


def answer(page: Page, slug: str) -> None:
    """In the order of the form, so that Tab only goes forward."""
    parts = dict(right_parts(slug))
    order = page.locator('[name^="part-"]').evaluate_all("all => [...new Set(all.map(one => one.name))]")
    for name in order:
        part = name.removeprefix("part-")
        if part in parts:
            enter(page, part, parts[part])
    press_answer(page)


def open_item(page: Page, site: str, slug: str) -> None:
    page.goto(f"{site}/{slug}/?variant=1")


@pytest.mark.parametrize(
    "slug", [slug for slug in (*ONE_OF_EACH_TYPE, *DRAWN) if ITEMS[slug].type != "short-answer"]
)
def test_each_type_is_answered_by_keyboard_alone(browser_page: Page, site: str, slug: str) -> None:
    open_item(browser_page, site, slug)
    answer(browser_page, slug)
    feedback = browser_page.get_by_role("status", name="Feedback")
    expect(feedback).to_contain_text("Right.")
    expect(feedback).to_be_focused()
    expect(browser_page).to_have_url(f"{site}/attempts/{browser_page.url.split('/')[-2]}/")


def test_a_short_answer_is_compared_by_keyboard_alone(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q49")
    enter(browser_page, "text", "Patches are the tokens, and each of them can look at every other.")
    press_answer(browser_page)
    expect(browser_page.get_by_role("status", name="Feedback")).to_be_focused()
    for part in ("tokens", "reach"):
        enter(browser_page, part, "yes")
    press_answer(browser_page)
    expect(browser_page.get_by_role("status", name="Feedback")).to_contain_text("You found 2 of 6 points")


def test_what_cannot_be_read_stays_and_gets_the_focus(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q13")
    enter(browser_page, "weights", "many")
    press_answer(browser_page)
    field = browser_page.get_by_label("Attention weights")
    expect(field).to_be_focused()
    expect(field).to_have_value("many")
    expect(field).to_have_accessible_description("'many' is no number; write 3, 0.4, 2/5 or 40 %.")


@pytest.mark.parametrize(
    ("slug", "part", "typed"), [("q40", "growth", "d d"), ("q13", "weights", "2/5"), ("q14", "r1c2", "1/3")]
)
def test_what_is_typed_is_read_back_meanwhile(
    browser_page: Page, site: str, slug: str, part: str, typed: str
) -> None:
    open_item(browser_page, site, slug)
    enter(browser_page, part, typed)
    expect(browser_page.locator(".answer-reading math")).to_be_visible()


def test_a_part_of_a_drawing_is_selected_by_a_click(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q07")
    part = browser_page.get_by_role("radio", name="encoder state 1", exact=True)
    part.click()
    expect(part).to_be_checked()


def test_a_new_variant_asks_something_else(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q14")
    question = browser_page.locator(".question > .prose")
    before = question.text_content() or ""
    browser_page.get_by_role("link", name="New variant").click()
    expect(question).not_to_have_text(before)


def test_a_hint_that_was_opened_is_remembered_with_the_answer(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q13")
    browser_page.get_by_text("Hint 1 of").click()
    expect(browser_page.locator('form input[name="hint"]')).to_have_count(1)
    answer(browser_page, "q13")
    expect(browser_page.get_by_role("status", name="Feedback")).to_be_visible()
    assert Attempt.objects.get().hints == 1


def test_the_list_shows_what_was_answered(browser_page: Page, site: str) -> None:
    open_item(browser_page, site, "q13")
    answer(browser_page, "q13")
    expect(browser_page.get_by_role("status", name="Feedback")).to_contain_text("Right.")
    browser_page.get_by_role("link", name="Questions").first.click()
    row = browser_page.get_by_role("listitem").filter(has_text=ITEMS["q13"].title)
    expect(row).to_contain_text("right")


def test_without_javascript_a_question_is_answered_too(plain_page: Page, site: str) -> None:
    open_item(plain_page, site, "q01")
    plain_page.locator(f'[value="{right_parts("q01")["choice"]}"]').check()
    plain_page.get_by_role("button", name="Answer").click()
    expect(plain_page.get_by_role("status", name="Feedback")).to_contain_text("Right.")


@pytest.mark.parametrize("slug", [*ONE_OF_EACH_TYPE, *DRAWN])
def test_axe_finds_nothing_at_320_pixels_before_and_after_answering(
    browser_page: Page, site: str, slug: str
) -> None:
    browser_page.set_viewport_size({"width": 320, "height": 800})
    open_item(browser_page, site, slug)
    assert_accessible(browser_page)
    answer(browser_page, slug)
    expect(browser_page.get_by_role("status", name="Feedback")).to_be_visible()
    assert_accessible(browser_page)


def assert_accessible(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_policy_blocks_nothing_that_answering_needs(browser_page: Page, site: str) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    open_item(browser_page, site, "q40")
    answer(browser_page, "q40")
    expect(browser_page.get_by_role("status", name="Feedback")).to_be_visible()
    assert complaints == []
