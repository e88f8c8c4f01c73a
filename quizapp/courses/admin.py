"""Courses and roles in the admin."""

from django.contrib import admin

from quizapp.courses.models import Course, Membership


class MembershipInline(admin.TabularInline):
    model = Membership
    autocomplete_fields = ("user",)
    extra = 0


@admin.register(Course)
class CourseAdmin(admin.ModelAdmin):
    list_display = ("title", "slug", "is_open")
    inlines = (MembershipInline,)
