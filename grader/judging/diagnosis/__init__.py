"""Which known mistakes explain every result: one of the bank of misconceptions, or two at once.

A match on all cases names the mistake, ties name them all, and no match says nothing rather than guess. One
mistake is the simpler explanation: pairs are tried where no single one fits.
"""

from dataclasses import dataclass

from grader.domain.report import NamedMistake
from grader.judging.diagnosis.lineup import matching
from grader.judging.diagnosis.pairs import pairs_of
from grader.judging.evidence import Evidence
from grader.sandbox import Outcome


@dataclass(frozen=True)
class Diagnosis:
    """One misconception that explains all, or several that do alike; else pairs. Empty for unknown code."""

    misconceptions: tuple[NamedMistake, ...] = ()
    pairs: tuple[tuple[NamedMistake, NamedMistake], ...] = ()


def diagnose(evidence: Evidence) -> Diagnosis:
    """What explains the submission's results on every case."""
    if all(result.outcome is not Outcome.OK for result in evidence.case_results()):
        return Diagnosis()
    bank = evidence.exercise.misconceptions
    named = {mistake.id: NamedMistake(id=mistake.id, sentence=mistake.sentence) for mistake in bank}
    if singles := matching({mistake.id: mistake.source for mistake in bank}, evidence):
        return Diagnosis(misconceptions=tuple(named[id_] for id_ in singles))
    pairs = {pair.name: pair for pair in pairs_of(evidence.exercise)}
    two = [
        pairs[name].ids for name in matching({name: pair.source for name, pair in pairs.items()}, evidence)
    ]
    return Diagnosis(pairs=tuple((named[first], named[second]) for first, second in two))
