"""`python -m tests.faults.people N`: makes N accounts and prints their API tokens, one a line."""

import sys
from datetime import timedelta

import django


def main(number: int) -> None:
    django.setup()
    from quizapp.accounts.models import User
    from quizapp.api import tokens

    for person in range(number):
        user = User.objects.create(username=f"person-{person}")
        print(tokens.issue(user, "faults", ["submit", "read"], timedelta(days=30))[1])


if __name__ == "__main__":
    main(int(sys.argv[1]))
