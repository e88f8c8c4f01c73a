"""What a try changed against an earlier one: the code, the points, the mistakes, the cost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from grader.domain.report import CheckReport, Cost, GradingReport, NamedMistake
from quizapp.submissions.listing import ChangedLine, changed_lines
from quizapp.submissions.models import Submission


@dataclass(frozen=True)
class CheckChange:
    """One check in both reports; none where the exercise had no such check yet, or nothing was judged."""

    name: str
    before: CheckReport | None
    after: CheckReport | None

    @property
    def points(self) -> float:
        return (self.after.score if self.after else 0.0) - (self.before.score if self.before else 0.0)


@dataclass(frozen=True)
class Changes:
    """The context of ``submissions/changes.html``. Without both reports only the code is compared."""

    lines: list[ChangedLine] | None
    checks: tuple[CheckChange, ...] = ()
    right_now: tuple[str, ...] = ()
    wrong_now: tuple[str, ...] = ()
    cleared: tuple[NamedMistake, ...] = ()
    met: tuple[NamedMistake, ...] = ()
    growth: tuple[tuple[str, str, str], ...] = ()
    """Quantity, how it grew, how it grows: only those that differ."""


def changes(before: Submission, after: Submission) -> Changes:
    """From ``before`` to ``after``."""
    lines = changed_lines(before.source, after.source)
    if not (hasattr(before, "report") and hasattr(after, "report")):
        return Changes(lines)
    old, new = before.report.grading, after.report.grading
    old_cases, new_cases = _cases(old), _cases(new)
    return Changes(
        lines=lines,
        checks=tuple(_checks(old, new)),
        right_now=tuple(name for name, right in new_cases.items() if right and not old_cases.get(name, True)),
        wrong_now=tuple(name for name, right in new_cases.items() if not right and old_cases.get(name)),
        cleared=_missing_from(new, old.named),
        met=_missing_from(old, new.named),
        growth=tuple(_growth(old.cost, new.cost)),
    )


def _checks(old: GradingReport, new: GradingReport) -> Iterator[CheckChange]:
    before = {check.name: check for check in old.checks}
    after = {check.name: check for check in new.checks}
    for name in dict.fromkeys([*after, *before]):
        yield CheckChange(name, before.get(name), after.get(name))


def _cases(report: GradingReport) -> Mapping[str, bool]:
    return {case.name: case.passed for check in report.checks for case in check.cases}


def _missing_from(report: GradingReport, mistakes: tuple[NamedMistake, ...]) -> tuple[NamedMistake, ...]:
    named = {mistake.id for mistake in report.named}
    return tuple(mistake for mistake in mistakes if mistake.id not in named)


def _growth(old: Cost | None, new: Cost | None) -> Iterator[tuple[str, str, str]]:
    if old is None or new is None:
        return
    quantities = (
        (gettext("Operations"), old.operations, new.operations),
        (gettext("Peak memory, bytes"), old.peak_bytes, new.peak_bytes),
        (gettext("Python steps"), old.python_steps, new.python_steps),
    )
    for title, before, after in quantities:
        if before.polynomial != after.polynomial and before.polynomial and after.polynomial:
            yield title, before.polynomial, after.polynomial
