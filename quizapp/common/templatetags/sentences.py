"""Sentences that the engine made: in the reader's language where it is known, else marked as English."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from quizapp.common.engine_sentences import translated

register = template.Library()
WRITTEN_IN = "en"


@register.filter
def told(sentence: str) -> str | SafeString:
    """``sentence`` for a page; screen readers are told where it stays English."""
    if not sentence or get_language() == WRITTEN_IN:
        return sentence
    return translated(sentence) or format_html('<span lang="{}">{}</span>', WRITTEN_IN, sentence)
