"""Places to select: networks and grids with several right cells."""

import numpy as np
from hypothesis import given

from grader.domain.response import YES
from tests.unit.grader.items.generators.drawing_variants import draw, seeds

CROSSING = [
    {"source": ["heute", "kann", "ich"], "target": ["I", "can", "today"], "aligned": [2, 1, 0]},
]


@given(seeds)
def test_the_bottleneck_is_the_last_encoder_state_and_what_leaves_it(seed: int) -> None:
    variant = draw(seed, name="bottleneck", source={"low": 2, "high": 4}, target={"low": 2, "high": 3})
    assert variant.network is not None
    last = variant.network.source
    assert variant.key == {f"h{last}": YES, f"h{last}-s1": YES}


@given(seeds)
def test_every_part_of_the_network_is_right_or_a_mistake(seed: int) -> None:
    variant = draw(seed, name="bottleneck", source={"low": 2, "high": 4}, target={"low": 2, "high": 3})
    named = [place for places in (variant.key, *variant.wrong.values()) for place in places]
    assert sorted(named) == sorted(variant.places)


def test_both_layouts_are_drawn() -> None:
    size = {"low": 3, "high": 3}
    networks = [draw(seed, name="bottleneck", source=size, target=size).network for seed in range(20)]
    assert {network.mirrored for network in networks if network} == {True, False}


@given(seeds)
def test_a_crossing_is_the_heaviest_cell_of_its_row_off_the_diagonal(seed: int) -> None:
    variant = draw(seed, name="alignment-crossing", sentences=CROSSING)
    heaviest = [int(np.argmax(row)) for row in variant.weights]
    expected = {f"r{row + 1}c{column + 1}" for row, column in enumerate(heaviest) if row != column}
    assert set(variant.key) == expected == {"r1c3", "r3c1"}
    assert set(variant.wrong["M-SAME-POSITION"]) == {"r2c2"}
