"""One published item of each type; its slug is the type's name."""

import pytest

from quizapp.attempts.models import Attempt
from quizapp.catalog.models import ItemVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from tests import building
from tests.item_building import TYPES, item, right_response


@pytest.fixture(autouse=True)
def items(db: None) -> dict[str, ItemVersion]:
    publish(building.pack(items=tuple(item(type_, id=type_) for type_ in TYPES)), open_course())
    return {version.slug: version for version in ItemVersion.objects.all()}


def right_parts(version: ItemVersion, seed: int = 1) -> dict[str, str]:
    """The right answer, as the form of that item sends it."""
    attempt = Attempt(item_version=version, seed=seed)
    parts = right_response(attempt.item, attempt.variant).parts
    return {f"part-{part}": text for part, text in parts.items()}


def form(version: ItemVersion, parts: dict[str, str] | None = None, seed: int = 1) -> dict[str, str]:
    """What a browser sends: the right answer unless told otherwise."""
    answer = right_parts(version, seed) if parts is None else parts
    return {"version": version.digest, "variant": str(seed), **answer}
