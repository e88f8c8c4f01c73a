"""What the page of a cluster shows."""

from typing import Any

from django.db.models import QuerySet

from quizapp.submissions.listing import changed_lines, listing
from quizapp.submissions.presentation import report_parts
from quizapp.submissions.selectors import Submission

MOST_SHOWN = 20
"""Members with a link of their own."""


def cluster_parts(members: QuerySet[Submission], other: str) -> dict[str, Any]:
    """The first member with its smallest input, what another one wrote, and links to some.

    ``other`` is the id of the member to compare with; else the first whose code differs.
    """
    shown = members[0]
    differing = members.exclude(source_digest=shown.source_digest)
    some = list(members[:MOST_SHOWN])
    compared = next((member for member in some if str(member.pk) == other), None) or differing.first()
    parts = report_parts(shown.report.grading, shown.source)
    return {
        "shown": shown,
        "listing": listing(shown.source, parts["notes"]),
        "report": parts["report"],
        "counterexample": parts["counterexample"],
        "members": some,
        "count": members.count(),
        "students": members.order_by().values("user").distinct().count(),
        "compared": compared,
        "lines": changed_lines(shown.source, compared.source) if compared else [],
    }
