"""Sending code and reading verdicts."""

from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from ninja import Header, Query, Router, Status

from grader.wire import SOURCE_LIMIT
from quizapp.api import events, idempotency
from quizapp.api.authentication import Needs
from quizapp.api.errors import EVERYWHERE, Conflict, Forbidden, Invalid, Problem
from quizapp.api.models import Scope
from quizapp.api.numbers import plain
from quizapp.api.schemas import NewSubmission, Page, SubmissionDetail, SubmissionStatus
from quizapp.catalog.selectors import current_exercise
from quizapp.submissions import cancelling, selectors, services

LONGEST_WAIT_SECONDS = 30
PAGE = 50
router = Router(tags=["submissions"])

Wait = Annotated[float, Query(ge=0, le=LONGEST_WAIT_SECONDS, description="Seconds to wait for the verdict.")]
Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern="^[\\x21-\\x7e]+$",
        description="Of your choice; a request repeated with the same key stores nothing again.",
    ),
]


@router.post(
    "/submissions",
    auth=Needs(Scope.SUBMIT),
    response={201: SubmissionStatus, 200: SubmissionStatus, 409: Problem, **EVERYWHERE},
)
def submit(
    request: HttpRequest, response: HttpResponse, new: NewSubmission, key: Key = None
) -> Status[SubmissionStatus]:
    """Store code to be graded. 201: stored now; 200: stored before, under the same Idempotency-Key."""
    source = new.source.replace("\r\n", "\n").replace("\r", "\n")
    if not source.strip() or "\0" in source:
        raise Invalid("body.source: there is no code in it, or a null character.")
    if len(source.encode()) > SOURCE_LIMIT:
        raise Invalid(f"body.source: at most {SOURCE_LIMIT // 1024} KiB are graded.")
    version = current_exercise(new.exercise).first()
    if version is None:
        raise Invalid(f"body.exercise: there is no exercise {new.exercise!r}; GET /exercises lists them.")
    if new.bulk and Scope.TEACH not in request.auth.scopes:
        raise Forbidden("To send in bulk a token needs the scope 'teach'.")
    priority = services.Priority.BATCH if new.bulk else services.Priority.INTERACTIVE
    with idempotency.once(request.auth, key, new) as asked:
        if asked.known is None:
            asked.store(services.submit(request.auth.user, version, source, priority))
    submission = asked.submission
    response["Location"] = reverse("api:submission", args=[submission.pk])
    return Status(200 if asked.known else 201, SubmissionStatus.of(submission))


@router.get("/submissions", auth=Needs(Scope.READ), response={200: Page, **EVERYWHERE})
def submissions(
    request: HttpRequest,
    exercise: Annotated[str | None, Query(max_length=60)] = None,
    before: Annotated[UUID | None, Query(description="The id at which the page before ended.")] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
) -> Page:
    """Your submissions, newest first; with the scope `teach` those of your courses too."""
    found = _visible(request).order_by("-created", "-pk")
    if exercise is not None:
        found = found.filter(exercise__slug=exercise)
    if before is not None:
        last = found.filter(pk=before).first()
        if last is None:
            raise Invalid("query.before: no submission of this list has that id.")
        found = found.filter(created__lte=last.created).exclude(pk=before)
    rows = list(found[: limit + 1])
    more = len(rows) > limit
    last_id = str(rows[limit - 1].pk) if more else None
    return Page(items=list(map(SubmissionStatus.brief, rows[:limit])), next=last_id)


@router.get(
    "/submissions/{pk}",
    auth=Needs(Scope.READ),
    response={200: SubmissionDetail, 404: Problem, **EVERYWHERE},
    url_name="submission",
)
def submission(request: HttpRequest, pk: UUID, wait: Wait = 0) -> SubmissionDetail:
    """One submission with its report; `wait` answers as soon as the verdict is there."""
    get_object_or_404(_visible(request), pk=pk)
    found = selectors.wait_until_graded(pk, wait)
    report = getattr(found, "report", None)
    document = plain(report.grading.model_dump(mode="json")) if report else None
    return SubmissionDetail(**SubmissionStatus.of(found).model_dump(), source=found.source, report=document)


@router.get(
    "/submissions/{pk}/events", auth=Needs(Scope.READ), response={200: None, 404: Problem, **EVERYWHERE}
)
def stream(request: HttpRequest, pk: UUID) -> StreamingHttpResponse:
    """Server-sent events: `status` when the state or the place in line changes; ends with the verdict."""
    found = get_object_or_404(_visible(request), pk=pk)
    response = StreamingHttpResponse(events.of(found.pk), content_type="text/event-stream")
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    return response


@router.post(
    "/submissions/{pk}/cancel",
    auth=Needs(Scope.SUBMIT),
    response={200: SubmissionStatus, 404: Problem, 409: Problem, **EVERYWHERE},
)
def cancel(request: HttpRequest, pk: UUID) -> SubmissionStatus:
    """Take back a submission that is not graded yet; it costs no attempt."""
    found = get_object_or_404(_visible(request).filter(user=request.auth.user), pk=pk)
    if not cancelling.cancel(found.pk):
        raise Conflict("This submission is graded, or was taken back before.")
    found.refresh_from_db()
    return SubmissionStatus.of(found)


def _visible(request: HttpRequest):  # type: ignore[no-untyped-def]
    user = request.auth.user
    visible = selectors.visible_to(user)
    return visible if Scope.TEACH in request.auth.scopes else visible.filter(user=user)
