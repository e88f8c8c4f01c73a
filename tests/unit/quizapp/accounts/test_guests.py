import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.accounts.selectors import has_account
from quizapp.accounts.services import ensure_learner, merge_guest
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions.models import Submission
from tests import building

PASSWORD = "three attentive heads"


@pytest.fixture
def guest_client(client: Client, version: ExerciseVersion) -> Client:
    """A browser whose visitor has submitted once, as a guest."""
    client.post(reverse("submissions:exercise", args=["double"]), {"source": building.DOUBLE})
    return client


def sign_up(client: Client, username: str = "newcomer") -> None:
    client.post(reverse("account_signup"), {"username": username, "password1": PASSWORD, "email": ""})


def sign_in(client: Client, username: str) -> None:
    client.post(reverse("account_login"), {"login": username, "password": PASSWORD})


def test_a_visitor_becomes_a_guest_who_cannot_sign_in(rf: RequestFactory, db: None) -> None:
    request = rf.get("/")
    request.user, request.session = AnonymousUser(), SessionStore()
    guest = ensure_learner(request)
    assert guest.is_guest
    assert not guest.has_usable_password()
    assert not has_account(guest)


def test_who_is_signed_in_stays_who_he_is(rf: RequestFactory, student: User) -> None:
    request = rf.get("/")
    request.user = student
    assert ensure_learner(request) == student


def test_signing_up_turns_the_guest_into_the_account(guest_client: Client) -> None:
    guest = User.objects.get()
    sign_up(guest_client)
    user = User.objects.get()
    assert (user.pk, user.username, user.is_guest) == (guest.pk, "newcomer", False)
    assert user.check_password(PASSWORD)
    assert Submission.objects.get().user == user


def test_a_refused_sign_up_leaves_the_guest_as_he_was(guest_client: Client) -> None:
    guest = User.objects.get()
    guest_client.post(reverse("account_signup"), {"username": "newcomer", "password1": "123"})
    assert User.objects.get().username == guest.username
    assert User.objects.get().is_guest


def test_signing_up_without_a_past_makes_an_account(client: Client, db: None) -> None:
    sign_up(client)
    assert has_account(User.objects.get(username="newcomer"))


def test_signing_in_hands_over_what_the_guest_did(guest_client: Client) -> None:
    member = User.objects.create_user("member", password=PASSWORD)
    sign_in(guest_client, "member")
    assert Submission.objects.get().user == member
    assert not User.objects.filter(is_guest=True).exists()


def test_a_wrong_password_leaves_the_guest_signed_in(guest_client: Client) -> None:
    User.objects.create_user("member", password="another long password")
    sign_in(guest_client, "member")
    assert Submission.objects.get().user.is_guest
    assert guest_client.get("/progress/").context["user"].is_guest


def test_a_member_who_signs_in_as_another_takes_nothing_along(
    client: Client, version: ExerciseVersion
) -> None:
    first = User.objects.create_user("first", password=PASSWORD)
    User.objects.create_user("second", password=PASSWORD)
    sign_in(client, "first")
    client.post(reverse("submissions:exercise", args=["double"]), {"source": building.DOUBLE})
    sign_in(client, "second")
    assert Submission.objects.get().user == first


def test_what_the_account_has_already_is_not_doubled(student: User, instructor: User) -> None:
    guest = User.objects.create_user("guest-1", is_guest=True)
    course = instructor.memberships.get().course
    guest.memberships.create(course=course, role="student")
    merge_guest(guest, instructor)
    assert [membership.role for membership in instructor.memberships.all()] == ["instructor"]


def test_guessing_passwords_is_slowed_down(client: Client, student: User) -> None:
    answers = [
        client.post(reverse("account_login"), {"login": "student", "password": f"guess {number}"})
        for number in range(8)
    ]
    assert "Too many failed" in answers[-1].content.decode()
    sign_in(client, "student")
    assert not client.get("/progress/").context["user"].is_authenticated


def test_the_admin_signs_in_through_the_limited_page(client: Client, db: None) -> None:
    response = client.get(reverse("admin:login"))
    assert response.headers["Location"].startswith(reverse("account_login"))


def test_signing_out_needs_a_post(client: Client, student: User) -> None:
    client.force_login(student)
    client.get(reverse("account_logout"))
    assert client.get("/progress/").context["user"] == student
    client.post(reverse("account_logout"))
    assert not client.get("/progress/").context["user"].is_authenticated
