"""Questions within the chapter's text: folded, and loaded when they are opened."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from quizapp.attempts.presentation import TYPE_NAMES
from quizapp.attempts.selectors import ItemProgress, progress_for
from quizapp.catalog.selectors import current_item

KNOWN = "progress_of_items"


def folded(slug: str, request: HttpRequest) -> SafeString | None:
    """One line that opens the question and says how far this visitor got; None where there is no such one."""
    version = current_item(slug).first()
    if version is None:
        return None
    context = {
        "version": version,
        "type_name": TYPE_NAMES[version.document["type"]],
        "progress": _progress(request).get(slug),
    }
    return render_to_string("attempts/folded.html", context)


def _progress(request: HttpRequest) -> Mapping[str, ItemProgress]:
    """Asked once a page, not once a question."""
    if not hasattr(request, KNOWN):
        setattr(request, KNOWN, progress_for(request.user))
    known: Mapping[str, ItemProgress] = getattr(request, KNOWN)
    return known
