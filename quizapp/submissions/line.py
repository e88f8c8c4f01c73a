"""Who is graded next, how many are before whom, and how long that takes.

What people wait for goes before what programs send in bulk. Among equals the one with the fewest submissions
at the graders is next, then the course with the fewest, then who came first: nobody starves others.
"""

from collections import Counter
from datetime import datetime
from itertools import pairwise
from statistics import fmean

from django.db.models import Count, Min

from quizapp.submissions.models import Report, Submission

USUAL_SECONDS = 1.0
"""From sending to verdict, before anything was graded here."""
RECENT = 40
ENOUGH = 8
"""Reports that came while others waited, to tell from them how long a line takes."""
COURSE = "exercise__pack__course"


def next_in_line() -> Submission | None:
    """The queued submission whose turn it is."""
    at_graders = Submission.everything.filter(state=Submission.State.GRADING)
    by_user = Counter(dict(at_graders.order_by().values_list("user").annotate(Count("pk"))))
    by_course = Counter(dict(at_graders.order_by().values_list(COURSE).annotate(Count("pk"))))
    queued = Submission.everything.filter(state=Submission.State.QUEUED)
    people = queued.order_by().values_list("priority", "user", COURSE).annotate(Min("created"))
    turns = [
        (priority, by_user[user], by_course[course], first, user, course)
        for priority, user, course, first in people
    ]
    if not turns:
        return None
    priority, _, _, _, user, course = min(turns)
    same = queued.filter(priority=priority, user=user, **{COURSE: course})
    return same.order_by("created").first()


def place(submission: Submission) -> int:
    """How many submissions are graded before this one, if nobody comes meanwhile."""
    at_graders = Submission.everything.filter(state=Submission.State.GRADING)
    if submission.state == Submission.State.GRADING:
        return at_graders.filter(sent__lt=submission.sent).count()
    queued = Submission.everything.filter(state=Submission.State.QUEUED)
    more_urgent = queued.filter(priority__lt=submission.priority).count()
    own = queued.filter(user=submission.user, priority=submission.priority, created__lt=submission.created)
    turn = own.count() + 1
    others = queued.filter(priority=submission.priority).exclude(user=submission.user)
    counts = others.order_by().values_list("user").annotate(number=Count("pk"), first=Min("created"))
    before = sum(min(number, turn if first < submission.created else turn - 1) for _, number, first in counts)
    return at_graders.count() + more_urgent + (turn - 1) + before


def wait_seconds(ahead: int) -> float:
    """About how long until a verdict, with so many before it: measured on what was graded last."""
    recent = Report.objects.filter(submission__sent__isnull=False).order_by("-recorded")
    spans = list(recent.values_list("submission__sent", "recorded")[:RECENT])
    return (ahead + 1) * (_seconds_in_line(spans) or _seconds_alone(spans) or USUAL_SECONDS)


def _seconds_in_line(spans: list[tuple[datetime, datetime]]) -> float | None:
    """From report to report, where the later was sent before the earlier came: all graders were busy."""
    in_order = sorted(spans, key=lambda span: span[1])
    gaps = [
        (ended - before).total_seconds()
        for (_, before), (began, ended) in pairwise(in_order)
        if began <= before
    ]
    return fmean(gaps) if len(gaps) >= ENOUGH else None


def _seconds_alone(spans: list[tuple[datetime, datetime]]) -> float | None:
    """How long anything was at the graders: spans that overlap count once, so that pauses do not count."""
    total, end = 0.0, None
    for began, ended in sorted(spans):
        start = began if end is None else max(began, end)
        total += max(0.0, (ended - start).total_seconds())
        end = ended if end is None else max(end, ended)
    return total / len(spans) if spans else None
