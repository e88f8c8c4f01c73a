"""Inputs follow from seed, case and argument, and from what the exercise says of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.exercise import Case, Exercise, Override, Values
from grader.errors import GraderError
from grader.judging.cases import apply_override, draw_inputs, sample, shape_of
from tests.unit.grader.judging.attention import attention

SEEDS = st.integers(0, 2**63 - 1)


def scalars() -> Exercise:
    return attention(
        arguments=[
            {"name": "X", "shape": ["...", "n", "3"]},
            {"name": "window", "kind": "integer", "size": "n"},
            {"name": "scale", "kind": "float", "default": 2},
        ],
        cases=[{"name": "one"}],
        checks=[],
    )


@given(seed=SEEDS)
def test_equal_seeds_draw_equal_inputs(seed: int) -> None:
    exercise = attention()
    first, second = (draw_inputs(exercise, exercise.cases[1], seed) for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in ("Q", "K"))


@given(seed=SEEDS)
def test_arguments_cases_and_seeds_draw_apart(seed: int) -> None:
    exercise = attention(sizes={"n": 4, "m": 4, "d": 2})
    ordinary = draw_inputs(exercise, exercise.cases[1], seed)
    renamed = draw_inputs(exercise, exercise.cases[1].model_copy(update={"name": "other"}), seed)
    later = draw_inputs(exercise, exercise.cases[1], (seed + 1) % 2**63)
    drawn = [ordinary["Q"], ordinary["K"], renamed["Q"], later["Q"]]
    assert len({np.asarray(array).tobytes() for array in drawn}) == len(drawn)


def test_sizes_of_the_case_go_before_those_of_the_exercise() -> None:
    inputs = draw_inputs(attention(), Case(name="x", sizes={"d": 7}), 0)
    assert np.shape(inputs["Q"]) == (3, 7)


def test_batch_takes_the_place_of_the_dots() -> None:
    inputs = draw_inputs(scalars(), Case(name="x", batch=(2, 5)), 0)
    assert np.shape(inputs["X"]) == (2, 5, 3, 3)


def test_without_batch_the_dots_are_no_axes() -> None:
    assert shape_of(("...", "n", "3"), {"n": 4}) == (4, 3)


def test_an_undeclared_size_is_our_failure() -> None:
    with pytest.raises(GraderError, match="'h' is not declared"):
        shape_of(("h",), {"n": 1})


def test_scalars_come_from_a_size_or_a_default_as_their_kind() -> None:
    inputs = draw_inputs(scalars(), Case(name="x", sizes={"n": 6}), 0)
    assert (inputs["window"], inputs["scale"]) == (6, 2.0)
    assert isinstance(inputs["window"], int)
    assert isinstance(inputs["scale"], float)


def test_axes_and_integers_may_be_products_of_sizes() -> None:
    exercise = attention(
        arguments=[{"name": "X", "shape": ["2*n", "n*m"]}, {"name": "d", "kind": "integer", "size": "2*m"}],
        results=[],
        cases=[{"name": "one"}],
        checks=[],
    )
    inputs = draw_inputs(exercise, Case(name="x", sizes={"n": 3, "m": 5}), 0)
    assert (np.shape(inputs["X"]), inputs["d"]) == ((6, 15), 10)


def test_literal_inputs_are_taken_as_they_stand() -> None:
    case = Case(name="x", inputs={"X": [[1.0, 2.0, 3.0]], "window": 9})
    inputs = draw_inputs(scalars(), case, 0)
    assert np.array_equal(inputs["X"], [[1.0, 2.0, 3.0]])
    assert inputs["window"] == 9


def test_a_list_for_a_scalar_is_our_failure() -> None:
    with pytest.raises(GraderError, match="a list for the scalar 'window'"):
        draw_inputs(scalars(), Case(name="x", inputs={"window": [1]}), 0)


def test_values_have_the_dtype_asked() -> None:
    case = Case(name="x", values={"X": Values(dtype="float32")})
    assert np.asarray(draw_inputs(scalars(), case, 0)["X"]).dtype == np.float32


@given(low=st.integers(-9, 0), high=st.integers(0, 9))
def test_integers_keep_to_their_bounds(low: int, high: int) -> None:
    drawn = sample(Values(distribution="integers", low=low, high=high), (200,), np.random.default_rng(0), {})
    assert low <= drawn.min() <= drawn.max() <= high
    assert np.array_equal(drawn, np.round(drawn))


def test_a_size_may_bound_integers() -> None:
    lengths = Values(distribution="integers", low=0, high="n", dtype="int64")
    case = Case(name="x", sizes={"n": 3}, batch=(50, 50), values={"X": lengths})
    drawn = np.asarray(draw_inputs(scalars(), case, 0)["X"])
    assert drawn.dtype == np.int64
    assert (drawn.min(), drawn.max()) == (0, 3)


def test_a_bound_that_is_no_size_is_refused() -> None:
    with pytest.raises(ValueError, match="names the size 'k'"):
        attention(cases=[{"name": "x", "values": {"Q": {"distribution": "integers", "high": "k"}}}])


@given(shift=st.floats(-50, 50), scale=st.floats(0.1, 9))
def test_uniform_keeps_to_its_half_width(shift: float, scale: float) -> None:
    values = Values(distribution="uniform", shift=shift, scale=scale)
    drawn = sample(values, (200,), np.random.default_rng(0), {})
    assert np.abs(drawn - shift).max() <= scale * (1 + 1e-12) + 1e-12


def test_a_constant_is_its_scale() -> None:
    drawn = sample(Values(distribution="constant", scale=2.5), (3,), np.random.default_rng(0), {})
    assert np.all(drawn == 2.5)


@pytest.mark.parametrize(
    ("at", "changed"),
    [
        ((1,), [(1, 0), (1, 1)]),
        ((None, 0), [(0, 0), (1, 0)]),
        ((0, 1), [(0, 1)]),
        ((), [(0, 0), (0, 1), (1, 0), (1, 1)]),
    ],
)
def test_an_override_sets_an_entry_or_a_slice(
    at: tuple[int | None, ...], changed: list[tuple[int, int]]
) -> None:
    array = np.zeros((2, 2))
    apply_override(array, Override(at=at, value=9.0), axes=2)
    assert {tuple(map(int, place)) for place in np.argwhere(array == 9.0)} == set(changed)


def test_an_override_counts_from_the_last_axes_of_a_batch() -> None:
    array = np.zeros((3, 2, 2))
    apply_override(array, Override(at=(0, None), value=9.0), axes=2)
    assert np.all(array[:, 0] == 9.0)
    assert np.all(array[:, 1] == 0.0)
