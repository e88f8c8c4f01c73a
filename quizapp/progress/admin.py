"""Cards and encounters in the admin: they follow from answers, and cannot be edited."""

from django.contrib import admin

from quizapp.common.admin import ReadOnlyAdmin
from quizapp.progress.models import Encounter, ReviewCard


@admin.register(ReviewCard)
class ReviewCardAdmin(ReadOnlyAdmin):
    list_display = ("slug", "user", "strength", "due")
    list_filter = ("slug",)
    list_select_related = ("user",)
    search_fields = ("user__username",)


@admin.register(Encounter)
class EncounterAdmin(ReadOnlyAdmin):
    list_display = ("misconception", "slug", "user", "met", "cleared")
    list_filter = ("kind", "slug", "misconception")
    list_select_related = ("user",)
    search_fields = ("user__username",)
