"""The named points at which a process is killed, and what is done to the servers between them.

A step is a function of the real processes; its points lie just before and just after it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Victim(StrEnum):
    """Who dies at a point."""

    PROCESS = "process"
    """The one that takes the step: its parent starts another."""
    WHOLE = "whole"
    """The part with all its processes: whoever watches over the site starts it again."""
    ZYGOTE = "zygote"
    """The process below a grader that forks children."""


@dataclass(frozen=True)
class Step:
    """``target``: module and qualified name of the function; ``part``: its name in the Procfile."""

    name: str
    part: str
    target: str
    victims: tuple[Victim, ...] = (Victim.PROCESS, Victim.WHOLE)


QUEUE = "kombu.transport.redis:QoS"
COMMIT = "django.db.backends.base.base:BaseDatabaseWrapper.commit"
WHOLE = (Victim.WHOLE,)  # the step is the parent's: nobody is left to start it again
ZYGOTE = (Victim.ZYGOTE,)

STEPS = (
    Step("web.store", "web", "quizapp.submissions.models:Submission.save"),
    Step("web.key", "web", "quizapp.api.idempotency:Asked.store"),
    Step("web.commit", "web", COMMIT),
    Step("web.lease", "web", "quizapp.submissions.dispatch:lease"),
    Step("web.send", "web", "quizapp.submissions.queue:send"),
    Step("web.submit", "web", "quizapp.submissions.services:submit"),
    Step("grading.take", "grader", f"{QUEUE}.append", WHOLE),
    Step("grading.read", "grader", "grader.wire:GradingJob.from_json"),
    Step("grading.judge", "grader", "grader.worker.tasks:judge"),
    Step("grading.report", "grader", "grader.worker.tasks:app.send_task"),
    Step("grading.ack", "grader", f"{QUEUE}.ack", WHOLE),
    Step("zygote.fork", "grader", "grader.sandbox.zygote_process:ZygoteProcess.fork", ZYGOTE),
    Step("zygote.receive", "grader", "grader.sandbox.zygote_process:ZygoteProcess.wait", ZYGOTE),
    Step("zygote.ask", "grader", "grader.sandbox.conversation:Conversation.ask", ZYGOTE),
    Step("zygote.reap", "grader", "grader.sandbox.zygote_process:ZygoteProcess.reap", ZYGOTE),
    Step("reports.take", "reports", f"{QUEUE}.append", WHOLE),
    Step("reports.read", "reports", "grader.wire:ReportMessage.from_json"),
    Step("reports.record", "reports", "quizapp.submissions.recording:record_report"),
    Step("reports.store", "reports", "quizapp.submissions.models:Report.save"),
    Step("reports.commit", "reports", COMMIT),
    Step("reports.lease", "reports", "quizapp.submissions.dispatch:lease"),
    Step("reports.send", "reports", "quizapp.submissions.queue:send"),
    Step("reports.ack", "reports", f"{QUEUE}.ack", WHOLE),
    Step("sweeper.ask", "reports", "quizapp.celery:Sweeper.ask", WHOLE),
    Step("sweeper.sweep", "reports", "quizapp.submissions.sweeping:sweep"),
    Step("sweeper.put_back", "reports", "quizapp.submissions.sweeping:_put_back"),
)
MOMENTS = ("before", "after")
KILLS = {f"{step.name}.{moment}": step for step in STEPS for moment in MOMENTS}
NEEDS_A_LOSS = "sweeper.put_back"
"""Nothing is put back into line where nothing was lost."""
