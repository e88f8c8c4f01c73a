"""``manage.py make_api_token USER --scope submit``: prints a new token, once."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.accounts.services import User
from quizapp.api import tokens
from quizapp.api.models import Scope


class Command(BaseCommand):
    help = "Makes a token for the API and prints it; it is shown only now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user")
        parser.add_argument("--name", default="made by make_api_token")
        parser.add_argument("--scope", action="append", choices=Scope.values, help="may be repeated")
        parser.add_argument("--days", type=int, default=90)

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["user"], is_guest=False).first()
        if user is None:
            raise CommandError(f"There is no account {options['user']!r}.")
        scopes = options["scope"] or [Scope.READ, Scope.SUBMIT]
        try:
            _, secret = tokens.issue(user, options["name"], scopes, timedelta(days=options["days"]))
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(secret)
