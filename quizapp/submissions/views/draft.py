"""Where the editor keeps what is typed."""

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from quizapp.accounts.services import User
from quizapp.catalog.selectors import current_exercise
from quizapp.submissions import drafts
from quizapp.submissions.forms import DraftForm


@require_POST
def draft(request: HttpRequest, slug: str) -> JsonResponse:
    """Save the draft; 409 with the text that was saved elsewhere in the meantime.

    A visitor who has sent nothing yet is nobody: his browser alone keeps his text (403).
    """
    version = get_object_or_404(current_exercise(slug))
    if not isinstance(request.user, User):
        return JsonResponse({}, status=403)
    form = DraftForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    source, base = form.cleaned_data["source"], form.cleaned_data["base"]
    try:
        saved = drafts.save(request.user, version, source, base or 0)
    except drafts.DraftConflict as conflict:
        other = conflict.draft
        return JsonResponse({"version": other.version, "source": other.source}, status=409)
    return JsonResponse({"version": saved.version})
