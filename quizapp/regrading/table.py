"""The preview as rows for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator

from quizapp.regrading.models import ScoreChange

COLUMNS = (
    "user", "submission", "sent", "old_verdict", "old_score", "old_max_score",
    "new_verdict", "new_score", "new_max_score", "difference", "direction", "applied",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What `csv.writer` writes to: it hands each line back."""

    def write(self, text: str) -> str:
        return text


def lines(changes: Iterable[ScoreChange]) -> Iterator[str]:
    """A heading and a line a change, as they are asked for: ten thousand are never in memory at once."""
    writer = csv.writer(_Line(), lineterminator="\n")
    yield writer.writerow(COLUMNS)
    for change in changes:
        yield writer.writerow(_cells(change))


def _cells(change: ScoreChange) -> tuple[object, ...]:
    submission = change.submission
    return (
        _text(submission.user.username), submission.pk, submission.created.isoformat(),
        change.old_verdict, change.old_score, change.old_max,
        change.new_verdict, change.new_score, change.new_max,
        change.difference, change.direction, change.is_applied,
    )  # fmt: skip


def _text(text: str) -> str:
    """A spreadsheet runs a cell that begins like a formula, and students choose their names."""
    return f"'{text}" if text.startswith(FORMULA) else text
