"""``manage.py load_pack content/self-attention``: publish a folder of content."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from grader.errors import PackError
from grader.packs import load_pack
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course


class Command(BaseCommand):
    """Loading the same content twice changes nothing."""

    help = "Publish a pack in the open course."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="folder with pack.yaml")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        self.stdout.write(f"Reading {folder} …")
        try:
            pack = load_pack(folder)
        except PackError as error:
            raise CommandError(str(error)) from error
        counts = f"{len(pack.chapter)} sections, {len(pack.items)} questions, {len(pack.exercises)} exercises"
        self.stdout.write(f"Publishing {pack.slug}: {counts} …")
        publication = publish(pack, open_course())
        changed = ", ".join((*publication.exercises, *publication.items)) or "nothing"
        self.stdout.write(f"Version {publication.version.digest[:8]} is current; new: {changed}.")
