"""``manage.py regrade EXERCISE``: shows what the current version would change; ``--apply`` changes it."""

import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.catalog.selectors import current_exercise, versions
from quizapp.regrading import progress, selectors, services, table
from quizapp.regrading.services import Regrade, RegradeRefused

POLL_SECONDS = 1.0


class Command(BaseCommand):
    """Stopped while it waits, the regrade goes on, and the command may be repeated."""

    help = "Grades submissions to an earlier version of an exercise by the current one, to look or for good."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("exercise")
        parser.add_argument("--old", metavar="VERSION", help="how the earlier version's digest begins")
        parser.add_argument(
            "--apply", action="store_true", help="make the new scores count once all are known"
        )
        parser.add_argument("--never-lower", action="store_true", help="who would lose keeps the old score")
        parser.add_argument("--leave-out-ours", action="store_true", help="and what we failed to grade")
        parser.add_argument(
            "--undo", action="store_true", help="make the old scores of the last regrade count again"
        )
        parser.add_argument("--cancel", action="store_true", help="drop what was prepared")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            regrade = self._regrade(options)
        except RegradeRefused as error:
            raise CommandError(str(error)) from error
        self.stderr.write(f"Regrade {regrade.pk}: {regrade.state}.")

    def _regrade(self, options: dict[str, Any]) -> Regrade:
        if options["undo"]:
            return services.undo(self._last(options["exercise"], Regrade.State.APPLIED, Regrade.State.UNDONE))
        if options["cancel"]:
            return services.cancel(self._last(options["exercise"], *Regrade.OPEN))
        regrade = services.start(None, *self._pair(options["exercise"], options["old"] or ""))
        self._wait(regrade)
        for line in table.lines(selectors.changes(regrade).iterator(chunk_size=500)):
            self.stdout.write(line, ending="")
        if not options["apply"]:
            return regrade
        chosen = {name: options[name] for name in ("never_lower", "leave_out_ours")}
        return services.apply(regrade, **chosen)

    def _pair(self, slug: str, old: str) -> tuple[Any, Any]:
        new = current_exercise(slug).first()
        if new is None:
            raise CommandError(f"There is no exercise {slug!r}.")
        earlier = versions().filter(pack=new.pack, slug=slug, digest__startswith=old).exclude(pk=new.pk)
        found = list(earlier[:2])
        if len(found) != 1:
            names = ", ".join(each.digest[:12] for each in earlier) or "none"
            raise CommandError(f"Name the earlier version by --old; there are: {names}.")
        return found[0], new

    def _last(self, slug: str, *states: Regrade.State) -> Regrade:
        last = Regrade.objects.filter(new__slug=slug, state__in=states).first()
        if last is None:
            raise CommandError(f"There is no such regrade of {slug!r}.")
        return last

    def _wait(self, regrade: Regrade) -> None:
        progress.settle(regrade)
        while regrade.state == Regrade.State.PREPARING:
            counts = selectors.counts(regrade)
            if sys.stderr.isatty():
                self.stderr.write(
                    f"\r{counts['all'] - counts['unknown']} of {counts['all']} graded", ending=""
                )
            time.sleep(POLL_SECONDS)
            progress.settle(regrade)
