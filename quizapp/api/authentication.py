"""Who asks: a bearer token with the scope that the address needs, within its rate."""

from django.conf import settings
from django.http import HttpRequest
from ninja.security import HttpBearer

from quizapp.api import rates, tokens
from quizapp.api.errors import Forbidden
from quizapp.api.models import Scope, Token


class Needs(HttpBearer):
    """A token with ``scope``; 401 without one, 403 with too little."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        found = tokens.find(token)
        if found is None:
            return None
        rates.count(request, found, settings.API_REQUESTS_PER_MINUTE)
        if self.scope not in found.scopes:
            raise Forbidden(f"This token lacks the scope {self.scope.value!r}; make one that has it.")
        return found
