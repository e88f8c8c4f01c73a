"""Inputs on which a difference may show, the smallest first."""

from collections.abc import Iterator
from itertools import product

from grader.domain.exercise import BATCH, Case, Exercise, Values
from grader.judging.cases import Inputs, draw_inputs, generator

SMALL_INTEGERS = Values(distribution="integers", low=-2, high=2)
MANY_SIZES = 6
"""With more names than this, not every one is tried at 1 and 2."""


def candidates(exercise: Exercise, failing: Case, seed: int) -> Iterator[Inputs]:
    """Small integers in small shapes; then values as the failing case draws them; at last its own shapes.

    A failing case with literal inputs that is hidden keeps them to itself.
    """
    scalars = {
        argument.name: failing.inputs[argument.name]
        for argument in exercise.arguments
        if argument.kind != "array" and argument.name in failing.inputs
    }
    plain = failing.model_copy(
        update={
            "inputs": scalars,
            "values": {argument.name: SMALL_INTEGERS for argument in exercise.arguments},
        }
    )
    drawn = failing.model_copy(update={"inputs": scalars})
    for case in (plain, drawn):
        for batch in dict.fromkeys([(), tuple(1 + (axis > 0) for axis in failing.batch)]):
            yield from _small(exercise, case, batch, seed)
    yield draw_inputs(exercise, failing if failing.visible else drawn, _another(seed))


def _small(exercise: Exercise, case: Case, batch: tuple[int, ...], seed: int) -> Iterator[Inputs]:
    for sizes in _sizes(exercise):
        smaller = case.model_copy(
            update={
                "sizes": sizes,
                "batch": batch,
                "values": {
                    name: _fitting(values, exercise, name, sizes) for name, values in case.values.items()
                },
            }
        )
        yield draw_inputs(exercise, smaller, _another(seed))


def _sizes(exercise: Exercise) -> Iterator[dict[str, int]]:
    """All sizes at 1 or 2, fewest entries first; then all different, then all 3."""
    used = {axis for argument in exercise.arguments for axis in argument.shape if axis != BATCH}
    used |= {argument.size for argument in exercise.arguments if argument.size}
    names = [name for name in exercise.sizes if name in used]
    grid = sorted(product((1, 2), repeat=min(len(names), MANY_SIZES)), key=lambda sizes: (sum(sizes), sizes))
    for sizes in grid:
        yield dict(zip(names, sizes + (2,) * (len(names) - len(sizes)), strict=True))
    yield {name: 2 + place for place, name in enumerate(names)}
    yield dict.fromkeys(names, 3)


def _fitting(values: Values, exercise: Exercise, name: str, sizes: dict[str, int]) -> Values:
    """Without the overrides whose place lies outside the smaller shape."""
    shape = next(argument.shape for argument in exercise.arguments if argument.name == name)
    lengths = [sizes.get(axis, 0) or int(axis) for axis in shape if axis != BATCH]
    kept = tuple(
        override
        for override in values.set
        if all(
            place is None or -length <= place < length
            for place, length in zip(override.at, lengths, strict=False)
        )
    )
    return values.model_copy(update={"set": kept})


def _another(seed: int) -> int:
    """Not the seed of the cases, whose hidden inputs stay hidden."""
    return int(generator(seed, "counterexample").integers(2**62))
