"""Regrading an exercise: look first, then apply, and undo."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Query, Router, Schema, Status

from quizapp.api.authentication import Needs
from quizapp.api.errors import EVERYWHERE, Conflict, Invalid, Problem
from quizapp.api.models import Scope
from quizapp.regrading import progress, selectors, services
from quizapp.regrading.selectors import Regrade

PAGE = 200
router = Router(auth=Needs(Scope.REGRADE), tags=["regrades"])


class NewRegrade(Schema):
    exercise: str = Field(max_length=60, description="The slug of a current exercise.")
    old: str | None = Field(
        None, max_length=64, description="The version to regrade; may be left out where there is only one."
    )


class Application(Schema):
    never_lower: bool = Field(False, description="Who would lose keeps the old score.")
    leave_out_ours: bool = Field(False, description="What we failed to grade keeps the old score.")


class RegradeStatus(Schema):
    id: UUID
    exercise: str
    old: str
    new: str
    state: Literal["preparing", "ready", "applied", "undone", "cancelled"]
    created: datetime
    counts: dict[str, int] = Field(description="Of scores: all, higher, lower, same, ours, unknown.")

    @classmethod
    def of(cls, regrade: Regrade) -> "RegradeStatus":
        return cls(
            id=regrade.pk,
            exercise=regrade.new.slug,
            old=regrade.old.digest,
            new=regrade.new.digest,
            state=regrade.state,
            created=regrade.created,
            counts=selectors.counts(regrade),
        )


class Change(Schema):
    id: int
    submission: UUID
    user: str
    old_score: float
    old_max_score: float
    new_score: float | None
    new_max_score: float | None
    direction: Literal["higher", "lower", "same", "ours", "unknown"]
    applied: bool


class ChangePage(Schema):
    items: list[Change]
    next: int | None = Field(None, description="Pass it as `after` to read on; null at the end.")


@router.post(
    "/regrades", response={201: RegradeStatus, 200: RegradeStatus, 404: Problem, 409: Problem, **EVERYWHERE}
)
def start(request: HttpRequest, new: NewRegrade) -> Status[RegradeStatus]:
    """Grade the submissions to an earlier version by the current one; nothing that students see changes."""
    fitting = [each for each in selectors.candidates(request.auth.user) if each.new.slug == new.exercise]
    chosen = [each for each in fitting if new.old in (None, each.old.digest)]
    if not chosen:
        raise Invalid("There is no earlier version with submissions, of an exercise that you teach.")
    if len(chosen) > 1:
        raise Invalid(f"body.old: name one of {', '.join(each.old.digest for each in chosen)}.")
    known = set(selectors.taught(request.auth.user).values_list("pk", flat=True))
    regrade = services.start(request.auth.user, chosen[0].old, chosen[0].new)
    return Status(200 if regrade.pk in known else 201, RegradeStatus.of(regrade))


@router.get("/regrades/{pk}", response={200: RegradeStatus, 404: Problem, **EVERYWHERE})
def regrade(request: HttpRequest, pk: UUID) -> RegradeStatus:
    """How far it is, and how many scores change."""
    found = _found(request, pk)
    progress.settle(found)
    return RegradeStatus.of(found)


@router.get("/regrades/{pk}/changes", response={200: ChangePage, 404: Problem, **EVERYWHERE})
def changes(
    request: HttpRequest,
    pk: UUID,
    after: Annotated[int, Query(ge=0, le=2**62, description="The id at which the page before ended.")] = 0,
    limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
) -> ChangePage:
    """Whose score changes by how much, page by page."""
    found = selectors.changes(_found(request, pk)).filter(pk__gt=after).order_by("pk")
    rows = list(found[: limit + 1])
    items = [
        Change(
            id=row.pk,
            submission=row.submission_id,
            user=row.submission.user.username,
            old_score=row.old_score,
            old_max_score=row.old_max,
            new_score=row.new_score,
            new_max_score=row.new_max,
            direction=row.direction,
            applied=row.is_applied,
        )
        for row in rows[:limit]
    ]
    return ChangePage(items=items, next=items[-1].id if len(rows) > limit else None)


ANSWERS = {200: RegradeStatus, 404: Problem, 409: Problem, **EVERYWHERE}


@router.post("/regrades/{pk}/apply", response=ANSWERS)
def apply(request: HttpRequest, pk: UUID, how: Application) -> RegradeStatus:
    """Make all new scores count at once; repeated, it changes nothing."""
    return _done(request, pk, partial(services.apply, **how.model_dump()))


@router.post("/regrades/{pk}/undo", response=ANSWERS)
def undo(request: HttpRequest, pk: UUID) -> RegradeStatus:
    """Make the old scores count again."""
    return _done(request, pk, services.undo)


@router.post("/regrades/{pk}/cancel", response=ANSWERS, url_name="cancel_regrade")
def cancel_regrade(request: HttpRequest, pk: UUID) -> RegradeStatus:
    """Drop what was prepared."""
    return _done(request, pk, services.cancel)


@router.post("/regrades/{pk}/try-again", response=ANSWERS)
def try_again(request: HttpRequest, pk: UUID) -> RegradeStatus:
    """Grade once more what failed on our side."""
    return _done(request, pk, services.try_again)


def _done(request: HttpRequest, pk: UUID, service: Callable[[Regrade], Regrade]) -> RegradeStatus:
    try:
        return RegradeStatus.of(service(_found(request, pk)))
    except services.RegradeRefused as error:
        raise Conflict(str(error)) from error


def _found(request: HttpRequest, pk: UUID) -> Regrade:
    found: Regrade = get_object_or_404(selectors.taught(request.auth.user), pk=pk)
    return found
