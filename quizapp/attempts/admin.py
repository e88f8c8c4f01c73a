"""Attempts in the admin: to look at, not to change."""

from django.contrib import admin

from quizapp.attempts.models import Attempt


@admin.register(Attempt)
class AttemptAdmin(admin.ModelAdmin):
    list_display = ("item_version", "user", "score", "max_score", "answered")
    list_filter = ("item_version__slug",)
    list_select_related = ("item_version", "user")

    def has_add_permission(self, request: object) -> bool:
        return False

    def has_change_permission(self, request: object, obj: Attempt | None = None) -> bool:
        return False
