"""What grading can say: of a submission, and of one check."""

from enum import StrEnum


class Verdict(StrEnum):
    """Of a whole submission."""

    ACCEPTED = "accepted"
    PARTIAL = "partial"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT_EXCEEDED = "time_limit_exceeded"
    MEMORY_LIMIT_EXCEEDED = "memory_limit_exceeded"
    OUTPUT_LIMIT_EXCEEDED = "output_limit_exceeded"
    PROTOCOL_VIOLATION = "protocol_violation"
    INVALID = "invalid"
    INTERNAL_ERROR = "internal_error"

    @property
    def is_ours(self) -> bool:
        """Whether we failed, not the submission: such a verdict costs no attempt and is retried."""
        return self is Verdict.INTERNAL_ERROR


class CheckVerdict(StrEnum):
    """Of one check: failed means that the submission did, not_run that nothing could be asked of it."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_RUN = "not_run"
