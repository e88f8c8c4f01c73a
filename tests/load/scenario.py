"""Makes what the students need: accounts that are signed in, code to send, pages to look at."""

import json
from dataclasses import asdict
from pathlib import Path

from django.test import Client

from grader.packs import load_pack
from quizapp.accounts.services import User
from tests.load.plan import Plan
from tests.running_site import PACK

READING = 5
"""Of all looks at a page, as many times more at each page of the chapter than at any other."""


def write(plan: Plan, folder: Path) -> None:
    """``scenario.json`` for the locustfile."""
    scenario = {
        "plan": asdict(plan),
        "sessions": [session(number) for number in range(plan.students)],
        "pages": pages(),
        "code": code(),
    }
    (folder / "scenario.json").write_text(json.dumps(scenario))


def session(number: int) -> str:
    """The key of the session of a student who signed in earlier."""
    student = User(username=f"student-{number}")
    student.set_unusable_password()
    student.save()
    client = Client()
    client.force_login(student, backend="allauth.account.auth_backends.AuthenticationBackend")
    return str(client.cookies["sessionid"].value)


def pages() -> list[tuple[str, str]]:
    """Addresses with the names under which they are counted."""
    pack = load_pack(PACK)
    chapter = [(f"/chapters/{pack.slug}/{section.slug}/", "chapter") for section in pack.chapter]
    exercises = [(f"/exercises/{exercise.slug}/", "exercise") for exercise in pack.exercises]
    others = [("/", "contents"), ("/exercises/", "exercises"), ("/progress/", "progress")]
    return chapter * READING + exercises + others


def code() -> list[tuple[str, str]]:
    """Half right, half with a mistake, for each exercise."""
    sources = []
    for exercise in load_pack(PACK).exercises:
        wrong = [mistake.source for mistake in exercise.misconceptions]
        right = [exercise.reference] * max(1, len(wrong))
        sources += [(exercise.slug, source) for source in (*right, *wrong)]
    return sources
