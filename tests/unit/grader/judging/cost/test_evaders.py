"""Programs that evade the counting are counted all the same, or flagged, or refused."""

from collections import Counter

import pytest

from grader.domain.exercise import Argument, Case, Exercise, Result
from grader.judging.cost import check_cost
from grader.sandbox import Sandbox
from tests.unit.grader.judging.cost.evaders import ALL_EVADERS, EVADERS, KNOWN_WEAK, PARTS, Evader
from tests.unit.grader.judging.cost.test_check import CHECK

EXERCISE = Exercise(
    slug="attend",
    title="Attend",
    summary="",
    entry_point="attend",
    arguments=tuple(Argument(name=name, shape=(rows, "d")) for name, rows in zip("QKV", "nmm", strict=True)),
    results=(Result(name="O", shape=("n", "d")),),
    sizes={"n": 3, "m": 4, "d": 2},
    cases=(Case(name="one"),),
    checks=(CHECK,),
    reference=f"{PARTS}\nattend = honest\n",
)


def lost(source: str, sandbox: Sandbox) -> set[str]:
    verdict = check_cost(CHECK, EXERCISE, source, 1, sandbox)
    return {
        report.name.removeprefix("cost: ") for report in verdict.reports if report.score < report.max_score
    }


@pytest.mark.parametrize("evader", EVADERS, ids=lambda evader: evader.name)
def test_an_evader_loses_what_it_hides(evader: Evader, sandbox: Sandbox) -> None:
    assert lost(evader.source, sandbox) >= evader.loses


def test_what_they_are_built_on_loses_nothing(sandbox: Sandbox) -> None:
    assert lost(EXERCISE.reference, sandbox) == set()


def test_there_are_many_and_each_has_a_name_of_its_own() -> None:
    names = Counter(evader.name for evader in ALL_EVADERS)
    assert [name for name, times in names.items() if times > 1] == []
    assert set(names) >= KNOWN_WEAK
    assert len(EVADERS) >= 40
