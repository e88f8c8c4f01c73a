"""Numbers in a source that may be thresholds, and code that never ran."""

import pytest

from grader.judging.cost.clues import idle, thresholds
from grader.judging.cost.counter import rewrite

WRITTEN = {
    "n > 500": 500,
    "n > 5e2": 500,
    "n > 0x1F4": 500,
    "n > 5 * 100": 500,
    "n > 2**9": 512,
    "n > 1 << 9": 512,
    "n * n > 250000": 500,
    "n > len('" + "x" * 300 + "')": 300,
    "n > ord('ǵ')": 501,
    "n > int('500')": 500,
    "n > int(500.7)": 500,
    "LIMIT = 250\nn > 2 * LIMIT": 500,
    "LIMIT: int = 500\nn > LIMIT": 500,
}
BRANCHES = """
def f(x):
    if len(x) > 9:
        raise ValueError(f"{len(x) + 1} is too much")
    return x + 1 if len(x) < 5 else x @ x
"""


@pytest.mark.parametrize("source", WRITTEN)
def test_a_number_is_found_however_it_is_written(source: str) -> None:
    assert WRITTEN[source] in thresholds(source)


@pytest.mark.parametrize(
    "source", ["x - 1e-9", "x * -1e9", "n > True", "n > 7", "f(500 ** n)[0:3] // 0", "1 / 0"]
)
def test_numbers_that_are_no_sizes_are_none(source: str) -> None:
    assert set(thresholds(source)) <= {500}


@pytest.mark.parametrize("source", ["10**10**10", "2 << 10**9", "a = b\nb = a\nn > a", "int('9' * 5000)"])
def test_no_constant_takes_long_to_compute(source: str) -> None:
    assert thresholds(source) in ((), (70, 5000))


def reached(source: str, *kinds: str) -> set[int]:
    """All nodes but those of the kinds."""
    return {place for place, node in enumerate(rewrite(source)[1]) if node.kind not in kinds}


def test_a_branch_that_never_ran_is_idle() -> None:
    assert idle(BRANCHES, rewrite(BRANCHES)[1], reached(BRANCHES, "matmul"))


def test_code_that_only_raises_is_not_idle() -> None:
    nodes = rewrite(BRANCHES)[1]
    raising = {place for place, node in enumerate(nodes) if node.line == 4}
    assert not idle(BRANCHES, nodes, reached(BRANCHES) - raising)


def test_code_outside_of_functions_is_not_idle() -> None:
    source = "import numpy as np\nTABLE = np.arange(9) + 1\n"
    assert not idle(source, rewrite(source)[1], set())


def test_a_lambda_that_never_ran_is_idle() -> None:
    source = "f = lambda x: x + 1"
    assert idle(source, rewrite(source)[1], set())
