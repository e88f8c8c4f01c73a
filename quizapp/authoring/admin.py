"""Names of clusters in the admin."""

from django.contrib import admin

from quizapp.authoring.models import NamedCluster


@admin.register(NamedCluster)
class NamedClusterAdmin(admin.ModelAdmin):
    list_display = ("exercise", "signature", "sentence", "author", "named")
    list_filter = ("pack",)
