"""Unknown mistakes are counted by what submissions have in common, for those who teach the course."""

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizapp.accounts.models import User
from quizapp.authoring.selectors import listed
from quizapp.authoring.services import name_cluster
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from quizapp.submissions.clusters import as_cluster, members, rows
from quizapp.submissions.models import Report, Submission
from tests import building
from tests.unit.quizapp.authoring.conftest import KEY, SIGNATURE, Send

OTHER = "7" * 32


def test_equal_signatures_are_one_cluster_of_members_and_students(
    send: Send, student: User, instructor: User
) -> None:
    for source in (building.TRIPLE, "# again\n" + building.TRIPLE):
        send(student, source)
    send(User.objects.create_user("second"))
    (cluster,) = map(as_cluster, rows(instructor))
    assert (cluster.key, cluster.members, cluster.students) == (KEY, 3, 2)


def test_what_most_students_do_comes_first(send: Send, student: User, instructor: User) -> None:
    send(student, signature=OTHER)
    send(student, "# again", signature=OTHER)
    send(User.objects.create_user("second"))
    send(User.objects.create_user("third"))
    assert [as_cluster(row).key.signature for row in rows(instructor)] == [SIGNATURE, OTHER]


def test_what_is_explained_or_right_is_in_no_cluster(send: Send, student: User, instructor: User) -> None:
    send(student, signature="")
    assert list(rows(instructor)) == []


def test_what_a_regrade_grades_to_see_is_no_member(send: Send, student: User, instructor: User) -> None:
    shadow = send(student)
    Submission.objects.filter(pk=shadow.pk).update(is_shadow=True)
    assert list(rows(instructor)) == []


def test_nobody_but_its_instructors_sees_a_cluster(send: Send, student: User, stranger: User) -> None:
    send(student)
    for visitor in (student, stranger, AnonymousUser()):
        assert list(rows(visitor)) == []
        assert list(members(visitor, KEY)) == []


def test_a_cluster_goes_through_all_versions_of_its_exercise(
    send: Send, student: User, instructor: User, version: ExerciseVersion
) -> None:
    first = send(student)
    publish(building.pack(building.exercise(summary="Mended.")), open_course())
    newer = ExerciseVersion.objects.exclude(pk=version.pk).get()
    second = send(student, "# later")
    Submission.objects.filter(pk=second.pk).update(exercise=newer)
    assert [member.pk for member in members(instructor, KEY)] == [first.pk, second.pk]


def test_names_are_read_by_one_query(send: Send, student: User, instructor: User) -> None:
    for number in range(5):
        send(student, f"# {number}", signature=str(number) * 32)
    clusters = list(map(as_cluster, rows(instructor)))
    name_cluster(instructor, clusters[2].key, "Named.")
    with CaptureQueriesContext(connection) as queries:
        found = listed(clusters)
    assert [each.name is not None for each in found] == [False, False, True, False, False]
    assert len(queries) == 1


def test_the_same_code_sent_again_is_a_member_too(send: Send, student: User, instructor: User) -> None:
    send(student)
    Report.objects.all().update(signature=SIGNATURE)
    send(student)
    assert members(instructor, KEY).count() == 2


def test_members_are_found_by_an_index(send: Send, student: User, instructor: User) -> None:
    send(student)
    assert "report_signature" in members(instructor, KEY).explain()
