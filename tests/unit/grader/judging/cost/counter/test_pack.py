"""Every program of the pack gives the same bits when it is counted."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from grader.domain.exercise import Exercise
from grader.judging.cases import draw_inputs
from grader.packs import load_pack
from tests.unit.grader.judging.cost.counter.outcomes import counting, outcome, plain

PACK = load_pack(Path(__file__).parents[6] / "content" / "self-attention")
SEED = 3


def programs(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.reference, exercise.starter)
    for program in (*exercise.accepted, *exercise.misconceptions, *exercise.faults):
        yield program.source


@pytest.mark.parametrize("exercise", PACK.exercises, ids=lambda exercise: exercise.slug)
def test_every_program_keeps_its_values(exercise: Exercise) -> None:
    for source in programs(exercise):
        counted, uncounted = counting(source), plain(source)
        for case in exercise.cases:
            inputs = draw_inputs(exercise, case, SEED).values()
            first, second = (
                [np.copy(value) if isinstance(value, np.ndarray) else value for value in inputs]
                for _ in range(2)
            )
            given = outcome(counted[exercise.entry_point], first)
            assert given == outcome(uncounted[exercise.entry_point], second)
            assert [np.asarray(value).tobytes() for value in first] == [
                np.asarray(value).tobytes() for value in second
            ]
