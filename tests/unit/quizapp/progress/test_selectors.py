"""What is mastered, mistaken and due, and where one stopped."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion, Pack
from quizapp.catalog.services import mark_read, publish
from quizapp.courses.services import open_course
from quizapp.progress import selectors
from quizapp.progress.models import ReviewCard
from quizapp.progress.outline import outline
from quizapp.progress.reached import Reached, reached
from quizapp.progress.resuming import last_stop
from quizapp.submissions import drafts
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.selectors import best_submissions
from quizapp.submissions.services import submit
from tests import building
from tests.unit.quizapp.progress.conftest import Answering


def objectives(user: User | AnonymousUser, pack: Pack) -> dict[str, Reached]:
    known = selectors.strengths(user, pack, best_submissions(user))
    return {each.node.id: each for each in reached(outline(pack).objectives, known)}


def graded(user: User, verdict: str, score: float) -> Submission:
    submission = submit(user, ExerciseVersion.objects.get(), f"# {verdict} {score}")
    Report.objects.create(submission=submission, verdict=verdict, score=score, max_score=2, document="{}")
    Submission.objects.filter(pk=submission.pk).update(state=Submission.State.DONE)
    return submission


def test_an_outline_knows_what_serves_each_objective_and_idea(pack: Pack) -> None:
    first, second = outline(pack).objectives
    assert [part.slug for part in first.parts] == ["one", "two", "double"]
    assert ([part.slug for part in second.parts], second.needs) == (["three"], ("LO1",))
    assert [part.slug for part in outline(pack).ideas[1].parts] == ["three"]
    assert [page.address for page in outline(pack).ideas[0].pages] == ["/chapters/doubling/start/"]


def test_an_outline_is_of_the_current_version(pack: Pack) -> None:
    assert len(outline(pack).items) == 3
    publish(building.pack(), open_course())
    pack.refresh_from_db()
    assert len(outline(pack).items) == 0


def test_mastery_is_the_mean_over_all_that_serves_an_objective(
    student: User, pack: Pack, answering: Answering
) -> None:
    answering(student, "one", 1)
    answering(student, "one", 2)
    graded(student, "partial", 1)
    found = objectives(student, pack)
    assert found["LO1"].mastery == pytest.approx((0.75 + 0 + 0.5) / 3)
    assert (found["LO1"].percent, found["LO1"].is_mastered) == (42, False)
    assert found["LO2"].mastery == 0


def test_the_weakest_part_is_to_be_done_next(student: User, pack: Pack, answering: Answering) -> None:
    answering(student, "one")
    assert objectives(student, pack)["LO1"].next_part == outline(pack).items["two"]


def test_a_stranger_has_mastered_nothing(pack: Pack) -> None:
    assert {each.mastery for each in objectives(AnonymousUser(), pack).values()} == {0}
    assert selectors.mistakes(AnonymousUser(), pack) == []
    assert selectors.due(AnonymousUser(), [pack]) == []
    assert selectors.next_due(AnonymousUser()) is None


def test_progress_is_of_one_person(student: User, pack: Pack, answering: Answering) -> None:
    answering(User.objects.create_user("other"), "one", is_right=False)
    assert objectives(student, pack)["LO1"].mastery == 0
    assert selectors.mistakes(student, pack) == []


def test_mistakes_that_wait_come_first_and_lead_to_their_places(
    student: User, pack: Pack, answering: Answering
) -> None:
    answering(student, "one", is_right=False)
    answering(student, "two", is_right=False)
    answering(student, "one")
    (mistake,) = selectors.mistakes(student, pack)
    assert (mistake.id, mistake.is_cleared) == ("M-ONE", False)
    assert [place.slug for place in mistake.places] == ["two"]
    answering(student, "two")
    (mistake,) = selectors.mistakes(student, pack)
    assert (mistake.is_cleared, {place.slug for place in mistake.places}) == (True, {"one", "two"})


def test_what_waits_longest_is_reviewed_first_and_tomorrow_is_not_today(
    student: User, pack: Pack, answering: Answering
) -> None:
    for slug, waited in (
        ("one", timedelta(hours=1)),
        ("two", timedelta(days=3)),
        ("three", timedelta(days=-2)),
    ):
        answering(student, slug)
        ReviewCard.objects.filter(slug=slug).update(due=timezone.now() - waited)
    assert [part.slug for _, part in selectors.due(student, [pack])] == ["two", "one"]
    assert selectors.next_due(student) == ReviewCard.objects.get(slug="three").due


def test_a_question_that_is_no_longer_offered_is_not_reviewed(
    student: User, pack: Pack, answering: Answering
) -> None:
    answering(student, "one", is_right=False)
    publish(building.pack(), open_course())
    pack.refresh_from_db()
    assert selectors.due(student, [pack]) == []


def test_one_who_did_nothing_stopped_nowhere(student: User, pack: Pack) -> None:
    assert last_stop(student, [pack]) is None


def stopped_at(user: User, pack: Pack) -> str:
    stop = last_stop(user, [pack])
    return stop.address if stop else ""


def test_one_stopped_at_what_he_did_last(student: User, pack: Pack, answering: Answering) -> None:
    graded(student, "partial", 1)
    assert stopped_at(student, pack) == "/exercises/double/"
    answering(student, "one")
    assert stopped_at(student, pack) == "/chapters/doubling/start/#fold-one"
    drafts.save(student, ExerciseVersion.objects.get(), "x = 1", 0)
    assert stopped_at(student, pack) == "/exercises/double/"


def test_after_a_page_comes_the_next_one_that_was_not_read(student: User, db: None) -> None:
    pages = [building.section("Text.").model_copy(update={"slug": slug, "title": slug}) for slug in "abc"]
    publish(building.pack(chapter=tuple(pages)), open_course())
    pack = Pack.objects.select_related("current").get()
    for slug, following in (("b", "c/"), ("c", "a/"), ("a", "")):
        mark_read(student, pack, slug)
        assert stopped_at(student, pack).removeprefix("/chapters/doubling/") == following


def test_the_best_submission_counts_and_our_failures_do_not(student: User, pack: Pack) -> None:
    assert best_submissions(student) == {}
    failed = submit(student, ExerciseVersion.objects.get(), "failed")
    Submission.objects.filter(pk=failed.pk).update(state=Submission.State.FAILED)
    assert best_submissions(student) == {}
    submit(student, ExerciseVersion.objects.get(), "waits")
    assert best_submissions(student)["double"].verdict == "queued"
    best = graded(student, "accepted", 2)
    graded(student, "wrong_answer", 0)
    found = best_submissions(student)["double"]
    assert (found.pk, found.verdict, found.share) == (best.pk, "accepted", 1.0)


def test_the_first_of_equally_good_submissions_is_the_best(student: User, pack: Pack) -> None:
    first = graded(student, "accepted", 2)
    Submission.objects.update(created=timezone.now() - timedelta(days=1))
    submission = submit(student, ExerciseVersion.objects.get(), "another")
    Report.objects.create(submission=submission, verdict="accepted", score=2, max_score=2, document="{}")
    Submission.objects.update(state=Submission.State.DONE)
    assert best_submissions(student)["double"].pk == first.pk


def test_progress_spans_the_versions_of_an_exercise(student: User, pack: Pack) -> None:
    best = graded(student, "accepted", 2)
    publish(building.pack(building.exercise(title="Twice")), open_course())
    assert best_submissions(student)["double"].pk == best.pk
