"""``manage.py forget USER`` and ``manage.py forget --idle-guests DAYS``."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.accounts.services import User
from quizapp.operations import retention


class Command(BaseCommand):
    help = "Deletes a person with everything he did, or guests who did nothing for so many days."

    def add_arguments(self, parser: ArgumentParser) -> None:
        chosen = parser.add_mutually_exclusive_group(required=True)
        chosen.add_argument("user", nargs="?")
        chosen.add_argument("--idle-guests", type=int, metavar="DAYS")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["idle_guests"] is not None:
            if options["idle_guests"] < 1:
                raise CommandError("DAYS must be at least 1.")
            number = retention.forget_old_guests(timedelta(days=options["idle_guests"]))
            self.stdout.write(f"{number} guests forgotten.")
            return
        user = User.objects.filter(username=options["user"]).first()
        if user is None:
            raise CommandError(f"There is no account {options['user']!r}.")
        self.stdout.write(f"{retention.forget(user)} rows deleted.")
