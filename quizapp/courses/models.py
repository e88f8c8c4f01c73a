"""Courses and who belongs to them."""

from django.conf import settings
from django.db import models


class Course(models.Model):
    """What packs are offered in; anyone may work in an open course."""

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=200)
    is_open = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title


class Membership(models.Model):
    """A user's role in one course."""

    class Role(models.TextChoices):
        STUDENT = "student"
        INSTRUCTOR = "instructor"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    course = models.ForeignKey(Course, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "course"], name="one_role_per_course"),)

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"
