"""The made-up picture."""

from quizapp.figures.mathematics.picture import HILL, SIDE, SUN, picture


def test_it_has_a_sun_above_and_a_hill_below() -> None:
    image = picture()
    assert image.shape == (SIDE, SIDE, 3)
    assert tuple(image[9, 38]) == SUN
    assert tuple(image[SIDE - 1, 0]) == HILL


def test_its_colours_lie_between_black_and_full() -> None:
    assert picture().min() >= 0
    assert picture().max() <= 1
