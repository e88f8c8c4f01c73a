"""Every function that numpy offers is charged: by a formula that has been tried, or by guess and named."""

import ast
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pytest

from grader.judging.cost.counter.charging import UNFIT
from grader.judging.cost.counter.prices import Price, price_of
from grader.judging.cost.counter.table import FOURIER, NUMPY, RANDOM
from grader.judging.cost.counter.table.formulas import nothing
from tests.unit.grader.judging.cost.counter.table import (
    test_arrays,
    test_contractions,
    test_fourier,
    test_linear_algebra,
    test_own_source,
    test_random_numbers,
    test_sorting,
    test_tally,
)
from tests.unit.grader.judging.cost.counter.table.running import words

EXPRESSIONS = [
    *test_arrays.NOTHING, *test_arrays.VIEWS, *test_arrays.WRITTEN, *test_arrays.READ,
    *test_contractions.CONTRACTIONS, *test_fourier.TRANSFORMS, *test_linear_algebra.CASES,
    *test_random_numbers.DRAWN, *test_random_numbers.OTHERS, *test_sorting.DONE_BY_NUMPY,
    *test_sorting.SELECTIONS, *test_tally.EXPRESSIONS, "np.digitize(x, y)", "np.interp(x, y, y)",
]  # fmt: skip
FREE = set(
    words(
        """
    shape ndim size empty empty_like can_cast promote_types min_scalar_type result_type broadcast_shapes
    seterr geterr seterrcall geterrcall setbufsize getbufsize setflags get_printoptions set_printoptions
    printoptions shares_memory may_share_memory issubdtype isdtype isscalar iscomplexobj isrealobj iterable
    isfortran typename mintypecode common_type einsum_path get_include show_config show_runtime info to_device
    frompyfunc errstate finfo iinfo dtype ndenumerate ndindex nditer nested_iters broadcast vectorize ndarray
    """
    )
)
"""They look at no element: written down here once more, so that none becomes free by an oversight."""
FREE_RANDOM = {"seed", "get_state", "set_state", "default_rng", "spawn"}
PRINTING = {"show_config", "show_runtime", "info"}
"""Free, and not tried: they print pages."""


def called(expression: str) -> Iterator[str]:
    """Names of the functions and methods that an expression calls."""
    for node in ast.walk(ast.parse(expression)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield name


def public(space: Any, names: Iterable[str]) -> Iterator[tuple[str, Callable[..., Any]]]:
    for name in names:
        value = getattr(space, name, None)
        if callable(value) and not name.startswith("_"):
            yield name, value


def everything() -> dict[str, Callable[..., Any]]:
    """What numpy, its parts, its arrays and its random generators offer."""
    array, generator = np.ones((2, 3)), np.random.default_rng(1)
    spaces = {
        "np": (np, set(np.__all__) & set(vars(np))),  # not what is loaded only when asked for
        "np.linalg": (np.linalg, np.linalg.__all__),
        "np.fft": (np.fft, np.fft.__all__),
        "np.random": (np.random, np.random.__all__),
        "array": (array, dir(array)),
        "generator": (generator, dir(generator)),
    }
    return {
        f"{place}.{name}": value
        for place, (space, names) in spaces.items()
        for name, value in public(space, names)
        if not (isinstance(value, types.ModuleType))
    }


EVERYTHING = everything()


def test_every_formula_has_been_tried() -> None:
    tried = {name for expression in EXPRESSIONS for name in called(expression)}
    tried |= {function.__name__ for function, _ in test_own_source.CASES.values()}
    assert {*NUMPY, *FOURIER, *RANDOM} - tried - PRINTING == set()


def test_the_table_has_more_than_150_functions() -> None:
    assert len({*NUMPY, *FOURIER, *RANDOM}) > 150


@pytest.mark.parametrize("table", [NUMPY, FOURIER, RANDOM])
def test_only_those_written_down_here_are_free(table: dict[str, Any]) -> None:
    free = {name for name, formula in table.items() if formula is nothing}
    assert free <= FREE | FREE_RANDOM


def is_silent(price: Price) -> bool:
    """Whether a call that makes or copies an array of 15 elements costs nothing, and is not named."""
    try:
        return not price.guessed and price.formula((np.ones((3, 5)),), {}, np.ones((3, 5))) == 0
    except UNFIT:
        return False  # charged by guess


def test_no_public_function_is_silently_free() -> None:
    silent = [
        name
        for name, function in EVERYTHING.items()
        if name.rpartition(".")[2] not in FREE | FREE_RANDOM and is_silent(price_of(function)[0])
    ]
    assert silent == []
