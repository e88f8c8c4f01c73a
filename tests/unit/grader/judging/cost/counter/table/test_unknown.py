"""What the table does not know is charged and named."""

import numpy as np
import pytest

from tests.unit.grader.judging.cost.programs import counted, load, run

A = np.ones((3, 5))


def test_an_unknown_function_is_charged_its_largest_operand_and_named() -> None:
    found = counted("np.ma.anom(a)", a=A)
    assert (found.operations, found.uncounted) == (15, ("anom",))


def test_a_function_known_by_its_name_only_is_charged_so_and_named() -> None:
    found = counted("np.ma.dot(a, b)", a=A, b=A.T)
    assert (found.operations, found.uncounted) == (2 * 3 * 5 * 3, ("dot",))


def test_an_unknown_way_of_calling_is_charged_and_named() -> None:
    found = counted("np.sort(a, axis=key)", a=A, key=np.array(-1))
    assert (found.operations, found.uncounted) == (15 * 3, ())
    found = counted("np.diff(a, n=one)", a=A, one=np.array([1])[0])
    assert found.uncounted == ()


def test_a_keyword_that_names_an_operand_is_charged() -> None:
    assert counted("np.linalg.norm(x=a)", a=A).operations == 30


def test_a_function_of_python_that_is_not_known_to_be_cheap_is_named() -> None:
    source = "import statistics\ndef f(a):\n    return statistics.mean(a)\n"
    found = run(load(source)["f"], [1.0, 2.0, 6.0])
    assert (found.operations, found.uncounted) == (3, ("mean",))


@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_a_function_that_looks_at_its_callers_names_is_named() -> None:
    assert counted("np.bmat('a, a').size", a=A).uncounted == ("bmat",)


@pytest.mark.parametrize("name", ["eval", "exec"])
def test_source_run_as_text_is_named(name: str) -> None:
    assert counted(f"{name}('a @ a')", a=np.ones((3, 3))).uncounted == (name,)


def test_an_operator_of_a_foreign_type_is_named() -> None:
    source = "import fractions\ndef f():\n    return fractions.Fraction(1, 2) + 1\n"
    assert "Fraction" in run(load(source)["f"]).uncounted


def test_a_polynomial_of_numpy_is_named_where_it_multiplies() -> None:
    assert "poly1d" in counted("np.poly1d(a) * np.poly1d(a)", a=np.ones(3)).uncounted
