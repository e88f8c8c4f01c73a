"""A regrade: what a new version of an exercise would make of submissions to an earlier one."""

import uuid

from django.conf import settings
from django.db import models


class Regrade(models.Model):
    """From one version of an exercise to another. Students see nothing of it before it is applied."""

    class State(models.TextChoices):
        PREPARING = "preparing"
        """Shadows of the submissions are graded by the new version."""
        READY = "ready"
        """All are graded, or given up: what would change is known."""
        APPLIED = "applied"
        UNDONE = "undone"
        CANCELLED = "cancelled"

    OPEN = (State.PREPARING, State.READY)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    old = models.ForeignKey("catalog.ExerciseVersion", models.PROTECT, related_name="+")
    new = models.ForeignKey("catalog.ExerciseVersion", models.PROTECT, related_name="+")
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.PREPARING)
    never_lower = models.BooleanField(default=False)
    """Applied only where nobody loses by it."""
    created = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True)
    """When it was applied, undone or cancelled last."""

    class Meta:
        ordering = ("-created",)
        constraints = (
            models.UniqueConstraint(
                fields=["old", "new"],
                condition=models.Q(state__in=("preparing", "ready")),
                name="one_open_regrade_of_a_pair",
            ),
        )

    def __str__(self) -> str:
        return f"{self.old} to {self.new}: {self.state}"

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN


class ScoreChange(models.Model):
    """What a regrade would make, or made, of one submission's score."""

    class Direction(models.TextChoices):
        """By shares of all points, for versions may give other sums."""

        HIGHER = "higher"
        LOWER = "lower"
        SAME = "same"
        OURS = "ours"
        """Grading failed on our side: there is no new score."""
        UNKNOWN = "unknown"
        """Not graded yet."""

    regrade = models.ForeignKey(Regrade, models.CASCADE, related_name="changes")
    submission = models.ForeignKey("submissions.Submission", models.CASCADE, related_name="score_changes")
    shadow = models.OneToOneField("submissions.Submission", models.CASCADE, related_name="shadow_of")
    """Holds the new report until it is applied, and the old one after that."""
    new_report = models.ForeignKey("submissions.Report", models.SET_NULL, null=True, related_name="+")
    old_seed = models.BigIntegerField()
    new_seed = models.BigIntegerField()
    old_verdict = models.CharField(max_length=30)
    old_score = models.FloatField()
    old_max = models.FloatField()
    new_verdict = models.CharField(max_length=30, blank=True)
    new_score = models.FloatField(null=True)
    new_max = models.FloatField(null=True)
    direction = models.CharField(max_length=7, choices=Direction, default=Direction.UNKNOWN)
    is_applied = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["regrade", "submission"], name="one_change_of_a_submission"),
        )
        indexes = (models.Index(fields=["regrade", "direction"], name="change_direction"),)

    def __str__(self) -> str:
        return f"{self.old_score} to {self.new_score}"

    @property
    def difference(self) -> float | None:
        """Points won or lost."""
        return None if self.new_score is None else self.new_score - self.old_score

    @property
    def old_percent(self) -> float:
        """Of all points there were."""
        return 100 * self.old_score / self.old_max

    @property
    def new_percent(self) -> float | None:
        """Of all points there are now."""
        return None if self.new_score is None or not self.new_max else 100 * self.new_score / self.new_max
