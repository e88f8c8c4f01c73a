from grader.domain.report import Table
from quizapp.submissions.tables import matrices, panels


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
    assert panel.rows == [[1.0]]
