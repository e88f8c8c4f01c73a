"""What instructors add to the content while a course runs."""

from django.conf import settings
from django.db import models


class NamedCluster(models.Model):
    """The sentence that every member of a cluster reads: those of today, and those that will be sent."""

    pack = models.ForeignKey("catalog.Pack", models.CASCADE, related_name="+")
    exercise = models.SlugField(max_length=60)
    """Its slug, through all versions."""
    signature = models.CharField(max_length=32)
    sentence = models.TextField(blank=True)
    misconception = models.SlugField(max_length=60, blank=True)
    """One of the exercise's, whose own sentence is shown too."""
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="named_clusters"
    )
    named = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["pack", "exercise", "signature"], name="cluster_named_once"),
        )

    def __str__(self) -> str:
        return f"{self.exercise} {self.signature[:8]}"
