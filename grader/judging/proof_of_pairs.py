"""Edits prove themselves: each makes its misconception, and two at once are told apart from all else.

Programs run on the cases as they are and nothing is graded, so that some eighty pairs take a moment. As in a
diagnosis a case is asked only of programs that nothing has told apart so far.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from grader.domain.edit import edited
from grader.domain.exercise import Exercise
from grader.judging.diagnosis.likeness import alike, same_result
from grader.judging.diagnosis.lineup import Lineup, is_sign
from grader.judging.diagnosis.pairs import pairs_of
from grader.judging.execute import Results
from grader.judging.prepare import Prepared, prepare
from grader.sandbox import Sandbox

REFERENCE = "reference"
Two = tuple[str, str]
"""Names of a program and of another for which it may be taken."""


@dataclass(frozen=True)
class PairProof:
    """How many pairs two edits at once make, and the sentences on what is wrong with them."""

    pairs: int = 0
    problems: tuple[str, ...] = ()


def prove_pairs(exercise: Exercise, sandbox: Sandbox, seed: int = 0) -> PairProof:
    """Run every edit, and every two that can be combined.

    Raises:
        GraderError: the reference cannot be run.
    """
    if not exercise.edits:
        return PairProof()
    pairs = {pair.name: pair.source for pair in pairs_of(exercise)}
    edits = {edit.mistake: edited(exercise.reference, [edit]) or "" for edit in exercise.edits}
    known = {mistake.id: mistake.source for mistake in exercise.misconceptions}
    known = {REFERENCE: exercise.reference, **known, **pairs}
    doubts = {(_edit(mistake), mistake) for mistake in edits}
    doubts |= {(pair, other) for pair in pairs for other in known if other not in pairs or other < pair}
    sources = {**known, **{_edit(mistake): source for mistake, source in edits.items()}}
    with Lineup(sources, exercise, sandbox) as lineup:
        same = _not_told_apart(doubts, lineup, prepare(exercise, seed, sandbox))
    problems = chain(
        (
            f"the edit of {mistake} behaves otherwise than misconceptions/{mistake}.py"
            for mistake in edits
            if (_edit(mistake), mistake) not in same
        ),
        _undeclared(exercise, pairs, same),
        _no_pairs(exercise, pairs),
    )
    return PairProof(len(pairs), tuple(problems))


def _edit(mistake: str) -> str:
    return f"the edit of {mistake}"


def _not_told_apart(doubts: set[Two], lineup: Lineup, prepared: Prepared) -> set[Two]:
    """Those of which the first would be named as the second."""
    results: dict[str, Results] = {name: {} for two in doubts for name in two}
    trials = prepared.plan.trials
    for trial in trials:
        for name in {name for two in doubts for name in two}:
            results[name][trial.name] = lineup.ask(name, trial)
        doubts = {
            (given, known)
            for given, known in doubts
            if alike(results[known][trial.name], results[given][trial.name])
        }
    return {
        (given, known)
        for given, known in doubts
        if all(same_result(results[known][trial.name], results[given][trial.name]) for trial in trials)
        or is_sign(results[known], results[given], trials, prepared.reference)
    }


def _undeclared(exercise: Exercise, pairs: dict[str, str], same: set[Two]) -> Iterator[str]:
    for pair in pairs:
        others = {known for given, known in same if given == pair}
        others |= {given for given, known in same if known == pair}
        tied = set(chain.from_iterable(tie.ids for tie in exercise.ties if pair in tie.ids)) - {pair}
        if others - tied:
            yield f"{pair} is not told apart from {', '.join(sorted(others - tied))}"
        if tied - others:
            yield f"{pair} is told apart from {', '.join(sorted(tied - others))}: the declared tie is no tie"


def _no_pairs(exercise: Exercise, pairs: dict[str, str]) -> Iterator[str]:
    named = set(chain.from_iterable(tie.ids for tie in exercise.ties))
    for name in sorted(name for name in named if " + " in name and name not in pairs):
        yield f"{name} is in a tie, and is no pair: name two edits in their order that touch different text"
