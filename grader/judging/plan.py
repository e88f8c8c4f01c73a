"""What a submission is asked: its cases, and the probes that checks add."""

from dataclasses import dataclass, field, replace

from grader.domain.exercise import Case, Exercise
from grader.judging.cases import Inputs, draw_inputs
from grader.judging.execute import Call

BASE = "case"


@dataclass(frozen=True)
class Trial:
    """A case and its inputs."""

    case: Case
    inputs: Inputs

    @property
    def name(self) -> str:
        """Of its call."""
        return probe_name(BASE, self.case)


@dataclass
class Plan:
    """Calls of two children. ``second`` holds what is compared with calls of ``first``, at most one a case.

    So no child sees two inputs that will be compared, and code cannot tell that it is being compared.
    """

    trials: tuple[Trial, ...]
    first: list[Call] = field(default_factory=list)
    second: list[Call] = field(default_factory=list)

    def echo_all(self) -> None:
        """Every call shows its arguments afterwards, or code could tell those that are looked at."""
        self.first = [replace(call, echo=True) for call in self.first]
        self.second = [replace(call, echo=True) for call in self.second]

    def turn(self, number: int) -> tuple[Trial, ...]:
        """Every third trial, from ``number`` on: three kinds of probe take turns over the cases."""
        return self.trials[number::3] or self.trials[-1:]


def probe_name(kind: str, case: Case) -> str:
    return f"{kind}: {case.name}"


def call(kind: str, trial: Trial, inputs: Inputs | None = None) -> Call:
    """The trial's call, or one of another kind with other inputs in its place."""
    chosen = trial.inputs if inputs is None else inputs
    base = "" if kind == BASE else trial.name
    return Call(probe_name(kind, trial.case), tuple(chosen.values()), base=base)


def draw_trials(exercise: Exercise, seed: int) -> tuple[Trial, ...]:
    return tuple(Trial(case, draw_inputs(exercise, case, seed)) for case in exercise.cases)
