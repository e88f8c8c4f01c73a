"""Fits of whole programs against formulas derived on paper."""

from grader.judging.cost.counter import rewrite
from grader.judging.cost.fit import LineFit
from tests.unit.grader.judging.cost.programs import IMPORTS, fitted

DATA_DEPENDENT = """
def f(Q, K, V):
    return Q[Q.sum(1) > 0] @ K.T
"""


def line(lines: tuple[LineFit, ...], number: int) -> LineFit:
    return next(line for line in lines if line.number == number)


def test_lines_share_the_operations_among_them() -> None:
    lines = fitted("def f(Q, K, V):\n    scores = Q @ K.T\n    return scores @ V\n").lines
    assert [str(line.operations.polynomial) for line in lines] == ["2·n²·d", "2·n²·d"]
    assert [str(line.new_bytes.polynomial) for line in lines] == ["8·n²", "8·n·d"]


def test_a_line_says_how_often_it_runs() -> None:
    lines = fitted("def f(Q, K, V):\n    for q in Q:\n        q @ K.T\n").lines
    assert str(line(lines, 4).runs.polynomial) == "n"


def test_a_line_that_never_runs_is_not_listed() -> None:
    lines = fitted("def f(Q, K, V):\n    if len(Q) > 10**6:\n        Q @ K.T\n    return Q @ K.T\n").lines
    assert [line.number for line in lines] == [3, 5]


def test_work_that_depends_on_the_data_has_no_formula_but_a_slope() -> None:
    found = fitted(DATA_DEPENDENT)
    assert not found.operations.exact
    assert found.slope is not None


def test_higher_powers_are_found_on_larger_grids() -> None:
    found = fitted(
        "def f(Q, K, V):\n    return (Q[:, None, None] * Q[None, :, None] * Q[None, None]).sum()\n"
    )
    assert str(found.operations.polynomial) == "2·n³·d + n²·d"


def test_the_same_source_gives_the_same_fit() -> None:
    source = "def f(Q, K, V):\n    return np.exp(Q @ K.T) @ V\n"
    assert fitted(source) == fitted(source)


def test_the_peak_names_its_node() -> None:
    found = fitted("def f(Q, K, V):\n    return (Q @ K.T) + 1\n")
    _, nodes = rewrite(IMPORTS + "def f(Q, K, V):\n    return (Q @ K.T) + 1\n")
    assert found.peak_node is not None
    assert nodes[found.peak_node].kind == "add"
