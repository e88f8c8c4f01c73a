"""What came of asking a submission: all that the checks judge by."""

from dataclasses import dataclass

from grader.domain.exercise import Exercise
from grader.judging.execute import Program, Results
from grader.judging.plan import Trial
from grader.judging.reference import Reference
from grader.sandbox import CallResult, Sandbox


@dataclass(frozen=True)
class Evidence:
    """The submission, what it was asked, and what the reference answers to the same."""

    exercise: Exercise
    seed: int
    trials: tuple[Trial, ...]
    reference: Reference
    program: Program
    printed: str
    """By the children that were asked the cases."""

    @property
    def results(self) -> Results:
        """By the names of calls, probes included."""
        return self.program.results

    @property
    def sandbox(self) -> Sandbox:
        return self.program.sandbox

    @property
    def result_names(self) -> list[str]:
        return [declared.name for declared in self.exercise.results]

    def case_results(self) -> list[CallResult]:
        """Of the cases alone, in their order."""
        return [self.results[trial.name] for trial in self.trials]
