"""What is remembered of a learner's progress; all of it follows from his answers and reports."""

from django.conf import settings
from django.db import models


class ReviewCard(models.Model):
    """When a user is asked a question again, and how firmly it sits, through all its versions."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="review_cards")
    pack = models.ForeignKey("catalog.Pack", models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=60)
    seed = models.PositiveBigIntegerField()
    """Of the variant answered last: the next one is another."""
    due = models.DateTimeField()
    strength = models.FloatField()
    """0 to 1: see `quizapp.progress.mastery`."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "pack", "slug"], name="card_once"),)
        indexes = (models.Index(fields=["user", "due"], name="card_due"),)

    def __str__(self) -> str:
        return self.slug


class Encounter(models.Model):
    """A misconception that a user showed in one question or exercise, until he gets that right."""

    class Kind(models.TextChoices):
        ITEM = "item"
        EXERCISE = "exercise"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="encounters")
    pack = models.ForeignKey("catalog.Pack", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    slug = models.SlugField(max_length=60)
    """Of the question or exercise."""
    misconception = models.CharField(max_length=100)
    sentence = models.TextField()
    """As he read it."""
    met = models.DateTimeField()
    """Last."""
    cleared = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "pack", "kind", "slug", "misconception"], name="encounter_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.misconception} in {self.slug}"
