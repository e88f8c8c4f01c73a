"""What the worker does with a job: read it, judge it, send the report back."""

import structlog
from celery import Task
from celery.worker.control import inspect_command

from grader.domain.report import GradingReport
from grader.errors import WireError
from grader.judging import internal_error, judge
from grader.wire import GradingJob, ReportMessage
from grader.worker.app import REPORTS_QUEUE, app
from grader.worker.engine import sandbox, sandbox_processes, tier_report

log = structlog.get_logger(__name__)
RECORD_TASK = "quizapp.submissions.record_report"


@app.task(name="grader.grade", bind=True)
def grade(self: Task, text: str) -> None:
    """Grade a `GradingJob`; a message that is none is logged and dropped, for nobody waits for it.

    A job that comes again killed the process that graded it, or was cut off with it. It is not tried here
    once more, or one that kills would go round for ever: the site counts the failure and sends it again.
    """
    try:
        job = GradingJob.from_json(text)
    except WireError as error:
        log.warning("job_unreadable", code=error.code, reason=str(error))
        return
    again = bool((self.request.delivery_info or {}).get("redelivered"))
    report = internal_error(job, "the process that graded it ended.") if again else judged(job)
    used = report.usage.model_dump()
    log.info("sandbox", submission=job.submission, fence=job.fence, tier=report.sandbox.tier, **used)
    message = ReportMessage(submission=job.submission, fence=job.fence, report=report)
    app.send_task(RECORD_TASK, args=[message.to_json()], queue=REPORTS_QUEUE)
    log.info("graded", submission=job.submission, verdict=report.verdict, fence=job.fence)


def judged(job: GradingJob) -> GradingReport:
    """The verdict; a failure of ours becomes an internal error, never the student's wrong answer."""
    try:
        return judge(job, sandbox())
    except Exception as error:  # the boundary: whatever broke, out of time included, is our failure
        log.exception("grading_failed", submission=job.submission, code=getattr(error, "code", "unexpected"))
        return internal_error(job, "it is tried again by itself.")


@inspect_command()
def tier(state: object) -> dict[str, str]:
    """Answers the site's health page: the sandbox that this worker grades in."""
    return {"tier": tier_report().sentence}


@inspect_command(name="sandbox")
def measure_sandbox(state: object) -> dict[str, int]:
    """Answers the site's metrics."""
    return {"tier": int(tier_report().tier), "children": sandbox_processes()}
