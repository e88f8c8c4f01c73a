import pytest

from quizapp.catalog import selectors
from quizapp.catalog.models import ExerciseVersion, PackVersion
from quizapp.catalog.services import publish
from quizapp.courses.models import Course
from quizapp.courses.services import open_course
from tests import building

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return open_course()


def test_a_published_exercise_comes_back_as_it_was_written(course: Course) -> None:
    publish(building.pack(), course)
    assert selectors.current_exercise("double").get().exercise == building.exercise()


def test_infinities_in_an_exercise_survive(course: Course) -> None:
    case = {"name": "minus infinity", "inputs": {"x": [float("-inf"), 1.0]}}
    exercise = building.exercise(cases=(case,))
    publish(building.pack(exercise), course)
    assert selectors.current_exercise("double").get().exercise == exercise


def test_publishing_the_same_pack_twice_changes_nothing(course: Course) -> None:
    first = publish(building.pack(), course)
    second = publish(building.pack(), course)
    assert second.version == first.version
    assert (first.exercises, second.exercises) == (("double",), ())
    assert PackVersion.objects.count() == ExerciseVersion.objects.count() == 1


def test_a_correction_is_a_new_version_and_the_old_one_stays(course: Course) -> None:
    publish(building.pack(), course)
    old = selectors.current_exercise("double").get()
    publish(building.pack(building.exercise(title="Twice")), course)
    new = selectors.current_exercise("double").get()
    assert (old.title, new.title) == ("Double", "Twice")
    assert ExerciseVersion.objects.get(pk=old.pk).document == old.document


def test_unchanged_exercises_of_a_changed_pack_keep_their_version(course: Course) -> None:
    publish(building.pack(), course)
    publication = publish(building.pack(building.exercise(), building.exercise("second")), course)
    assert publication.exercises == ("second",)
    assert ExerciseVersion.objects.filter(slug="double").count() == 1


def test_going_back_to_an_earlier_pack_makes_it_current_again(course: Course) -> None:
    publish(building.pack(), course)
    publish(building.pack(building.exercise(title="Twice")), course)
    publication = publish(building.pack(), course)
    assert publication.exercises == ()
    assert selectors.current_exercise("double").get().title == "Double"


def test_an_exercise_dropped_from_the_pack_is_no_longer_offered(course: Course) -> None:
    publish(building.pack(building.exercise(), building.exercise("second")), course)
    publish(building.pack(), course)
    assert not selectors.current_exercise("second").exists()


def test_exercises_stand_in_the_authors_order(course: Course) -> None:
    publish(building.pack(building.exercise("zeta"), building.exercise("alpha")), course)
    (pack,) = selectors.packs()
    assert [version.slug for version in selectors.exercises(pack)] == ["zeta", "alpha"]
