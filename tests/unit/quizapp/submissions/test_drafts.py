from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from grader.wire import SOURCE_LIMIT
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.common.limits import Limit, LimitExceeded
from quizapp.courses.services import open_course
from quizapp.submissions import drafts, services
from quizapp.submissions.forms import DraftForm
from quizapp.submissions.models import Draft, Submission
from tests import building


def test_each_change_is_a_version(student: User, version: ExerciseVersion) -> None:
    versions = [drafts.save(student, version, text, base).version for base, text in enumerate(["a", "b"])]
    assert versions == [1, 2]


def test_an_equal_text_changes_nothing(student: User, version: ExerciseVersion) -> None:
    drafts.save(student, version, "a", 0)
    assert drafts.save(student, version, "a", 0).version == 1


def test_a_text_built_on_an_older_version_is_refused_and_the_other_shown(
    student: User, version: ExerciseVersion
) -> None:
    drafts.save(student, version, "here", 0)
    with pytest.raises(drafts.DraftConflict) as caught:
        drafts.save(student, version, "there", 0)
    assert (caught.value.draft.source, caught.value.draft.version) == ("here", 1)
    assert Draft.objects.get().source == "here"


def test_without_a_base_it_replaces_any(student: User, version: ExerciseVersion) -> None:
    drafts.save(student, version, "here", 0)
    assert drafts.save(student, version, "there").version == 2


def test_a_user_saves_so_often_a_minute(
    student: User, version: ExerciseVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "SAVES", Limit("draft", amount=1, seconds=3600))
    drafts.save(student, version, "a", 0)
    with pytest.raises(LimitExceeded):
        drafts.save(student, version, "b", 1)


def test_the_editor_opens_with_the_starter(version: ExerciseVersion) -> None:
    assert drafts.opening(AnonymousUser(), version) == drafts.Opening(building.exercise().starter, 0)


def test_the_editor_opens_with_the_draft_if_it_is_newer(student: User, version: ExerciseVersion) -> None:
    services.submit(student, version, building.DOUBLE)
    drafts.save(student, version, "newer", 0)
    assert drafts.opening(student, version) == drafts.Opening("newer", 1)


def test_the_editor_opens_with_the_last_submission_if_that_is_newer(
    student: User, version: ExerciseVersion
) -> None:
    draft = drafts.save(student, version, "older", 0)
    services.submit(student, version, building.DOUBLE)
    Submission.objects.update(created=draft.saved + timedelta(seconds=1))
    assert drafts.opening(student, version) == drafts.Opening(building.DOUBLE, 1)


def test_a_draft_that_was_emptied_stays_empty(student: User, version: ExerciseVersion) -> None:
    drafts.save(student, version, "a", 0)
    drafts.save(student, version, "", 1)
    assert drafts.opening(student, version).source == ""


def test_a_draft_outlives_a_new_version_of_its_exercise(student: User, version: ExerciseVersion) -> None:
    drafts.save(student, version, "mine", 0)
    publish(building.pack(building.exercise(title="Corrected")), open_course())
    newer = ExerciseVersion.objects.exclude(pk=version.pk).get()
    assert drafts.opening(student, newer).source == "mine"


class AnyText(TestCase):
    @given(st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=200))
    def test_what_is_kept_is_what_was_typed(self, text: str) -> None:
        form = DraftForm({"source": text})
        assert form.is_valid(), form.errors
        assert form.cleaned_data["source"] == text


def test_a_text_too_long_to_be_graded_is_not_kept() -> None:
    form = DraftForm({"source": "x" * (SOURCE_LIMIT + 1)})
    assert "at most 64 KiB" in form.errors["source"][0]
