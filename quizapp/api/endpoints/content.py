"""What there is to work on."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from quizapp.api.authentication import Needs
from quizapp.api.errors import EVERYWHERE, Problem
from quizapp.api.models import Scope
from quizapp.api.schemas import ExerciseDetail, ExerciseSummary, ItemSummary
from quizapp.catalog import selectors

router = Router(auth=Needs(Scope.READ), tags=["content"])


@router.get("/exercises", response={200: list[ExerciseSummary], **EVERYWHERE})
def exercises(request: HttpRequest) -> list[ExerciseSummary]:
    """All current exercises, in the author's order."""
    return [ExerciseSummary.of(v) for pack in selectors.packs() for v in selectors.exercises(pack)]


@router.get("/exercises/{slug}", response={200: ExerciseDetail, 404: Problem, **EVERYWHERE})
def exercise(request: HttpRequest, slug: str) -> ExerciseDetail:
    """One exercise: what to define, and from where to start."""
    return ExerciseDetail.of(get_object_or_404(selectors.current_exercise(slug)))


@router.get("/items", response={200: list[ItemSummary], **EVERYWHERE})
def items(request: HttpRequest) -> list[ItemSummary]:
    """All current questions, in the author's order."""
    return [
        ItemSummary(
            id=version.slug,
            title=version.item.title,
            type=version.item.type,
            version=version.digest,
        )
        for pack in selectors.packs()
        for version in selectors.items(pack)
    ]
