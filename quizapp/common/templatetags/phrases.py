"""The address of what scripts say."""

from django import template
from django.utils.translation import get_language

from quizapp.common.phrases import phrases_address

register = template.Library()


@register.simple_tag
def scripts_catalog() -> str:
    """For a ``<script>`` before those that speak; empty on an English page."""
    return phrases_address(get_language())
