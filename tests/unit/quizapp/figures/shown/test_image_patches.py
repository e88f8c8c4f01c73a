"""What the figure of patches shows for a query."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.patches import patch_weights
from quizapp.figures.mathematics.picture import picture
from quizapp.figures.shown.image_patches import LARGEST_DOT, SCALE, context


@pytest.mark.parametrize(("p", "patches"), [("16", 9), ("12", 16), ("8", 36), ("6", 64)])
def test_smaller_patches_are_more_and_have_their_square_of_weights(p: str, patches: int) -> None:
    shown = context({"p": p})
    assert shown["patches"] == len(shown["dots"]) == patches
    assert int(shown["weights"].replace("\u202f", "")) == patches**2


def test_the_area_of_a_dot_is_its_weight() -> None:
    row = patch_weights(picture(), 8, with_positions=False)[14]
    largest = LARGEST_DOT * 8 * SCALE
    radii = [float(dot.r) for dot in context({"patch": "14"})["dots"]]
    drawn = row >= 0.02 * row.max()
    np.testing.assert_allclose(np.array(radii)[drawn], largest * np.sqrt(row / row.max())[drawn], atol=0.06)
    assert not np.array(radii)[~drawn].any()


def test_the_chosen_patch_is_told_by_row_and_column() -> None:
    shown = context({"p": "12", "patch": "6"})
    assert shown["chosen_name"] == "row 2, column 3"
    assert (shown["chosen_x"], shown["chosen_y"]) == (2 * 12 * SCALE, 12 * SCALE)


def test_with_positions_more_of_the_weight_stays_near() -> None:
    shown = context({"p": "8", "patch": "1"})
    assert shown["placed_distance"] < shown["distance"]


def test_the_distance_is_the_mean_over_all_patches() -> None:
    row = patch_weights(picture(), 16, with_positions=False)[4]  # the middle of nine
    by_hand = 16 * (row[[1, 3, 5, 7]].sum() + math.sqrt(2) * row[[0, 2, 6, 8]].sum())
    assert context({"p": "16", "patch": "4"})["distance"] == pytest.approx(by_hand)


def test_a_patch_beyond_the_grid_is_the_first_one_shown() -> None:
    assert context({"p": "16", "patch": "40"})["chosen_name"] == context({"p": "16"})["chosen_name"]


@given(st.dictionaries(st.sampled_from(["p", "patch", "positions"]), st.text(max_size=5)))
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    shown = context(query)
    assert shown["patches"] == sum(len(row.cells) for row in shown["heatmap"].rows)
