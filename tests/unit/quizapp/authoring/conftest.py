"""Wrong submissions with signatures, as the graders report them."""

from collections.abc import Callable

import pytest

from grader.domain.exercise import Misconception
from grader.domain.verdict import Verdict
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.courses.models import Course, Membership
from quizapp.courses.services import give_role, open_course
from quizapp.submissions.clusters import ClusterKey
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.services import submit
from tests import building

SIGNATURE = "5" * 32
KEY = ClusterKey("doubling", "double", SIGNATURE)
TRIPLED = Misconception(id="tripled", sentence="You tripled.", source=building.TRIPLE)
Send = Callable[..., Submission]


@pytest.fixture
def version(db: None) -> ExerciseVersion:
    """The exercise ``double``, which knows one misconception."""
    publish(building.pack(building.exercise(misconceptions=(TRIPLED,))), open_course())
    return ExerciseVersion.objects.get()


@pytest.fixture
def send(version: ExerciseVersion) -> Send:
    """Send code that is graded at once, as wrong in a way that nothing explains."""

    def graded(user: User, source: str = building.TRIPLE, signature: str = SIGNATURE) -> Submission:
        submission = submit(user, version, source)
        report = building.report(version.digest, Verdict.WRONG_ANSWER, signature=signature)
        Report.objects.update_or_create(
            submission=submission,
            defaults={
                "verdict": report.verdict,
                "score": 0,
                "max_score": 2,
                "signature": signature,
                "document": report.model_dump_json(),
            },
        )
        Submission.objects.filter(pk=submission.pk).update(state=Submission.State.DONE)
        return Submission.objects.get(pk=submission.pk)

    return graded


@pytest.fixture
def stranger(db: None) -> User:
    """An instructor of another course."""
    user = User.objects.create_user("stranger", password="a long password")
    course = Course.objects.create(slug="another", title="Another")
    give_role(user, course, Membership.Role.INSTRUCTOR)
    return user
