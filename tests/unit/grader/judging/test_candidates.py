"""Candidates grow from one entry to the failing case's own shapes, and never repeat a hidden case."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.exercise import Case, Override, Values
from grader.judging.candidates import candidates
from grader.judging.cases import draw_inputs
from tests.unit.grader.judging.attention import attention

EXERCISE = attention()
BY_HAND, ORDINARY = EXERCISE.cases[:2]


def shapes(case: Case) -> list[tuple[int, ...]]:
    return [np.shape(inputs["Q"]) for inputs in candidates(EXERCISE, case, 0)]


def test_the_first_candidate_is_the_smallest_there_is() -> None:
    first = next(candidates(EXERCISE, ORDINARY, 0))
    assert [np.shape(value) for value in first.values()] == [(1, 1), (1, 1)]


def test_the_last_candidate_has_the_failing_shapes() -> None:
    assert shapes(ORDINARY)[-1] == (3, 2)


def test_products_of_sizes_stay_products() -> None:
    patches = attention(
        arguments=[{"name": "X", "shape": ["n*d", "d"]}, {"name": "d", "kind": "integer", "size": "d"}],
        results=[],
        checks=[],
        cases=[{"name": "x"}],
    )
    found = [(np.shape(i["X"]), i["d"]) for i in candidates(patches, patches.cases[0], 0)]
    assert ((2, 2), 2) in found
    assert all(rows % width == 0 and width == d for (rows, width), d in found)


def test_a_batch_is_tried_after_its_absence() -> None:
    batched = attention(
        arguments=[{"name": "Q", "shape": ["...", "n"]}],
        results=[],
        checks=[],
        cases=[{"name": "x", "batch": [4]}],
    )
    found = [np.shape(inputs["Q"]) for inputs in candidates(batched, batched.cases[0], 0)]
    assert found.index((1,)) < found.index((2, 1))


def test_overrides_outside_the_smaller_shape_are_left_out() -> None:
    values = Values(set=(Override(at=(2, 0), value=99.0),))
    case = ORDINARY.model_copy(update={"values": {"Q": values}})
    loud = [inputs for inputs in candidates(EXERCISE, case, 0) if 99.0 in np.asarray(inputs["Q"])]
    assert loud
    assert all(np.shape(inputs["Q"])[0] > 2 for inputs in loud)


def test_the_dtype_of_an_argument_is_kept() -> None:
    case = ORDINARY.model_copy(update={"values": {"K": Values(dtype="float32")}})
    assert {np.asarray(inputs["K"]).dtype for inputs in candidates(EXERCISE, case, 0)} == {
        np.dtype("float32")
    }


def test_lengths_stay_within_their_bounds() -> None:
    lengths = Values(distribution="integers", low=0, high="m", dtype="int64")
    case = ORDINARY.model_copy(update={"values": {"K": lengths}})
    for inputs in candidates(EXERCISE, case, 0):
        keys = np.asarray(inputs["K"])
        assert 0 <= keys.min() <= keys.max() <= len(keys)


def test_small_shapes_are_drawn_apart() -> None:
    lengths = Values(distribution="integers", low=0, high="m", dtype="int64")
    case = ORDINARY.model_copy(update={"values": {"K": lengths}})
    ones = [inputs["K"] for inputs in candidates(EXERCISE, case, 0) if np.shape(inputs["K"]) == (1, 1)]
    assert {int(np.asarray(keys)[0, 0]) for keys in ones} == {0, 1}


def test_multiples_are_multiples_in_every_shape() -> None:
    exercise = attention(sizes={"n": 3, "m": 4, "d": 6}, multiples={"d": "n"}, cases=[{"name": "x"}])
    shapes = {np.shape(inputs["Q"]) for inputs in candidates(exercise, exercise.cases[0], 0)}
    assert len(shapes) > 4
    assert all(d % n == 0 for n, d in shapes)


def test_literal_inputs_are_shown_of_a_visible_case_only() -> None:
    literal = [[1.0]]
    assert list(candidates(EXERCISE, BY_HAND, 0))[-1]["Q"] == literal
    hidden = BY_HAND.model_copy(update={"visible": False})
    assert np.shape(list(candidates(EXERCISE, hidden, 0))[-1]["Q"]) == (3, 2)


@given(seed=st.integers(0, 2**63 - 1))
def test_no_candidate_is_the_hidden_case_itself(seed: int) -> None:
    secret = np.asarray(draw_inputs(EXERCISE, ORDINARY, seed)["Q"])
    assert not any(np.array_equal(inputs["Q"], secret) for inputs in candidates(EXERCISE, ORDINARY, seed))
