"""Tokens of programs that act for a person, and what they have asked before."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a token may do."""

    READ = "read", _("read exercises, questions and submissions")
    SUBMIT = "submit", _("send code, and cancel what it sent")
    TEACH = "teach", _("read and send for the courses you teach")
    REGRADE = "regrade", _("regrade exercises of the courses you teach, which changes scores")


class Token(models.Model):
    """A secret that a program sends instead of a password; only its digest is stored."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    start = models.CharField(max_length=12)
    """Its first letters, by which a person tells tokens apart."""
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField()
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created",)

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"

    @property
    def is_expired(self) -> bool:
        return self.expires <= timezone.now()


class Request(models.Model):
    """The answer to a request with an idempotency key, to be given again."""

    token = models.ForeignKey(Token, models.CASCADE, related_name="requests")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    """Of the method, path and body: the same key for another request is a mistake of the client."""
    submission = models.ForeignKey("submissions.Submission", models.CASCADE, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["token", "key"], name="one_answer_per_key"),)

    def __str__(self) -> str:
        return self.key
