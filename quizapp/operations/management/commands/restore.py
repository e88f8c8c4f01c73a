"""``manage.py restore FILE``: see `quizapp.operations.backup`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.operations import backup


class Command(BaseCommand):
    help = "Puts a backup in place of everything that is in the database now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, **options: Any) -> None:
        if (
            not options["yes"]
            and input("Everything in the database is replaced. Type yes to go on: ") != "yes"
        ):
            raise CommandError("Nothing was changed.")
        try:
            backup.restore(options["file"])
        except backup.BackupFailed as error:
            raise CommandError(f"Nothing was changed. {error}") from error
        self.stdout.write("Restored. What was open then is graded again by the sweeper.")
