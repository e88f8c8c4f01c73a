"""Every view, for whom it opens, and what it says."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.attempts.models import Attempt
from quizapp.catalog.models import ItemVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import TYPES, item
from tests.unit.quizapp.attempts.conftest import form

Items = dict[str, ItemVersion]
HTMX = {"HX-Request": "true"}


def page_of(slug: str) -> str:
    return reverse("attempts:item", args=[slug])


def test_a_visitor_reads_the_list_without_becoming_a_guest(client: Client) -> None:
    response = client.get(reverse("attempts:items"))
    assert response.status_code == 200
    assert "A question" in response.text
    assert not User.objects.exists()


@pytest.mark.parametrize("type_", TYPES)
def test_a_visitor_reads_every_question(client: Client, type_: str) -> None:
    response = client.get(page_of(type_))
    assert response.status_code == 200
    assert "Because." not in response.text
    assert not User.objects.exists()


@pytest.mark.parametrize("type_", TYPES)
def test_a_right_answer_becomes_a_guests_attempt(client: Client, items: Items, type_: str) -> None:
    response = client.post(page_of(type_), form(items[type_]), follow=True)
    attempt = Attempt.objects.get()
    assert attempt.user.is_guest
    assert attempt.score == attempt.max_score
    assert response.redirect_chain == [(reverse("attempts:attempt", args=[attempt.pk]), 302)]
    assert "Because." in response.text


def test_htmx_gets_the_question_alone_and_the_address_of_the_attempt(client: Client, items: Items) -> None:
    response = client.post(page_of("single"), form(items["single"]), headers=HTMX)
    assert "<html" not in response.text
    assert response.headers["HX-Push-Url"] == reverse("attempts:attempt", args=[Attempt.objects.get().pk])


def test_a_wrong_answer_names_its_misconception(client: Client, items: Items) -> None:
    response = client.post(page_of("single"), form(items["single"], {"part-choice": "bad"}), headers=HTMX)
    assert "The first mistake." in response.text


def test_mathematics_in_a_mistakes_sentence_is_shown_as_mathematics(client: Client) -> None:
    told = item("single", id="told", mistakes={"M-ONE": "It is $n^2$.", "M-TWO": "No."})
    publish(building.pack(items=(told,)), open_course())
    version = ItemVersion.objects.get(slug="told")
    response = client.post(page_of("told"), form(version, {"part-choice": "bad"}), headers=HTMX)
    assert "<msup>" in response.text
    assert "$n^2$" not in response.text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_unreadable_answer_comes_back_as_typed(
    client: Client, items: Items, headers: dict[str, str]
) -> None:
    parts = {"part-a": "two fifths", "part-b": "100"}
    response = client.post(page_of("numeric"), form(items["numeric"], parts), headers=headers)
    assert response.status_code == 422
    assert 'value="two fifths"' in response.text
    assert "is no number" in response.text


@pytest.mark.parametrize("type_", TYPES)
def test_an_empty_form_is_met_by_a_sentence(client: Client, items: Items, type_: str) -> None:
    response = client.post(page_of(type_), form(items[type_], {}), headers=HTMX)
    assert response.status_code == 422
    assert "field-error" in response.text


def test_a_text_shows_the_rubric_before_it_is_scored(client: Client, items: Items) -> None:
    parts = {"part-text": "Eight words are enough to be compared with."}
    response = client.post(page_of("short-answer"), form(items["short-answer"], parts), headers=HTMX)
    assert "It says one." in response.text
    assert "Because." not in response.text


def test_typed_markup_is_escaped(client: Client, items: Items) -> None:
    parts = {"part-growth": '"><script>alert(1)</script>'}
    response = client.post(page_of("complexity"), form(items["complexity"], parts))
    assert "<script>alert" not in response.text


def test_an_answer_is_graded_by_the_version_that_was_shown(client: Client, items: Items) -> None:
    changed = item("single", id="single", title="Newer")
    publish(building.pack(items=(changed,)), open_course())
    client.post(page_of("single"), form(items["single"]))
    assert Attempt.objects.get().item_version == items["single"]


@pytest.mark.parametrize(
    ("changes", "status"), [({"version": "unknown"}, 404), ({"variant": "x"}, 400), ({"variant": ""}, 400)]
)
def test_a_form_without_version_or_variant_is_refused(
    client: Client, items: Items, changes: dict[str, str], status: int
) -> None:
    assert client.post(page_of("single"), form(items["single"]) | changes).status_code == status
    assert not User.objects.exists()


def test_an_unknown_question_is_not_found(client: Client) -> None:
    assert client.get(page_of("nothing")).status_code == 404


@pytest.fixture
def attempt(client: Client, student: User, items: Items) -> Attempt:
    client.force_login(student)
    client.post(page_of("single"), form(items["single"]))
    client.logout()
    return Attempt.objects.get()


def status_of_attempt(client: Client, attempt: Attempt, user: User | None) -> int:
    if user:
        client.force_login(user)
    return client.get(reverse("attempts:attempt", args=[attempt.pk])).status_code


def test_an_attempt_opens_for_its_writer(client: Client, attempt: Attempt) -> None:
    assert status_of_attempt(client, attempt, attempt.user) == 200


def test_an_attempt_opens_for_an_instructor(client: Client, attempt: Attempt, instructor: User) -> None:
    assert status_of_attempt(client, attempt, instructor) == 200


def test_an_attempt_stays_shut_for_others(client: Client, attempt: Attempt) -> None:
    assert status_of_attempt(client, attempt, None) == 404
    assert status_of_attempt(client, attempt, User.objects.create_user("other")) == 404


def test_the_list_shows_how_far_one_got(client: Client, attempt: Attempt) -> None:
    client.force_login(attempt.user)
    text = client.get(reverse("attempts:items")).text
    assert text.count("tone-good") == 1
    assert text.count("tone-idle") == len(TYPES) - 1


def test_a_question_lists_the_answers_its_reader_gave(client: Client, attempt: Attempt) -> None:
    address = reverse("attempts:attempt", args=[attempt.pk])
    assert address not in client.get(page_of("single")).text
    client.force_login(attempt.user)
    assert address in client.get(page_of("single")).text


def reading(client: Client, slug: str, **parts: str) -> str:
    address = reverse("attempts:reading", args=[slug])
    sent = {f"part-{part}": text for part, text in parts.items()}
    response = client.get(address, {**sent, "variant": "1"})
    return response.text if response.status_code == 200 else str(response.status_code)


def test_anybody_sees_how_a_typed_answer_is_read(client: Client) -> None:
    assert "<msup>" in reading(client, "complexity", growth="d^2")
    assert "<mfrac>" in reading(client, "numeric", a="2/5")
    assert "<mtable>" in reading(client, "matrix", r1c1="2/5")


def test_what_cannot_be_read_says_why(client: Client) -> None:
    assert "has no meaning here" in reading(client, "complexity", growth="x")


def test_only_typed_answers_are_read(client: Client) -> None:
    assert reading(client, "single", choice="good") == "400"
    assert reading(client, "nothing", a="1") == "404"


def test_once_sent_an_answer_says_how_it_was_read_without_javascript_too(
    client: Client, items: Items
) -> None:
    response = client.post(
        page_of("numeric"), form(items["numeric"], {"part-a": "4/10", "part-b": "7"}), follow=True
    )
    assert "read as" in response.text
    assert "<mfrac>" in response.text


def test_typed_markup_is_escaped_where_it_is_read(client: Client) -> None:
    assert "<script" not in reading(client, "numeric", a="<script>alert(1)</script>")
    assert "<script" not in reading(client, "matrix", r1c1="<script>alert(1)</script>")


INLINE = {"inline": "yes"}


def test_a_visitor_opens_a_question_in_the_chapter_without_becoming_a_guest(client: Client) -> None:
    response = client.get(reverse("attempts:inline", args=["single"]))
    assert "<html" not in response.text
    assert '<input type="hidden" name="inline" value="yes">' in response.text
    assert "Because." not in response.text
    assert not User.objects.exists()


def test_a_question_that_does_not_exist_cannot_be_opened(client: Client) -> None:
    assert client.get(reverse("attempts:inline", args=["nothing"])).status_code == 404


def test_what_is_answered_in_the_chapter_stays_there(client: Client, items: Items) -> None:
    response = client.post(page_of("single"), form(items["single"]) | INLINE, headers=HTMX)
    assert "HX-Push-Url" not in response.headers
    assert 'name="inline"' in response.text
    assert "Because." in response.text
    assert "Next question" not in response.text


def test_what_is_answered_in_the_chapter_changes_its_badge_there(client: Client, items: Items) -> None:
    response = client.post(page_of("single"), form(items["single"]) | INLINE, headers=HTMX)
    badge = response.text[response.text.index('id="state-single" hx-swap-oob="true"') :]
    assert '<span class="badge tone-good">right</span>' in badge


def test_a_badge_that_is_not_on_the_page_is_not_sent(client: Client, items: Items) -> None:
    assert "hx-swap-oob" not in client.post(page_of("single"), form(items["single"]), headers=HTMX).text


def test_another_variant_comes_in_the_chapter_too(client: Client) -> None:
    text = client.get(reverse("attempts:inline", args=["single"])).text
    assert f'hx-get="{reverse("attempts:inline", args=["single"])}?variant=' in text


@pytest.mark.parametrize("type_", ["numeric", "matching", "ordering", "complexity", "short-answer"])
def test_two_questions_of_a_type_on_one_page_share_no_id(client: Client, type_: str) -> None:
    publish(building.pack(items=(item(type_, id="one"), item(type_, id="other"))), open_course())
    texts = [client.get(reverse("attempts:inline", args=[slug])).text for slug in ("one", "other")]
    ids = [id_ for text in texts for id_ in re.findall(r' id="([^"]*)"', text)]
    assert len(set(ids)) == len(ids) > 0


@pytest.mark.parametrize("name", ["items", "reading", "inline"])
def test_pages_to_read_take_no_post(client: Client, name: str) -> None:
    address = reverse(f"attempts:{name}", args=[] if name == "items" else ["complexity"])
    assert client.post(address).status_code == 405
