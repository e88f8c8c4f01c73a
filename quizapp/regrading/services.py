"""Starting a regrade, applying it in one go, undoing it. Asked for twice, each does its work once."""

import structlog
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.regrading import progress
from quizapp.regrading.models import Regrade, ScoreChange
from quizapp.submissions import shadows

__all__ = ["Regrade", "RegradeRefused", "apply", "cancel", "start", "try_again", "undo"]

log = structlog.get_logger(__name__)
State, Direction = Regrade.State, ScoreChange.Direction


class RegradeRefused(Exception):
    """It cannot be done now; the message says why and what to do."""

    code = "regrade_refused"


def start(user: User | None, old: ExerciseVersion, new: ExerciseVersion) -> Regrade:
    """The open regrade of this pair, begun now if there is none.

    Raises:
        RegradeRefused: they are not two versions of one exercise, or nothing is scored by the earlier one.
    """
    if old.pk == new.pk or (old.pack_id, old.slug) != (new.pack_id, new.slug):
        raise RegradeRefused(_("Name two different versions of one exercise."))
    open_already = Regrade.objects.filter(old=old, new=new, state__in=Regrade.OPEN)
    if not open_already.exists() and not progress.scored_by(old).exists():
        raise RegradeRefused(_("No submission is scored by that version: there is nothing to regrade."))
    try:
        with transaction.atomic():
            regrade = Regrade.objects.create(old=old, new=new, started_by=user)
        log.info("regrade_started", regrade=str(regrade.pk), exercise=new.slug)
    except IntegrityError:
        regrade = open_already.get()
    progress.catch_up(regrade)
    regrade.refresh_from_db()
    return regrade


@transaction.atomic
def apply(regrade: Regrade, *, never_lower: bool = False, leave_out_ours: bool = False) -> Regrade:
    """Make the new scores those that count, all at once.

    Args:
        never_lower: who would lose keeps the old score.
        leave_out_ours: whose grading failed on our side keeps the old score; otherwise nothing is applied.

    Raises:
        RegradeRefused: it is not ready, is over, or gradings failed and are not left out.
    """
    locked = _lock(regrade)
    if locked.state == State.APPLIED:
        return locked
    _refuse_unless_ready(locked, leave_out_ours)
    left = [Direction.OURS, *([Direction.LOWER] if never_lower else [])]
    unchanged = locked.changes.filter(submission__exercise=locked.old)  # not by another regrade meanwhile
    unchanged.exclude(direction__in=left).update(is_applied=True)
    applied = locked.changes.filter(is_applied=True)
    shadows.exchange(applied, locked.new, locked.old, back=False)
    locked.never_lower = never_lower
    _end(locked, State.APPLIED)
    for later in Regrade.objects.filter(old=locked.new, state__in=Regrade.OPEN):
        progress.catch_up(later)
    return locked


@transaction.atomic
def undo(regrade: Regrade) -> Regrade:
    """Make the old scores count again.

    Raises:
        RegradeRefused: it was not applied, or a later regrade has changed these submissions since.
    """
    locked = _lock(regrade)
    if locked.state == State.UNDONE:
        return locked
    if locked.state != State.APPLIED:
        raise RegradeRefused(_("This regrade was not applied, so there is nothing to undo."))
    applied = locked.changes.filter(is_applied=True)
    if applied.exclude(submission__exercise=locked.new).exists():
        raise RegradeRefused(_("A later regrade changed these submissions: undo that one first."))
    shadows.exchange(applied, locked.old, locked.new, back=True)
    applied.update(is_applied=False)
    _end(locked, State.UNDONE)
    return locked


@transaction.atomic
def cancel(regrade: Regrade) -> Regrade:
    """Drop what was prepared; no score changes.

    Raises:
        RegradeRefused: it was applied.
    """
    locked = _lock(regrade)
    if locked.state in (State.APPLIED, State.UNDONE):
        raise RegradeRefused(_("This regrade was applied: it can be undone, not cancelled."))
    if locked.state != State.CANCELLED:
        shadows.of(locked.changes.values("shadow")).delete()
        _end(locked, State.CANCELLED)
    return locked


@transaction.atomic
def try_again(regrade: Regrade) -> Regrade:
    """Grade once more what failed on our side."""
    locked = _lock(regrade)
    if locked.is_open:
        ours = locked.changes.filter(direction=Direction.OURS)
        shadows.send_again(shadows.of(ours.values("shadow")))
        ours.update(direction=Direction.UNKNOWN)
        progress.settle(locked)
    return locked


def _lock(regrade: Regrade) -> Regrade:
    return Regrade.objects.select_for_update().select_related("old", "new").get(pk=regrade.pk)


def _refuse_unless_ready(regrade: Regrade, leave_out_ours: bool) -> None:
    progress.settle(regrade)
    if regrade.state == State.PREPARING:
        raise RegradeRefused(_("Some new scores are not known yet: wait until the regrade is ready."))
    if regrade.state != State.READY:
        raise RegradeRefused(_("This regrade is over: start a new one."))
    ours = regrade.changes.filter(direction=Direction.OURS).count()
    if ours and not leave_out_ours:
        raise RegradeRefused(
            ngettext(
                "Grading {} submission failed on our side: try it again, or leave it out.",
                "Grading {} submissions failed on our side: try them again, or leave them out.",
                ours,
            ).format(ours)
        )


def _end(regrade: Regrade, state: Regrade.State) -> None:
    regrade.state, regrade.ended = state, timezone.now()
    regrade.save()
    log.info("regrade_ended", regrade=str(regrade.pk), state=state)
