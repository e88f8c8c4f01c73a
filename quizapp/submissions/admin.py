"""Submissions in the admin: what was sent, and how it was graded, cannot be edited."""

from django.contrib import admin

from quizapp.common.admin import ReadOnlyAdmin
from quizapp.submissions.models import Report, Submission


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    list_display = ("id", "user", "exercise", "state", "fence", "failures", "created")
    list_filter = ("state", "exercise__slug")
    list_select_related = ("user", "exercise")
    search_fields = ("user__username",)


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    list_display = ("submission_id", "verdict", "score", "max_score", "recorded")
    list_filter = ("verdict",)
