"""A small pack with two objectives and ideas, and answers of a student to its questions."""

from collections.abc import Callable
from typing import Any

import pytest

from grader.domain.pack import Idea, Objective
from grader.domain.response import CHOICE, Response
from quizapp.accounts.models import User
from quizapp.attempts.models import Attempt
from quizapp.attempts.services import answer, start_attempt
from quizapp.catalog import selectors as catalog
from quizapp.catalog.models import ItemVersion, Pack
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import item, right_response

Answering = Callable[..., Attempt]
OBJECTIVES = (
    Objective(id="LO1", name="Doubling", text="Double a vector."),
    Objective(id="LO2", name="Halving", text="Halve a vector.", needs=("LO1",)),
)
IDEAS = (
    Idea(id="I1", name="Twice", text="Twice is double."),
    Idea(id="I2", name="Half", text="Half is the other way.", needs=("I1",)),
)


@pytest.fixture
def pack(db: None) -> Pack:
    """Its questions ``one`` and ``two`` serve the first objective and idea, ``three`` the second."""
    chosen: list[Any] = [
        item("single", id="one", title="First question"),
        item("single", id="two", title="Second question"),
        item("multi", id="three", title="Third question", objectives=["LO2"], ideas=["I2"]),
    ]
    section = building.section("Text.\n\n::item one").model_copy(update={"ideas": ("I1", "I2")})
    exercise = building.exercise(objectives=("LO1",))
    publish(
        building.pack(exercise, items=tuple(chosen), objectives=OBJECTIVES, ideas=IDEAS, chapter=(section,)),
        open_course(),
    )
    return catalog.packs().get()


@pytest.fixture
def answering(pack: Pack) -> Answering:
    """Answer one of the questions rightly or wrongly."""

    def answered(user: User, slug: str, seed: int = 1, *, is_right: bool = True, hints: int = 0) -> Attempt:
        attempt = start_attempt(user, ItemVersion.objects.get(slug=slug), seed)
        right = right_response(attempt.item, attempt.variant)
        wrong = Response(parts={CHOICE: "bad"} if CHOICE in right.parts else {"bad": "yes"})
        answer(attempt, right if is_right else wrong, hints)
        return attempt

    return answered
