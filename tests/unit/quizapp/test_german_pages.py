"""German pages: said to be German, with the content marked as English, and drawn as the English ones are."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils import translation

from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.common.heatmap import build_heatmap
from quizapp.courses.services import open_course
from quizapp.figures.selectors import FIGURES
from tests import building
from tests.item_building import TYPES, item

pytestmark = pytest.mark.django_db
GERMAN = {"Accept-Language": "de"}
PAGES = (
    "/",
    "/chapters/doubling/start/",
    "/exercises/",
    "/exercises/double/",
    "/exercises/double/history/",
    "/questions/",
    *(f"/questions/{type_}/" for type_ in TYPES),
    *(f"/figures/{slug}/" for slug in FIGURES),
    "/progress/",
    "/accounts/sign-in/",
    "/accounts/sign-up/",
    "/nowhere/",
)
DRAWING = re.compile(r' (?:d|x|y|cx|cy|r|x1|x2|y1|y2|points|viewBox|width|height|stroke-width)="([^"]*)"')
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Texts(HTMLParser):
    """The texts of a page, each with the language it is said to be in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            language = dict(attrs).get("lang") or (self.open[-1][1] if self.open else "")
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open:
            self.found.append((" ".join(data.split()), self.open[-1][1]))


@pytest.fixture
def content(version: ExerciseVersion) -> set[str]:
    """What the pack's author wrote, as it stands on pages."""
    pack = building.pack(items=tuple(item(type_, id=type_) for type_ in TYPES))
    publish(pack, open_course())
    titles = {section.title for section in pack.chapter} | {one.title for one in pack.items}
    return titles | {version.title, version.exercise.summary, pack.title, pack.summary}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_that_it_is_german_and_which_texts_are_not(
    client: Client, content: set[str], address: str
) -> None:
    page = client.get(address, headers=GERMAN).text
    assert '<html lang="de">' in page
    in_body = Texts(page[page.index("<body>") :].replace("<body>", '<body lang="de">')).found
    assert [text for text, language in in_body if text in content and language != "en"] == []
    assert ("Zum Inhalt springen", "de") in in_body


@pytest.mark.parametrize("slug", FIGURES)
def test_a_figure_is_drawn_alike_in_every_language(client: Client, slug: str) -> None:
    english = client.get(f"/figures/{slug}/fragment").text
    german = client.get(f"/figures/{slug}/fragment", headers=GERMAN).text
    assert german != english
    assert "<svg" in english
    assert DRAWING.findall(german) == DRAWING.findall(english)


@pytest.mark.parametrize("type_", TYPES)
def test_a_question_is_drawn_alike_in_every_language(client: Client, content: set[str], type_: str) -> None:
    address = f"/questions/{type_}/?variant=3"
    english, german = client.get(address).text, client.get(address, headers=GERMAN).text
    assert DRAWING.findall(german) == DRAWING.findall(english)


def test_a_typed_answer_is_read_alike_in_every_language(client: Client, content: set[str]) -> None:
    address = "/questions/numeric/reading/?part-a=0.4"
    english, german = client.get(address).text, client.get(address, headers=GERMAN).text
    assert "<math" in english
    assert re.findall("<math.*?</math>", german) == re.findall("<math.*?</math>", english)


def test_a_german_reads_decimals_with_a_comma() -> None:
    with translation.override("de"):
        assert build_heatmap("Gewichte", [[0.25, 0.75]]).rows[0].cells[0].text == "0,250"
