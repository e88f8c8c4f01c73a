"""Attempts in the admin: what was answered, and how it was graded, cannot be edited."""

from django.contrib import admin

from quizapp.attempts.models import Attempt
from quizapp.common.admin import ReadOnlyAdmin


@admin.register(Attempt)
class AttemptAdmin(ReadOnlyAdmin):
    list_display = ("item_version", "user", "score", "max_score", "answered")
    list_filter = ("item_version__slug",)
    list_select_related = ("item_version", "user")
    search_fields = ("user__username",)
