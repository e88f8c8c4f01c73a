"""What the database says about the submissions of a run: read past the site, from any kind of database."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import psycopg

QUERY = """\
SELECT submission.source, submission.state, submission.failures, report.verdict, report.score
FROM submissions_submission AS submission
LEFT JOIN submissions_report AS report ON report.submission_id = submission.id
"""


@dataclass(frozen=True)
class Row:
    """A submission beside one of its reports, if it has any."""

    source: str
    state: str
    failures: int
    verdict: str | None
    score: float | None

    @property
    def run(self) -> str:
        return self.source.split(" ", 2)[1]

    @property
    def result(self) -> tuple[str, str | None, float | None]:
        return self.state, self.verdict, self.score

    @property
    def is_graded(self) -> bool:
        return self.verdict is not None and self.state == "done"


class Truth:
    """Raises psycopg.Error, sqlite3.Error while the database is away."""

    def __init__(self, url: str) -> None:
        self._url = url

    def rows(self, run: str = "") -> list[Row]:
        """Of one run, or of all."""
        return [Row(*found) for found in self._ask(f"{QUERY} WHERE submission.source LIKE '# {run}%'")]

    def doubled(self) -> int:
        """Submissions with more than one report."""
        grouped = "SELECT submission_id FROM submissions_report GROUP BY submission_id HAVING COUNT(*) > 1"
        return len(self._ask(grouped))

    def _ask(self, query: str) -> list[tuple[object, ...]]:
        if self._url.startswith("sqlite"):
            path = Path(self._url.removeprefix("sqlite:///"))
            connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20)
            try:
                return connection.execute(query).fetchall()
            finally:
                connection.close()
        with psycopg.connect(self._url, connect_timeout=5) as connection:
            return connection.execute(query).fetchall()
