"""How much a submission may give back follows what the reference gives."""

import numpy as np
import pytest

from grader.judging.execute import RESULT_BYTES
from grader.judging.reference import Expected, result_room


@pytest.mark.parametrize(
    ("entries", "room"), [((3, 5), RESULT_BYTES), ((3, RESULT_BYTES), 8 * 8 * (3 + RESULT_BYTES))]
)
def test_the_room_for_results_follows_the_largest_case(entries: tuple[int, int], room: int) -> None:
    small = Expected((np.zeros(1),), ())
    large = Expected(tuple(np.zeros(size) for size in entries), ())
    assert result_room({"small": small, "large": large}) == room
