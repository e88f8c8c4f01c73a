"""A request that is repeated with the same key is answered as before, and does nothing again."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction

from quizapp.api.errors import Conflict
from quizapp.api.models import Request, Token
from quizapp.api.schemas import NewSubmission
from quizapp.submissions.selectors import Submission


@dataclass
class Asked:
    """``known``: what the same request stored before."""

    token: Token
    key: str | None
    fingerprint: str
    known: Submission | None = None
    stored: Submission | None = field(default=None)

    @property
    def submission(self) -> Submission:
        found = self.known or self.stored
        assert found is not None  # noqa: S101 - the caller stores what is not known
        return found

    def store(self, submission: Submission) -> None:
        self.stored = submission
        if self.key is not None:
            Request.objects.create(
                token=self.token, key=self.key, fingerprint=self.fingerprint, submission=submission
            )


@contextmanager
def once(token: Token, key: str | None, new: NewSubmission) -> Iterator[Asked]:
    """What is stored within is stored with its key, or not at all.

    Raises:
        Conflict: the key was used for other code, or the same request is being answered at this moment.
    """
    fingerprint = hashlib.sha256(f"{new.exercise}\0{new.source}".encode()).hexdigest()
    asked = Asked(token, key, fingerprint)
    before = Request.objects.filter(token=token, key=key).select_related("submission__exercise").first()
    if key is not None and before is not None:
        if before.fingerprint != fingerprint:
            raise Conflict("This Idempotency-Key was used for other code; choose a new one.")
        asked.known = before.submission
    try:
        with transaction.atomic():
            yield asked
    except IntegrityError as error:
        raise Conflict("The same request is being answered at this moment; ask again.") from error
