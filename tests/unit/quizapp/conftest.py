"""People, content and a broker in this process for tests of the site."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.celery import GRADING_QUEUE, PRACTICE_QUEUE, app
from quizapp.courses.models import Membership
from quizapp.courses.services import give_role, open_course
from tests import building


@pytest.fixture(scope="session", autouse=True)
def memory_broker() -> None:
    """Queues live in this process: the site's code runs unchanged, and no server is needed."""
    assert app.conf.broker_url  # reading it first loads the settings, which would undo the next line
    app.conf.broker_url = "memory://"


@pytest.fixture(autouse=True)
def empty_queue() -> Iterator[None]:
    yield
    with app.connection_for_read() as connection:
        for queue in (GRADING_QUEUE, PRACTICE_QUEUE):
            connection.default_channel.queue_declare(queue)
            connection.default_channel.queue_purge(queue)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """A request leaves its language to the thread that served it."""
    yield
    translation.deactivate()


@pytest.fixture
def version(db: None) -> ExerciseVersion:
    """The published exercise ``double``."""
    publish(building.pack(), open_course())
    return ExerciseVersion.objects.get()


@pytest.fixture
def student(db: None) -> User:
    return User.objects.create_user("student", password="a long password")


@pytest.fixture
def instructor(db: None) -> User:
    user = User.objects.create_user("instructor", password="a long password")
    give_role(user, open_course(), Membership.Role.INSTRUCTOR)
    return user
