"""Known programs that are asked what a submission was asked, until one or none behaves like it."""

from collections.abc import Mapping
from types import TracebackType

from grader.domain.exercise import Exercise
from grader.judging.diagnosis.likeness import alike, tells
from grader.judging.evidence import Evidence
from grader.judging.execute import ALIVE, Program, Results
from grader.judging.plan import BASE, Trial, call
from grader.judging.reference import Reference
from grader.sandbox import CallResult, Child, Sandbox


class Lineup:
    """Programs of the pack by name, in one child: they are ours, and a child for each takes far longer."""

    def __init__(self, sources: Mapping[str, str], exercise: Exercise, sandbox: Sandbox) -> None:
        self._sources = sources
        self._numbers = {name: number for number, name in enumerate(sources)}
        self._exercise = exercise
        self._sandbox = sandbox
        self._child: Child | None = None

    def ask(self, name: str, trial: Trial) -> CallResult:
        """What one program gives; one that ends the child is asked again in a child of its own."""
        child = self._shared_child()
        result = child.call(
            self._exercise.entry_point, tuple(trial.inputs.values()), program=self._numbers[name]
        )
        if result.outcome in ALIVE:
            return result
        alone = Program(self._sources[name], self._exercise, self._sandbox)
        return alone.run([call(BASE, trial)])[trial.name]

    def _shared_child(self) -> Child:
        if self._child is None or not self._child.alive:
            self._child = Program("", self._exercise, self._sandbox).start()
            for source in self._sources.values():
                self._child.load(source)
        return self._child

    def __enter__(self) -> "Lineup":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.finish()


def matching(sources: Mapping[str, str], evidence: Evidence) -> list[str]:
    """Names of the programs whose results on every case are the submission's.

    Each case is asked of those only that fit all cases before it: few are left after the first.
    """
    found: dict[str, Results] = {name: {} for name in sources}
    with Lineup(sources, evidence.exercise, evidence.sandbox) as lineup:
        for trial in evidence.trials:
            for name in list(found):
                found[name][trial.name] = known = lineup.ask(name, trial)
                if not alike(known, evidence.results[trial.name]):
                    del found[name]
    return [
        name
        for name, known in found.items()
        if is_sign(known, evidence.results, evidence.trials, evidence.reference)
    ]


def is_sign(known: Results, given: Results, trials: tuple[Trial, ...], reference: Reference) -> bool:
    """Whether any of the cases on which the two are alike is a sign of the known program's mistake."""
    return any(
        tells(known[trial.name], given[trial.name], reference[trial.case.name].arrays) for trial in trials
    )
