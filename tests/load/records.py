"""What the database holds once everybody has gone: what was lost, and how long it took."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from quizapp.submissions.models import Report, Submission


def lost(receipts: Iterable[tuple[int, str]]) -> list[str]:
    """A sentence for everything that is not as it must be; ``receipts``: student and digest of the code."""
    told = Counter((f"student-{number}", digest) for number, digest in receipts)
    rows = Submission.objects.filter(user__username__startswith="student-")
    kept = Counter(rows.values_list("user__username", "source_digest"))
    without = rows.filter(report__isnull=True).count()
    wrong_version = rows.exclude(state=Submission.State.DONE).count()
    found = {
        "submissions that a student was told of are not stored": (told - kept).total(),
        "submissions have no verdict": without,
        "submissions are not done": wrong_version,
        "submissions have more than one verdict": _more_than_one(),
        "verdicts are failures of ours": Report.objects.filter(verdict="internal_error").count(),
    }
    return [f"{number} {what}" for what, number in found.items() if number]


def _more_than_one() -> int:
    reports = Report.objects.order_by().values("submission").annotate(number=Count("pk"))
    return reports.filter(number__gt=1).count()


def open_count() -> int:
    return Submission.objects.filter(state__in=Submission.OPEN).count()


def verdict_count() -> int:
    return Report.objects.count()


@dataclass(frozen=True)
class Waits:
    """Seconds, one entry for each submission that a worker graded."""

    in_line: list[float]
    """From "received" until it was handed to the graders."""
    until_verdict: list[float]
    from_store: int
    """Submissions answered at once by the report of equal code."""


def waits() -> Waits:
    graded = Report.objects.filter(submission__sent__isnull=False)
    moments = list(graded.values_list("submission__created", "submission__sent", "recorded"))
    return Waits(
        in_line=[(sent - created).total_seconds() for created, sent, _ in moments],
        until_verdict=[(recorded - created).total_seconds() for created, _, recorded in moments],
        from_store=Report.objects.filter(submission__sent__isnull=True).count(),
    )


def stored_bytes() -> int:
    """Of submissions and reports with their indexes."""
    tables = [model._meta.db_table for model in (Submission, Report)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pg_total_relation_size(name::regclass)) FROM unnest(%s::text[]) AS name", [tables]
        )
        return int(cursor.fetchone()[0])
