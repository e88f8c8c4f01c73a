import pytest
from django.contrib.auth.models import AnonymousUser

from quizapp.accounts.models import User
from quizapp.courses.models import Course, Membership
from quizapp.courses.selectors import is_instructor, taught_by
from quizapp.courses.services import give_role, open_course

pytestmark = pytest.mark.django_db


def test_an_instructor_teaches_the_courses_of_that_role_only(instructor: User) -> None:
    other = Course.objects.create(slug="other", title="Other")
    give_role(instructor, other, Membership.Role.STUDENT)
    assert list(taught_by(instructor)) == [open_course()]


def test_staff_teach_every_course() -> None:
    open_course()
    staff = User.objects.create_user("staff", is_staff=True)
    assert taught_by(staff).count() == 1


def test_neither_students_nor_strangers_teach(student: User) -> None:
    give_role(student, open_course(), Membership.Role.STUDENT)
    assert not is_instructor(student)
    assert not is_instructor(AnonymousUser())


def test_a_user_has_one_role_in_a_course(instructor: User) -> None:
    give_role(instructor, open_course(), Membership.Role.STUDENT)
    assert not is_instructor(instructor)
    assert instructor.memberships.count() == 1
