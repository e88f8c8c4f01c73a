"""A cluster is named once, for all its members; the name can be changed and taken back."""

from django.test import Client

from quizapp.accounts.models import User
from quizapp.authoring.models import NamedCluster
from quizapp.authoring.selectors import explain
from quizapp.authoring.services import forget_name, name_cluster
from quizapp.submissions.presentation import result
from tests.unit.quizapp.authoring.conftest import KEY, Send


def test_all_members_read_the_sentence_those_of_the_past_and_those_to_come(
    send: Send, student: User, instructor: User
) -> None:
    past = send(student)
    name_cluster(instructor, KEY, "You took three.")
    future = send(User.objects.create_user("second"))
    assert explain(past) == explain(future) == ("You took three.",)


def test_a_chosen_misconception_brings_its_own_sentence(send: Send, student: User, instructor: User) -> None:
    sent = send(student)
    name_cluster(instructor, KEY, "Count again.", "tripled")
    assert explain(sent) == ("Count again.", "You tripled.")


def test_a_misconception_of_another_version_says_nothing(send: Send, student: User, instructor: User) -> None:
    sent = send(student)
    name_cluster(instructor, KEY, "", "of-another-version")
    assert explain(sent) == ()


def test_submissions_outside_the_cluster_read_nothing(send: Send, student: User, instructor: User) -> None:
    send(student)
    name_cluster(instructor, KEY, "You took three.")
    assert explain(send(student, "# other", signature="9" * 32)) == ()
    assert explain(send(student, "# right", signature="")) == ()


def test_naming_twice_is_naming_once(send: Send, student: User, instructor: User) -> None:
    send(student)
    for sentence in ("First.", "Second.", "Second."):
        name_cluster(instructor, KEY, sentence)
    assert [name.sentence for name in NamedCluster.objects.all()] == ["Second."]


def test_a_name_taken_back_is_read_no_more(send: Send, student: User, instructor: User) -> None:
    sent = send(student)
    name_cluster(instructor, KEY, "You took three.")
    for _ in range(2):
        forget_name(instructor, KEY)
    assert explain(sent) == ()


def test_a_name_outlives_its_author(send: Send, student: User, instructor: User) -> None:
    sent = send(student)
    name_cluster(instructor, KEY, "You took three.")
    instructor.delete()
    assert explain(sent) == ("You took three.",)


def test_the_result_page_shows_it_harmlessly_and_leaves_the_score(
    send: Send, student: User, instructor: User, client: Client
) -> None:
    sent = send(student)
    name_cluster(instructor, KEY, "<script>alert(1)</script> three")
    assert result(sent)["explanations"] == ("<script>alert(1)</script> three",)
    client.force_login(student)
    page = client.get(f"/submissions/{sent.pk}/").content.decode()
    assert "Your instructor explains it" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; three" in page
    sent.refresh_from_db()
    assert (sent.report.score, sent.report.verdict) == (0, "wrong_answer")
