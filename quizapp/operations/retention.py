"""What is kept of a person, for how long, and how all of it goes."""

from datetime import timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.utils import timezone

from quizapp.accounts.services import User

SECRETS = frozenset({"password", "digest"})


def export(user: User) -> dict[str, Any]:
    """Everything stored about the user, by table; digests of secrets are left out."""
    tables: dict[str, Any] = {"account": [_row(user)]}
    for relation in User._meta.related_objects:
        rows = relation.related_model._base_manager.filter(**{relation.field.name: user})
        if rows:
            tables[str(relation.related_model._meta.verbose_name_plural)] = [_row(row) for row in rows]
            _add_owned(tables, relation.related_model, rows)
    return tables


@transaction.atomic
def forget(user: User) -> int:
    """Delete the user and everything he did; returns how many rows went."""
    number, _ = user.delete()
    return number


def forget_old_guests(age: timedelta) -> int:
    """Delete guests who did nothing for ``age``, and sessions that ended; returns how many guests went."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    before = timezone.now() - age
    old = User.objects.filter(is_guest=True, date_joined__lt=before)
    idle = old.exclude(submissions__created__gte=before).exclude(attempts__started__gte=before)
    idle = idle.exclude(drafts__saved__gte=before).exclude(practice_runs__started__gte=before)
    guests = list(idle)
    for guest in guests:
        forget(guest)
    return len(guests)


def _add_owned(tables: dict[str, Any], owner: type[models.Model], rows: models.QuerySet[Any]) -> None:
    """One step further: the reports of submissions."""
    for relation in owner._meta.related_objects:
        owned = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": rows})
        if owned:
            tables[str(relation.related_model._meta.verbose_name_plural)] = [_row(row) for row in owned]


def _row(row: models.Model) -> dict[str, Any]:
    fields = row._meta.concrete_fields
    return {field.name: getattr(row, field.attname) for field in fields if field.name not in SECRETS}
