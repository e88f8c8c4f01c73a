"""Code that students sent, and what grading it produced. The database is the truth; queues only carry."""

import uuid

from django.conf import settings
from django.db import models

from grader.domain.report import GradingReport


class SentSubmissions(models.Manager["Submission"]):
    """Without shadows, which nobody sent."""

    def get_queryset(self) -> models.QuerySet["Submission"]:
        return super().get_queryset().filter(is_shadow=False)


class Submission(models.Model):
    """One piece of code sent to one version of an exercise."""

    class State(models.TextChoices):
        QUEUED = "queued"
        """Stored; not yet sent to a worker."""
        GRADING = "grading"
        """Sent under a lease: a report is expected before it ends."""
        DONE = "done"
        """Its report is stored."""
        FAILED = "failed"
        """Grading failed on our side, repeatedly: costs no attempt."""
        CANCELLED = "cancelled"
        """Taken back before it was graded: costs no attempt."""

    OPEN = (State.QUEUED, State.GRADING)

    class Priority(models.IntegerChoices):
        """The smaller goes first."""

        INTERACTIVE = 0
        BATCH = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="submissions")
    exercise = models.ForeignKey("catalog.ExerciseVersion", models.PROTECT, related_name="submissions")
    source = models.TextField()
    source_digest = models.CharField(max_length=64)
    seed = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    fence = models.PositiveIntegerField(default=0)
    """Counts the leases: a report of an earlier one is stale."""
    lease_until = models.DateTimeField(null=True)
    sent = models.DateTimeField(null=True)
    """When it was handed to the graders last."""
    priority = models.PositiveSmallIntegerField(choices=Priority, default=Priority.INTERACTIVE)
    failures = models.PositiveSmallIntegerField(default=0)
    same_as = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    """The earlier one with the same code, whose report answers this one too."""
    is_shadow = models.BooleanField(default=False)
    """Graded to see what would come of it: no attempt, in no list. It stands in line like any other."""
    created = models.DateTimeField(auto_now_add=True)

    objects = SentSubmissions()
    everything = models.Manager()
    """With shadows: what the line, the graders and the sweeper see."""

    class Meta:
        ordering = ("-created",)
        indexes = (
            models.Index(fields=["user", "exercise", "source_digest"], name="submission_same_code"),
            models.Index(fields=["user", "created"], name="submission_history"),
            models.Index(fields=["state", "priority", "user", "created"], name="submission_in_line"),
        )

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN


class Report(models.Model):
    """The one report of a submission.

    ``document`` is the domain's `GradingReport` as JSON text: JSON columns refuse NaN.
    """

    submission = models.OneToOneField(Submission, models.CASCADE, null=True, related_name="report")
    """None only while a transaction exchanges reports."""
    verdict = models.CharField(max_length=30)
    score = models.FloatField()
    max_score = models.FloatField()
    document = models.TextField()
    signature = models.CharField(max_length=32, blank=True, default="")
    """Of wrong results that no known mistake explains: equal ones are a cluster."""
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (
            models.Index(fields=["verdict"], name="report_verdict"),
            models.Index(fields=["recorded"], name="report_recorded"),
            models.Index(fields=["signature"], name="report_signature"),
        )

    def __str__(self) -> str:
        return f"{self.submission_id}: {self.verdict}"

    @property
    def grading(self) -> GradingReport:
        """The domain's value, read anew at each call."""
        return GradingReport.model_validate_json(self.document)


class Draft(models.Model):
    """What a user has written for an exercise and not sent: one text through all its versions."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    pack = models.ForeignKey("catalog.Pack", models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=60)
    source = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    """Counts the changes: who saves says on which one his text is built."""
    saved = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "pack", "slug"], name="draft_once"),)

    def __str__(self) -> str:
        return f"{self.slug} {self.version}"


class PracticeRun(models.Model):
    """The last run of a user's unsent code on the visible cases of an exercise: no attempt, no points.

    Nothing here must last: a run that gets lost is started again by whoever waits for it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="practice_runs")
    exercise = models.ForeignKey("catalog.ExerciseVersion", models.CASCADE, related_name="practice_runs")
    fence = models.PositiveIntegerField(default=0)
    """Counts the runs: the report of an earlier one is stale."""
    started = models.DateTimeField()
    document = models.TextField(blank=True)
    """The `GradingReport` as JSON text; empty until it comes."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "exercise"], name="practice_run_once"),)

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_open(self) -> bool:
        return not self.document

    @property
    def grading(self) -> GradingReport:
        """The domain's value, read anew at each call."""
        return GradingReport.model_validate_json(self.document)
