from itertools import combinations

import pytest

from grader.domain.drawing import EncoderDecoder
from quizapp.attempts.network import SIZE, DrawnNetwork, draw_network
from quizapp.attempts.sheet import Control

LEAST_TARGET = 24  # WCAG 2.2, 2.5.8
ROOM = 288  # of a page 320 px wide


def drawn(source: int = 3, target: int = 3, mirrored: bool = False) -> DrawnNetwork:
    network = EncoderDecoder(source=source, target=target, mirrored=mirrored)
    return draw_network(network, lambda part, text: Control(part="cell", label=text, value=part))


def test_every_part_has_a_control_of_its_own() -> None:
    values = [part.control.value for part in drawn().parts]
    assert len(values) == len(set(values)) == 17


@pytest.mark.parametrize("mirrored", [False, True])
def test_no_two_parts_overlap_and_all_lie_inside(mirrored: bool) -> None:
    network = drawn(mirrored=mirrored)
    assert SIZE >= LEAST_TARGET
    assert all(
        0 <= part.x <= network.width - SIZE and 0 <= part.y <= network.height - SIZE for part in network.parts
    )
    assert all(
        abs(one.x - other.x) >= SIZE or abs(one.y - other.y) >= SIZE
        for one, other in combinations(network.parts, 2)
    )


def test_six_states_fit_a_narrow_page() -> None:
    assert drawn(3, 3).width <= ROOM


def test_mirrored_time_runs_to_the_left() -> None:
    def places(network: DrawnNetwork) -> list[int]:
        return [part.x for part in network.parts if part.is_state]

    assert places(drawn()) == sorted(places(drawn()))
    assert places(drawn(mirrored=True)) == sorted(places(drawn(mirrored=True)), reverse=True)


def test_words_read_stand_below_the_states_and_words_written_above() -> None:
    heights = {part.control.value[0]: part.y for part in drawn().parts if part.text}
    assert heights["y"] < heights["s"] == heights["h"] < heights["x"]
