"""Inputs on which a difference may show, the smallest first."""

from collections.abc import Iterator, Mapping
from itertools import product

from grader.domain.axes import BATCH, length
from grader.domain.exercise import Argument, Case, Exercise, Values
from grader.judging.cases import Inputs, draw_inputs, generator

DRAWS = 2
"""Of small integers at each size: one draw often holds a zero or a tie that hides the difference."""
MANY_SIZES = 5
"""With more names than this, the others stay at 2: there are 2^5 ways to choose from 1 and 2 already."""


def candidates(exercise: Exercise, failing: Case, seed: int) -> Iterator[Inputs]:
    """Small integers in small shapes; then values as the failing case draws them; at last its own shapes.

    All are fresh draws, so that a hidden case keeps its inputs; literal inputs are shown if it is visible.
    """
    integers = _redrawn(exercise, failing, integers=True)
    ordinary = _redrawn(exercise, failing, integers=False)
    for draw in range(DRAWS):
        yield from _small(exercise, integers, _seed(seed, draw))
    yield from _small(exercise, ordinary, _seed(seed, 0))
    yield draw_inputs(exercise, failing if failing.visible else ordinary, _seed(seed, 0))


def _redrawn(exercise: Exercise, failing: Case, *, integers: bool) -> Case:
    """The failing case with its scalars, and with arrays drawn anew."""
    scalars = {argument.name for argument in exercise.arguments if argument.kind != "array"}
    kept = {name: value for name, value in failing.inputs.items() if name in scalars}
    values = {
        argument.name: failing.values.get(argument.name, argument.values) for argument in exercise.arguments
    }
    if integers:
        values = {name: _small_integers(drawn) for name, drawn in values.items()}
    return failing.model_copy(update={"inputs": kept, "values": values})


def _small_integers(values: Values) -> Values:
    """What are integers anyway, such as lengths, keep their own bounds."""
    if values.dtype == "int64":
        return values
    return values.model_copy(update={"distribution": "integers", "low": -2, "high": 2, "set": ()})


def _small(exercise: Exercise, case: Case, seed: int) -> Iterator[Inputs]:
    """The case in every small shape, first without a batch; drawn apart, or lengths would never differ."""
    for batch in dict.fromkeys([(), (2,) * len(case.batch)]):
        for place, sizes in enumerate(_sizes(exercise)):
            values = {
                argument.name: _fitting(argument, case.values[argument.name], sizes)
                for argument in exercise.arguments
            }
            smaller = case.model_copy(update={"sizes": sizes, "batch": batch, "values": values})
            yield draw_inputs(exercise, smaller, seed + place)


def _sizes(exercise: Exercise) -> Iterator[dict[str, int]]:
    """All sizes at 1 or 2, fewest entries first; then all different, then all 3."""
    used = {size for argument in exercise.arguments for size in argument.sizes_used}
    names = [name for name in exercise.sizes if name in used]
    grid = product((1, 2), repeat=min(len(names), MANY_SIZES))
    for sizes in sorted(grid, key=lambda sizes: (sum(sizes), sizes)):
        yield _multiplied(exercise, dict(zip(names, sizes + (2,) * (len(names) - len(sizes)), strict=True)))
    yield _multiplied(exercise, {name: 2 + place for place, name in enumerate(names)})
    yield _multiplied(exercise, dict.fromkeys(names, 3))


def _multiplied(exercise: Exercise, sizes: dict[str, int]) -> dict[str, int]:
    """With each multiple as many times its divisor as it was."""
    return sizes | {whole: sizes[whole] * sizes[part] for whole, part in exercise.multiples.items()}


def _fitting(argument: Argument, values: Values, sizes: Mapping[str, int]) -> Values:
    """Without the overrides whose place lies outside the smaller shape."""
    lengths = [length(axis, sizes) for axis in argument.shape if axis != BATCH]
    inside = tuple(
        override
        for override in values.set
        if all(
            place is None or -length <= place < length
            for place, length in zip(override.at, lengths, strict=False)
        )
    )
    return values.model_copy(update={"set": inside})


def _seed(seed: int, draw: int) -> int:
    """Not that of the cases."""
    return int(generator(seed, "candidates", str(draw)).integers(2**62))
