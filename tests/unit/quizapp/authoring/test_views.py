"""The pages of unknown mistakes: what they show, who may see and change them."""

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.authoring.models import NamedCluster
from quizapp.submissions.models import Submission
from tests import building
from tests.unit.quizapp.authoring.conftest import KEY, SIGNATURE, Send

ADDRESS = reverse("authoring:cluster", args=[KEY.pack, KEY.exercise, KEY.signature])
FORGET = reverse("authoring:forget", args=[KEY.pack, KEY.exercise, KEY.signature])


@pytest.fixture
def teacher(client: Client, instructor: User) -> Client:
    client.force_login(instructor)
    return client


@pytest.fixture
def sent(send: Send, student: User) -> Submission:
    return send(student)


def test_the_list_links_to_each_cluster(teacher: Client, sent: Submission) -> None:
    assert f'href="{ADDRESS}"' in teacher.get(reverse("authoring:clusters")).content.decode()


def test_an_empty_list_says_so(teacher: Client) -> None:
    assert "Every wrong submission so far" in teacher.get(reverse("authoring:clusters")).content.decode()


def test_a_cluster_shows_a_source_and_a_difference(teacher: Client, sent: Submission, send: Send) -> None:
    send(User.objects.create_user("second"), building.TRIPLE.replace("3 * x", "x + x + x"))
    page = teacher.get(ADDRESS).content.decode()
    assert "2 submissions of 2 students" in " ".join(page.split())
    assert "What second wrote instead" in page
    assert "return x + x + x" in page


def test_the_member_to_compare_with_can_be_chosen(teacher: Client, sent: Submission, send: Send) -> None:
    send(User.objects.create_user("second"), "# second")
    third = send(User.objects.create_user("third"), "# third")
    assert "What third wrote instead" in teacher.get(f"{ADDRESS}?other={third.pk}").content.decode()


def test_naming_shows_the_sentence_and_the_way_back(teacher: Client, sent: Submission) -> None:
    page = teacher.post(ADDRESS, {"sentence": "You took three.", "misconception": "tripled"}, follow=True)
    assert "You took three." in page.content.decode()
    assert NamedCluster.objects.get().misconception == "tripled"
    teacher.post(FORGET, follow=True)
    assert not NamedCluster.objects.exists()


@pytest.mark.parametrize(
    "fields", [{}, {"sentence": "  "}, {"misconception": "unknown"}, {"sentence": "x" * 601}]
)
def test_a_name_without_words_is_refused(teacher: Client, sent: Submission, fields: dict[str, str]) -> None:
    page = teacher.post(ADDRESS, fields)
    assert "field-error" in page.content.decode()
    assert not NamedCluster.objects.exists()


@pytest.mark.parametrize("visitor", ["student", "guest", "stranger", "nobody"])
@pytest.mark.parametrize("address", [ADDRESS, FORGET])
def test_only_the_courses_instructors_may_name_and_forget(
    client: Client, sent: Submission, student: User, stranger: User, visitor: str, address: str
) -> None:
    people = {
        "student": student,
        "stranger": stranger,
        "guest": User.objects.create_user("guest-1", is_guest=True),
    }
    if visitor in people:
        client.force_login(people[visitor])
    name = NamedCluster.objects.create(
        pack=sent.exercise.pack, exercise=KEY.exercise, signature=SIGNATURE, sentence="Kept."
    )
    assert client.post(address, {"sentence": "Changed."}).status_code in (302, 403, 404)
    name.refresh_from_db()
    assert name.sentence == "Kept."


def test_a_cluster_that_is_not_there_is_not_found(teacher: Client, sent: Submission) -> None:
    address = reverse("authoring:cluster", args=[KEY.pack, KEY.exercise, "9" * 32])
    assert teacher.get(address).status_code == 404
    assert teacher.post(address, {"sentence": "x"}).status_code == 404
