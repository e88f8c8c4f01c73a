"""Questions within the chapter's text: folded, and loaded when they are opened."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from quizapp.attempts.presentation import TYPE_NAMES
from quizapp.attempts.selectors import ItemProgress, progress_for
from quizapp.catalog.chapter import Embed

KNOWN = "progress_of_items"


def folded(embed: Embed, request: HttpRequest) -> SafeString:
    """One line that opens the question and says how far this visitor got."""
    context = {
        "item": embed,
        "type_name": TYPE_NAMES[embed.item_type],
        "progress": _progress(request).get(embed.slug),
    }
    return render_to_string("attempts/folded.html", context)


def states(request: HttpRequest) -> Mapping[str, str]:
    """By slug, how far this visitor got with each question that he has answered."""
    return {slug: progress.state for slug, progress in _progress(request).items()}


def _progress(request: HttpRequest) -> Mapping[str, ItemProgress]:
    """Asked once a page, not once a question."""
    if not hasattr(request, KNOWN):
        setattr(request, KNOWN, progress_for(request.user))
    known: Mapping[str, ItemProgress] = getattr(request, KNOWN)
    return known
