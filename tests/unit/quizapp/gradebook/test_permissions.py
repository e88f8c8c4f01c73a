"""Every view of the site declares here who may see it; a view without a declaration fails."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions.models import Submission
from quizapp.submissions.services import submit
from tests import building

OK, NO_TOKEN, FORBIDDEN, HIDDEN, POST_ONLY = 200, 401, 403, 404, 405
TO_SIGN_IN = TO_START = TO_CHANGE_IT = TO_REVIEW = 302
SUBMISSION = UUID(int=7)
CLUSTER: dict[str, object] = {"pack": "doubling", "exercise": "double", "signature": "5" * 32}
VISITORS = ("anonymous", "guest", "student", "instructor", "staff")

# name: (arguments, what anonymous, a guest, another student, the instructor and staff get on GET)
EXPECTED: dict[str, tuple[dict[str, object], tuple[int, int, int, int, int]]] = {
    "catalog:chapter": ({}, (OK, OK, OK, OK, OK)),
    "catalog:exercises": ({}, (OK, OK, OK, OK, OK)),
    "catalog:section": ({"pack": "doubling", "slug": "start"}, (OK, OK, OK, OK, OK)),
    "catalog:read": (
        {"pack": "doubling", "slug": "start"},
        (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY),
    ),
    "submissions:exercise": ({"slug": "double"}, (OK, OK, OK, OK, OK)),
    "submissions:draft": ({"slug": "double"}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "submissions:practice": ({"slug": "double"}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "submissions:history": ({"slug": "double"}, (OK, OK, OK, OK, OK)),
    "submissions:submission": ({"pk": SUBMISSION}, (HIDDEN, HIDDEN, HIDDEN, OK, OK)),
    "submissions:changes": ({"pk": SUBMISSION}, (HIDDEN, HIDDEN, HIDDEN, OK, OK)),
    "submissions:cancel": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "submissions:result": ({"pk": SUBMISSION}, (HIDDEN, HIDDEN, HIDDEN, OK, OK)),
    "progress:overview": ({}, (OK, OK, OK, OK, OK)),
    "progress:ideas": ({}, (OK, OK, OK, OK, OK)),
    "progress:review": ({}, (OK, OK, OK, OK, OK)),
    "progress:next": ({}, (TO_REVIEW, TO_REVIEW, TO_REVIEW, TO_REVIEW, TO_REVIEW)),
    "gradebook:submissions": ({}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, OK, OK)),
    "gradebook:health": ({}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, OK, OK)),
    "common:phrases": ({"language": "de"}, (OK, OK, OK, OK, OK)),
    "regrading:list": ({}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, OK, OK)),
    "regrading:regrade": ({"pk": SUBMISSION}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, HIDDEN, HIDDEN)),
    "regrading:scores": ({"pk": SUBMISSION}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, HIDDEN, HIDDEN)),
    "regrading:apply": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "regrading:undo": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "regrading:cancel": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "regrading:try_again": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "authoring:clusters": ({}, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, OK, OK)),
    "authoring:cluster": (CLUSTER, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, HIDDEN, HIDDEN)),
    "authoring:forget": (CLUSTER, (TO_SIGN_IN, TO_SIGN_IN, FORBIDDEN, POST_ONLY, POST_ONLY)),
    "common:probe": ({}, (OK, OK, OK, OK, OK)),
    "common:metrics": ({}, (FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, OK)),
    "attempts:items": ({}, (OK, OK, OK, OK, OK)),
    "attempts:item": ({"slug": "missing"}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "attempts:hint": ({"slug": "missing"}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "attempts:inline": ({"slug": "missing"}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "attempts:reading": ({"slug": "missing"}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "attempts:attempt": ({"pk": SUBMISSION}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "figures:page": ({"slug": "simple-self-attention"}, (OK, OK, OK, OK, OK)),
    "figures:fragment": ({"slug": "simple-self-attention"}, (OK, OK, OK, OK, OK)),
    "tokens:list": ({}, (TO_SIGN_IN, TO_SIGN_IN, OK, OK, OK)),
    "tokens:revoke": ({"pk": 1}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:openapi-json": ({}, (OK, OK, OK, OK, OK)),
    "api:api-root": ({}, (HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "api:exercises": ({}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:exercise": ({"slug": "double"}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:items": ({}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:submit": ({}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:submissions": ({}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:submission": ({"pk": SUBMISSION}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:stream": ({"pk": SUBMISSION}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:cancel": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:start": ({}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:regrade": ({"pk": SUBMISSION}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:changes": ({"pk": SUBMISSION}, (NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN, NO_TOKEN)),
    "api:apply": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:undo": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:cancel_regrade": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "api:try_again": ({"pk": SUBMISSION}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "operations:ready": ({}, (OK, OK, OK, OK, OK)),
    "operations:your_data": ({}, (TO_SIGN_IN, OK, OK, OK, OK)),
    "operations:forget_me": ({}, (TO_SIGN_IN, OK, OK, OK, OK)),
    "set_language": ({}, (POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY)),
    "account_login": ({}, (OK, OK, OK, OK, OK)),
    "account_signup": ({}, (OK, OK, OK, OK, OK)),
    "account_logout": ({}, (TO_START, OK, OK, OK, OK)),
    "account_change_password": ({}, (TO_SIGN_IN, TO_SIGN_IN, OK, OK, OK)),
    "account_set_password": ({}, (TO_SIGN_IN, TO_SIGN_IN, TO_CHANGE_IT, TO_CHANGE_IT, TO_CHANGE_IT)),
    "account_inactive": ({}, (OK, OK, OK, OK, OK)),
}


def names(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{prefix}{pattern.name}"
        else:
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names(pattern.url_patterns, inner)


def test_every_view_declares_who_may_see_it() -> None:
    found = {name for name in names(get_resolver().url_patterns) if not name.startswith("admin:")}
    assert found == set(EXPECTED)


@pytest.fixture
def clients(version: ExerciseVersion, instructor: User, student: User) -> dict[str, Client]:
    """Five visitors, none of whom sent the submission ``SUBMISSION``."""
    author = User.objects.create_user("author")
    submission = submit(author, version, building.DOUBLE)
    Submission.objects.filter(pk=submission.pk).update(id=SUBMISSION)
    users = {
        "guest": User.objects.create_user("guest-1", is_guest=True),
        "student": student,
        "instructor": instructor,
        "staff": User.objects.create_user(
            "staff", password="a long password", is_staff=True, is_superuser=True
        ),
    }
    outside = {"REMOTE_ADDR": "203.0.113.5"}
    clients = {"anonymous": Client(**outside)}
    for name, user in users.items():
        clients[name] = Client(**outside)
        clients[name].force_login(user)
    return clients


@pytest.mark.parametrize("name", EXPECTED)
def test_each_visitor_gets_what_is_declared(name: str, clients: dict[str, Client]) -> None:
    arguments, expected = EXPECTED[name]
    address = reverse(name, kwargs=arguments)
    got = tuple(clients[visitor].get(address).status_code for visitor in VISITORS)
    assert dict(zip(VISITORS, got, strict=True)) == dict(zip(VISITORS, expected, strict=True))


def admin_indexes() -> list[str]:
    found = (name for name in names(get_resolver().url_patterns) if name.startswith("admin:"))
    return [name for name in found if name.endswith(("_changelist", "index", "_add"))]


@pytest.mark.parametrize("name", admin_indexes())
def test_the_admin_is_for_staff_only(name: str, clients: dict[str, Client]) -> None:
    try:
        address = reverse(name)
    except NoReverseMatch:
        pytest.fail(f"{name} needs arguments")
    for visitor in ("anonymous", "guest", "student", "instructor"):
        assert clients[visitor].get(address).status_code in {TO_SIGN_IN, FORBIDDEN}
