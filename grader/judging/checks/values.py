"""Inputs in which other values stand, so that the result shows the weights of any function linear in them."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from grader.domain.exercise import Exercise, SoftmaxCheck
from grader.judging.cases import Inputs

Floats = NDArray[np.float64]


def with_identity(exercise: Exercise, check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    """V = I in place of the values: the result is then the weights."""
    return _with_values(exercise, check, inputs, np.eye)


def with_ones(exercise: Exercise, check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    """V = 1 in place of the values: each entry of the result is then the sum of a row of weights."""
    return _with_values(exercise, check, inputs, lambda m: np.ones((m, 2)))


def number_of_values(check: SoftmaxCheck, inputs: Inputs) -> int:
    """m, of (..., m, dv) values."""
    length: int = np.shape(inputs[str(check.values_from or check.values_argument)])[-2]
    return length


def _with_values(
    exercise: Exercise, check: SoftmaxCheck, inputs: Inputs, make: Callable[[int], Floats]
) -> Inputs:
    name, values = str(check.values_argument), make(number_of_values(check, inputs))  # (m, columns)
    old = np.asarray(inputs[name])
    if check.values_from is None:
        new = np.broadcast_to(values, (*old.shape[:-2], *values.shape))
    else:
        inputs = _with_positions(exercise, check, inputs)
        new = np.concatenate([np.zeros((len(old), values.shape[-1])), values])  # (d + m, columns)
    return {**inputs, name: new.astype(old.dtype)}


def _with_positions(exercise: Exercise, check: SoftmaxCheck, inputs: Inputs) -> Inputs:
    """X (m, d) as (X I), (m, d + m): then X Wv is V for Wv = (0 V), exactly. Other matrices get rows of 0."""
    shapes = {argument.name: argument.shape for argument in exercise.arguments}
    features = shapes[str(check.values_from)][-1]
    wider = dict(inputs)
    for name, shape in shapes.items():
        array, m = np.asarray(inputs[name]), number_of_values(check, inputs)
        if name == check.values_from:
            wider[name] = np.concatenate([array, np.eye(m, dtype=array.dtype)], axis=-1)
        elif shape[:1] == (features,):
            wider[name] = np.concatenate([array, np.zeros((m, *array.shape[1:]), array.dtype)])
    return wider
