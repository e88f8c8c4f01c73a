"""The heatmaps of the item "Name the bug" are what the programs of the exercise really compute."""

from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from grader.domain.generator import Mutant
from grader.items.generators.faulty_mask import mutant_weights

FOLDER = Path(__file__).parents[2] / "content/self-attention/exercises/causal-attention/misconceptions"


@pytest.mark.filterwarnings("ignore:invalid value")  # an empty row is 0/0 before the program patches it
@pytest.mark.parametrize("mutant", get_args(Mutant))
def test_a_mutants_weights_are_those_of_the_misconception_of_its_name(mutant: Mutant) -> None:
    program: dict[str, Any] = {}
    exec((FOLDER / f"{mutant}.py").read_text(), program)  # our own content
    chance = np.random.default_rng(1)
    queries, keys = chance.normal(size=(2, 5, 3))  # (5, 3) each
    _, weights = program["causal_attention"](queries, keys, chance.normal(size=(5, 2)))
    scores = (queries @ keys.T / np.sqrt(3)).tolist()  # (5, 5)
    assert np.allclose(mutant_weights(mutant, scores), weights)
