"""Sentences for calls that gave no numbers, and the verdict each leads to."""

from grader.domain.exercise import Limits
from grader.domain.verdict import Verdict
from grader.judging.execute import LOG_BYTES
from grader.sandbox import CallResult, Outcome

VERDICTS = {
    Outcome.EXCEPTION: Verdict.RUNTIME_ERROR,
    Outcome.BAD_RESULT: Verdict.WRONG_ANSWER,
    Outcome.TIME_LIMIT: Verdict.TIME_LIMIT_EXCEEDED,
    Outcome.MEMORY_LIMIT: Verdict.MEMORY_LIMIT_EXCEEDED,
    Outcome.OUTPUT_LIMIT: Verdict.OUTPUT_LIMIT_EXCEEDED,
    Outcome.PROTOCOL_VIOLATION: Verdict.PROTOCOL_VIOLATION,
    Outcome.DIED: Verdict.RUNTIME_ERROR,
}


def sentence(result: CallResult, limits: Limits) -> str:
    """What went wrong in a call that is not OK, and how to mend it."""
    if result.outcome is Outcome.EXCEPTION and result.error:
        where = f" (line {result.error.line})" if result.error.line else ""
        return f"{result.error.type_name}: {result.error.message}{where}".rstrip(": ")
    if result.outcome is Outcome.BAD_RESULT:
        return _capital(result.error.message if result.error else "it returned no array of numbers") + "."
    return {
        Outcome.TIME_LIMIT: f"It ran out of time (the limit is {limits.cpu_seconds:g} s of CPU, less once "
        "a case ran into it); look for a loop that never ends.",
        Outcome.MEMORY_LIMIT: f"It asked for more than {limits.memory_mib} MiB of memory; look for an array "
        "far larger than the inputs.",
        Outcome.OUTPUT_LIMIT: f"It printed or returned too much (more than {LOG_BYTES // 1024} KiB of text); "
        "remove the prints, and return only what is asked.",
        Outcome.PROTOCOL_VIOLATION: "It wrote into the channel that carries its results; just return them.",
        Outcome.DIED: "The process ended in the middle of the call: it left Python, or tried what is not "
        "allowed here.",
    }.get(result.outcome, str(result.outcome))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
