"""A small input is found on which the two differ, with both results."""

import math

from grader.domain.report import Counterexample, Table
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention, judged


def found(sandbox: Sandbox, source: str, **changes: object) -> Counterexample:
    report = judged(sandbox, source, attention(**changes))
    assert report.counterexample is not None
    return report.counterexample


def table(tables: tuple[Table, ...], name: str) -> Table:
    return next(table for table in tables if table.name == name)


def test_shapes_are_the_smallest_that_show_the_difference(sandbox: Sandbox) -> None:
    example = found(sandbox, MISTAKES["scaled"])  # one feature is scaled by 1, one key has the weight 1
    assert len(table(example.inputs, "Q").values) == 1
    assert [len(table(example.inputs, "K").values), len(table(example.inputs, "K").values[0])] == [2, 2]


def test_values_are_small_whole_numbers(sandbox: Sandbox) -> None:
    example = found(sandbox, MISTAKES["scaled"])
    entries = [entry for given in example.inputs for row in given.values for entry in row]
    assert all(entry == round(entry) and abs(entry) <= 2 for entry in entries)


def test_both_results_are_shown_with_the_places_that_differ(sandbox: Sandbox) -> None:
    example = found(sandbox, MISTAKES["scaled"])
    given, expected = table(example.given, "A"), table(example.expected, "A")
    assert given.differs == expected.differs == ((0, 0), (0, 1))
    assert given.values != expected.values
    assert given.is_weights
    assert math.isclose(sum(expected.values[0]), 1.0, rel_tol=1e-5)


def test_a_difference_that_needs_large_values_is_found_with_them(sandbox: Sandbox) -> None:
    example = found(sandbox, MISTAKES["no-max"])
    assert any(math.isnan(entry) for entry in table(example.given, "A").values[0])


def test_an_exception_is_shown_as_what_was_given(sandbox: Sandbox) -> None:
    example = found(sandbox, REFERENCE.replace("Q @ K.T", "Q @ K"))
    assert example.given == ()
    assert example.message.startswith("ValueError")


def test_another_shape_is_told(sandbox: Sandbox) -> None:
    example = found(sandbox, REFERENCE.replace("A @ K, A", "A @ K, A.sum(axis=0)"))
    assert "A has the shape (1,)" in example.message or "A differs" in example.message


def test_a_right_answer_has_none(sandbox: Sandbox) -> None:
    assert judged(sandbox, REFERENCE).counterexample is None


def test_literal_inputs_of_a_hidden_case_stay_hidden(sandbox: Sandbox) -> None:
    secret = {"name": "secret", "inputs": {"Q": [[41.5]], "K": [[1.0], [2.0]]}}
    special = REFERENCE.replace("    scores", "    if Q[0, 0] == 41.5: return Q, Q\n    scores", 1)
    assert judged(sandbox, special, attention(cases=[secret])).counterexample is None
