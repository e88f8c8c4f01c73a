"""Words with a bar for each design."""

import numpy as np
import pytest

from quizapp.figures.drawing.columns import BAR, Design, columns


def test_a_bar_is_as_long_as_its_share_and_says_what_became_of_the_state() -> None:
    design = Design("(b)", "8 numbers", np.array([0.25, 1.0]), ["kept", "handed"])
    (column,) = columns(["ich", "helfe"], [design]).columns
    assert [float(bar.width) for bar in column.bars] == [BAR / 4, BAR]
    assert [bar.state for bar in column.bars] == ["kept", "handed"]


def test_columns_stand_side_by_side_within_the_drawing() -> None:
    design = Design("(b)", "8 numbers", np.array([1.0]), ["handed"])
    picture = columns(["ich"], [design, design, design])
    starts = [float(column.bars[0].x) for column in picture.columns]
    assert starts[1] - starts[0] == pytest.approx(starts[2] - starts[1])
    assert starts[1] - starts[0] > BAR
    assert starts[2] + BAR <= float(picture.width)
