from typing import Any

import numpy as np
import pytest

from grader.domain.report import Table
from quizapp.submissions.tables import Entry, as_numpy, matrices, number, panels


def test_a_scalar_is_a_matrix_of_one_entry() -> None:
    assert list(matrices(3.0)) == [((), [[3.0]])]


def test_a_vector_is_one_row() -> None:
    assert list(matrices([1.0, 2.0])) == [((), [[1.0, 2.0]])]


def test_each_matrix_of_a_batch_keeps_its_place() -> None:
    values = [[[[1.0]], [[2.0]]]]  # (1, 2, 1, 1)
    assert list(matrices(values)) == [((0, 0), [[1.0]]), ((0, 1), [[2.0]])]


def test_an_array_without_entries_is_shown_empty() -> None:
    assert list(matrices([])) == [((), [[]])]


def test_weights_become_a_heatmap_that_marks_what_differs() -> None:
    table = Table(name="A", values=[[[0.5, 0.5]], [[0.2, 0.8]]], differs=((1, 0, 1),), is_weights=True)
    first, second = panels([table], "yours")
    assert first.heatmap is not None
    assert second.heatmap is not None
    assert second.heatmap.caption == "A[1], yours"
    assert [cell.differs for cell in first.heatmap.rows[0].cells] == [False, False]
    assert [cell.differs for cell in second.heatmap.rows[0].cells] == [False, True]


def test_other_arrays_stay_matrices() -> None:
    (panel,) = panels([Table(name="O", values=[[1.0]])], "expected")
    assert panel.heatmap is None
    assert panel.rows == [[Entry("1", differs=False)]]


def test_what_differs_is_marked_in_a_vector_too() -> None:
    (panel,) = panels([Table(name="s", values=[1.0, 2.5], differs=((1,),))], "yours")
    assert panel.rows == [[Entry("1", differs=False), Entry("2.5", differs=True)]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (0.25, "0.25"),
        (-0.73106, "-0.7311"),
        (-0.00001, "0"),
        (1e9, "1e+09"),
        (float("nan"), "nan"),
        (True, "True"),
    ],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_entries_that_differ_do_not_look_the_same() -> None:
    assert number(0.330211, exact=True) != number(0.330214, exact=True)


def test_inputs_are_code_that_makes_them_again() -> None:
    tables = [Table(name="Q", values=[[1.0, float("nan")], [0.5, -float("inf")]]), Table(name="w", values=2)]
    made: dict[str, Any] = {}
    exec(as_numpy(tables), made)
    assert made["w"] == 2
    np.testing.assert_array_equal(made["Q"], [[1, np.nan], [0.5, -np.inf]])
