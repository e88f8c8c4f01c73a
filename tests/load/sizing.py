"""`python -m tests.load.sizing`: what courses of several sizes need, by the formula in docs/operations.md."""

import math
from dataclasses import dataclass

ACTIVE_SHARE = 0.2
"""Of all students, those who work in the last hour before a deadline."""
SUBMISSIONS, VIEWS, POLLS = 4, 20, 40
"""Of each of them in that hour."""
FULL = 0.6
"""Of a core: above, whoever comes waits for whoever came before."""
HOUR = 3600
SIZES = (100, 10_000, 1_000_000)


@dataclass(frozen=True)
class Figures:
    """Measured: CPU seconds, MiB and kB."""

    grading_seconds: float
    """Of one submission: the sandbox and the checks."""
    page_seconds: float
    poll_seconds: float
    intake_seconds: float
    """Of one submission in the site: taking it, sending it, recording its report."""
    database_seconds: float
    """Of one request, in PostgreSQL."""
    grader_mebibytes: float
    web_mebibytes: float
    kept_kilobytes: float
    """Of a submission with its report and their indexes."""


MEASURED = Figures(
    grading_seconds=0.37,
    page_seconds=0.031,
    poll_seconds=0.031,
    intake_seconds=0.084,
    database_seconds=0.009,
    grader_mebibytes=101,
    web_mebibytes=131,
    kept_kilobytes=6.7,
)
"""On the machine and the day that docs/operations.md names."""


@dataclass(frozen=True)
class Needs:
    """Cores and processes of the peak hour, memory, and what a term leaves in the database."""

    students: int
    submissions_a_second: float
    grading_processes: int
    web_processes: int
    database_cores: int
    memory_gibibytes: float
    database_gigabytes: float


def needs(students: int, figures: Figures, submissions_a_term: int = 100) -> Needs:
    """Cores = requests a second x CPU seconds of each / FULL, rounded up."""
    each_second = students * ACTIVE_SHARE / HOUR
    web = VIEWS * figures.page_seconds + POLLS * figures.poll_seconds + SUBMISSIONS * figures.intake_seconds
    requests = VIEWS + POLLS + SUBMISSIONS
    grading = _cores(each_second * SUBMISSIONS * figures.grading_seconds)
    site = _cores(each_second * web)
    memory = grading * figures.grader_mebibytes + site * figures.web_mebibytes
    return Needs(
        students=students,
        submissions_a_second=each_second * SUBMISSIONS,
        grading_processes=grading,
        web_processes=site,
        database_cores=_cores(each_second * requests * figures.database_seconds),
        memory_gibibytes=memory / 1024,
        database_gigabytes=students * submissions_a_term * figures.kept_kilobytes / 1e6,
    )


def _cores(seconds_a_second: float) -> int:
    return max(1, math.ceil(seconds_a_second / FULL))


def as_row(one: Needs) -> str:
    """A row of the table in docs/operations.md."""
    processes = f"{one.grading_processes} | {one.web_processes} | {one.database_cores}"
    kept = f"{one.memory_gibibytes:.1f} | {one.database_gigabytes:,.1f}"
    return f"| {one.students:,} | {one.submissions_a_second:.2f} | {processes} | {kept} |"


if __name__ == "__main__":
    print("\n".join(as_row(needs(students, MEASURED)) for students in SIZES))
