"""Inputs of a case: drawn from the seed, or given literally."""

import hashlib
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from grader.domain.axes import BATCH, length
from grader.domain.exercise import Argument, Case, Exercise, Override, Values
from grader.errors import GraderError

Array = NDArray[np.generic]
Input = Array | int | float
Inputs = dict[str, Input]
"""Arguments by name, in the order of the call."""


def generator(seed: int, *names: str) -> np.random.Generator:
    """A stream of its own for each tuple of names, so that Q and K never come from the same seed."""
    digest = hashlib.sha256("\0".join([str(seed), *names]).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:16], "big"))


def draw_inputs(exercise: Exercise, case: Case, seed: int) -> Inputs:
    """All arguments of one case; each is drawn from (seed, case, argument) alone.

    Raises:
        GraderError: the exercise leaves a size or a scalar unsaid.
    """
    return draw_arguments(exercise.arguments, case, {**exercise.sizes, **case.sizes}, seed)


def draw_arguments(arguments: Iterable[Argument], case: Case, sizes: Mapping[str, int], seed: int) -> Inputs:
    """The same for any function; ``sizes`` holds every size that the arguments name.

    Raises:
        GraderError: a size or a scalar is left unsaid.
    """
    return {
        argument.name: _draw(case, argument, sizes, generator(seed, case.name, argument.name))
        for argument in arguments
    }


def shape_of(shape: Iterable[str], sizes: Mapping[str, int], batch: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Axes in numbers: ``("...", "n", "3*d")`` is ``(*batch, sizes["n"], 3 * sizes["d"])``.

    Raises:
        GraderError: an axis that is neither a size nor a number.
    """
    axes: list[int] = []
    for axis in shape:
        axes += batch if axis == BATCH else (length(axis, sizes),)
    return tuple(axes)


def _draw(case: Case, argument: Argument, sizes: Mapping[str, int], rng: np.random.Generator) -> Input:
    values = case.values.get(argument.name, argument.values)
    if argument.kind != "array":
        return _scalar(case, argument, sizes, values, rng)
    if argument.name in case.inputs:
        return np.array(case.inputs[argument.name], dtype=values.dtype)
    array = sample(values, shape_of(argument.shape, sizes, case.batch), rng, sizes)
    for override in values.set:
        apply_override(array, override, len([axis for axis in argument.shape if axis != BATCH]))
    return array.astype(values.dtype)


def _scalar(
    case: Case, argument: Argument, sizes: Mapping[str, int], values: Values, rng: np.random.Generator
) -> int | float:
    number = int if argument.kind == "integer" else float
    if argument.name in case.inputs:
        given = case.inputs[argument.name]
        if isinstance(given, list):
            raise GraderError(f"case {case.name!r} gives a list for the scalar {argument.name!r}")
        return number(given)
    if argument.size is not None:
        return number(length(argument.size, sizes))
    if argument.default is not None:
        return number(argument.default)
    return number(sample(values, (), rng, sizes))


def sample(
    values: Values, shape: tuple[int, ...], rng: np.random.Generator, sizes: Mapping[str, int]
) -> NDArray[np.float64]:
    """A fresh float64 array of ``shape`` with the distribution that ``values`` names.

    Raises:
        GraderError: a bound that is neither a size nor a number.
    """
    drawn: Array
    if values.distribution == "normal":
        drawn = values.shift + values.scale * rng.standard_normal(shape)
    elif values.distribution == "uniform":
        drawn = values.shift + values.scale * rng.uniform(-1.0, 1.0, shape)
    elif values.distribution == "integers":
        low, high = (
            bound if isinstance(bound, int) else length(bound, sizes) for bound in (values.low, values.high)
        )
        drawn = rng.integers(low, high, shape, endpoint=True)
    else:
        drawn = np.full(shape, values.scale)
    return np.array(drawn, dtype=np.float64)


def apply_override(array: Array, override: Override, axes: int) -> None:
    """Set ``override`` in place; its places count among the last ``axes`` axes, missing ones mean all."""
    places = override.at + (None,) * (axes - len(override.at))
    index = tuple(slice(None) if place is None else place for place in places)
    array[(..., *index)] = override.value
