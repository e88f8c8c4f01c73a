"""``manage.py make_demo_accounts``: a student and an instructor to try the site with."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from quizapp.accounts.services import User
from quizapp.courses.models import Membership
from quizapp.courses.services import give_role, open_course

ROLES = {"student": Membership.Role.STUDENT, "instructor": Membership.Role.INSTRUCTOR}


class Command(BaseCommand):
    """Passwords are random and made once; the site itself knows only their hashes."""

    help = "Make the accounts 'student' and 'instructor', and print how to sign in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--keep", type=Path, help="file, for its owner only, from which to print them again"
        )

    def handle(self, *args: Any, keep: Path | None = None, **options: Any) -> None:
        made = [line for name, role in ROLES.items() if (line := _make(name, role))]
        if made and keep:
            _write(keep, made)
        if not made and keep and keep.exists():
            made = keep.read_text().splitlines()
        self.stdout.write(
            "\n".join(made or ["The demo accounts exist; their passwords were printed before."])
        )


def _make(name: str, role: Membership.Role) -> str | None:
    """The sign-in as a line of text; None where the account exists."""
    user, is_new = User.objects.get_or_create(username=name)
    give_role(user, open_course(), role)
    if not is_new:
        return None
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save()
    return f"Demo {name}: sign in as {name!r} with the password {password}"


def _write(file: Path, lines: list[str]) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as output:
        output.write("\n".join(lines) + "\n")
