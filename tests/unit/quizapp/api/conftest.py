"""A program with a token."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from quizapp.accounts.models import User
from quizapp.api import tokens
from quizapp.api.models import Scope


class Program:
    """Asks the API as a program does, with a token or without."""

    def __init__(self, secret: str = "") -> None:
        self._client = Client()
        self._headers = {"Authorization": f"Bearer {secret}"} if secret else {}

    def get(self, path: str, **query: Any) -> Any:
        return self._client.get(f"/api/v1{path}", query, headers=self._headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._client.post(
            f"/api/v1{path}", body, content_type="application/json", headers={**self._headers, **headers}
        )

    def submit(self, source: str, **headers: str) -> Any:
        return self.post("/submissions", {"exercise": "double", "source": source}, **headers)


def program_of(user: User, *scopes: str) -> Program:
    return Program(tokens.issue(user, "test", scopes or Scope.values, timedelta(days=1))[1])


@pytest.fixture
def program(student: User) -> Program:
    return program_of(student, Scope.READ, Scope.SUBMIT)
