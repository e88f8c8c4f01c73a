"""Answers to questions."""

import uuid

from django.conf import settings
from django.db import models

from grader.domain.item import Item
from grader.domain.response import Feedback, Response
from grader.domain.variant import Variant
from grader.items import variant_of


class Attempt(models.Model):
    """One sitting: a user before one variant of one version of an item."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="attempts")
    item_version = models.ForeignKey("catalog.ItemVersion", models.PROTECT, related_name="attempts")
    seed = models.PositiveBigIntegerField()
    started = models.DateTimeField(auto_now_add=True)
    answered = models.DateTimeField(null=True)
    """When the score became final; a text that waits for its writer's comparison has none."""
    hints = models.PositiveSmallIntegerField(default=0)
    """How many were opened before answering."""
    response_document = models.JSONField(null=True)
    feedback_document = models.JSONField(null=True)
    score = models.FloatField(default=0.0)
    max_score = models.FloatField(default=0.0)

    class Meta:
        ordering = ("-started",)
        constraints = (
            models.UniqueConstraint(
                fields=["user", "item_version", "seed"],
                condition=models.Q(answered=None),
                name="one_open_attempt",
            ),
        )

    def __str__(self) -> str:
        return str(self.id)

    @property
    def item(self) -> Item:
        """The question that was asked."""
        return self.item_version.item

    @property
    def variant(self) -> Variant:
        return variant_of(self.item, self.seed)

    @property
    def response(self) -> Response:
        return Response.model_validate(self.response_document or {})

    @property
    def feedback(self) -> Feedback | None:
        return Feedback.model_validate(self.feedback_document) if self.feedback_document else None
