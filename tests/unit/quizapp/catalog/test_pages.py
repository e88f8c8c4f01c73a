import pytest
from django.test import Client

from grader.domain.pack import Term
from quizapp.catalog import pages, selectors
from quizapp.catalog.models import Pack
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import item

pytestmark = pytest.mark.django_db


def published(*needs: tuple[str, tuple[str, ...]]) -> Pack:
    """A pack whose exercises need others as given."""
    exercises = [building.exercise(slug, needs=needed) for slug, needed in needs]
    publish(building.pack(*exercises), open_course())
    return selectors.packs().get()


def test_each_level_needs_only_levels_before_it() -> None:
    pack = published(("c", ("a", "b")), ("b", ("a",)), ("a", ()), ("d", ()))
    levels = [[version.slug for version, _ in level] for level in pages.levels(pack)]
    assert levels == [["a", "d"], ["b"], ["c"]]


def test_each_entry_of_the_map_names_what_it_needs() -> None:
    pack = published(("b", ("a",)), ("a", ()))
    assert [[need.slug for need in needs] for _, needs in pages.levels(pack)[1]] == [["a"]]


def test_a_section_shows_its_text_its_figure_and_links_to_the_rest(client: Client) -> None:
    published(("double", ()))
    text = client.get("/chapters/doubling/start/").content.decode()
    assert "<msup>" in text
    assert text.count('<svg class="figure-drawing"') == 1
    assert '<a lang="en" href="/exercises/double/">Double</a>' in text


def test_a_reference_in_the_text_leads_to_its_entry(client: Client) -> None:
    published(("double", ()))
    assert 'href="/#somebody"' in client.get("/chapters/doubling/start/").content.decode()
    assert 'id="somebody"' in client.get("/").content.decode()


@pytest.mark.parametrize("address", ["/chapters/doubling/nowhere/", "/chapters/nowhere/start/"])
def test_a_section_that_does_not_exist_is_a_missing_page(client: Client, address: str) -> None:
    published(("double", ()))
    assert client.get(address).status_code == 404


def test_before_anything_is_published_the_start_page_says_what_to_do(client: Client) -> None:
    assert "load_pack" in client.get("/").content.decode()


def test_a_word_of_the_glossary_is_explained_in_the_text_and_in_the_contents(client: Client) -> None:
    chapter = (building.section("A {vector} and {another}.\n\n::exercise double\n"),)
    word = Term(key="vector", name="Vector", text="Numbers in a row.")
    other = Term(key="matrix", name="Matrix", text="Numbers in rows.")
    publish(building.pack(chapter=chapter, glossary=(word, other)), open_course())
    text = client.get("/chapters/doubling/start/").text
    assert 'popovertarget="term-vector"' in text
    assert '<div class="term-card" id="term-vector" popover>' in text
    assert "Numbers in rows." not in text
    assert "{another}" in text
    assert "Numbers in rows." in client.get("/").text


def test_questions_that_do_not_stand_in_the_text_are_listed_below_it(client: Client) -> None:
    chapter = (building.section("::item shown\n"),)
    asked = (item("single", id="shown", title="In the text"), item("multi", id="further", title="Below it"))
    publish(building.pack(chapter=chapter, items=asked), open_course())
    text = client.get("/chapters/doubling/start/").text
    assert 'More questions on this page: <a lang="en" href="/questions/further/">Below it</a>.' in text


def test_a_figure_that_nobody_draws_is_left_out(client: Client) -> None:
    publish(building.pack(chapter=(building.section("Before.\n\n::figure nowhere\n"),)), open_course())
    assert "nowhere" not in client.get("/chapters/doubling/start/").text
