"""What people say of a submission whose mistake the graders do not know; apps offer it when they start."""

from collections.abc import Callable

from quizapp.submissions.models import Submission

Explain = Callable[[Submission], tuple[str, ...]]
"""Sentences for a graded submission; none where there is nothing to say."""

_EXPLAINS: list[Explain] = []


def provide(explain: Explain) -> None:
    """From now on results show what ``explain`` says."""
    _EXPLAINS.append(explain)


def explained(submission: Submission) -> tuple[str, ...]:
    """All sentences about a graded submission."""
    return tuple(sentence for explain in _EXPLAINS for sentence in explain(submission))
