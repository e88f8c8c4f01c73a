"""Published content in the admin: immutable."""

from django.contrib import admin

from quizapp.catalog.models import ExerciseVersion, ItemVersion, PackVersion
from quizapp.common.admin import ReadOnlyAdmin


@admin.register(PackVersion)
class PackVersionAdmin(ReadOnlyAdmin):
    list_display = ("pack", "digest", "title", "published")
    list_select_related = ("pack",)


@admin.register(ExerciseVersion, ItemVersion)
class VersionAdmin(ReadOnlyAdmin):
    list_display = ("slug", "pack", "digest", "published")
    list_filter = ("slug",)
    list_select_related = ("pack",)
