"""``manage.py backup FILE``: see `quizapp.operations.backup`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.operations import backup


class Command(BaseCommand):
    help = "Writes the whole database to a file, while the site runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            backup.save(options["file"])
        except backup.BackupFailed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{options['file']}: {options['file'].stat().st_size} bytes, checked.")
