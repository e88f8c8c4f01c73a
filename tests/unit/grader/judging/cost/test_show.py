"""Formulas, lines, shares and curves of programs counted in the real sandbox."""

import pytest

from grader.domain.exercise import Argument, CostCheck
from grader.domain.report import Cost, Curve
from grader.judging.cost import Problem, measure
from grader.judging.cost.show import describe, show
from grader.sandbox import Sandbox

MATRICES = tuple(Argument(name=name, shape=("n", "d")) for name in "QKV")
CHECK = CostCheck(
    check="cost",
    operations=1,
    memory=1,
    symbols=("n", "d"),
    operations_target="n^2 d",
    memory_target="n^2 + n d",
    grows="the sentence",
)
PLAIN = """\
import numpy as np

def attend(Q, K, V):
    scores = Q @ K.T
    return scores @ V
"""
SWITCH = """\
import numpy as np

def attend(Q, K, V):
    scores = Q @ K.T
    if len(Q) > 64:
        scores = scores @ scores
    return scores @ V
"""
OF_THE_DATA = """\
import numpy as np

def attend(Q, K, V):
    scores = Q @ K.T
    for row in Q:
        if row[0] > 0.1:
            row = row + 1
    return scores @ V
"""


def problem(seed: int = 1) -> Problem:
    return Problem("attend", MATRICES, ("n", "d"), seed=seed)


def described(source: str, sandbox: Sandbox) -> Cost:
    found = measure(problem(), source, sandbox)
    return describe(found.counted, tuple(found.flags.values()))


@pytest.fixture(scope="module")
def plain(sandbox: Sandbox) -> Cost:
    return described(PLAIN, sandbox)


@pytest.fixture(scope="module")
def switch(sandbox: Sandbox) -> Cost:
    return described(SWITCH, sandbox)


def curve(cost: Cost, quantity: str, whose: str) -> Curve:
    (found,) = (one for one in cost.curves if (one.quantity, one.whose) == (quantity, whose))
    return found


def test_each_quantity_has_its_polynomial_and_its_leading_monomials(plain: Cost) -> None:
    assert (plain.operations.polynomial, plain.operations.leading) == ("4·n²·d", ("n^2 d",))
    assert (plain.peak_bytes.polynomial, plain.peak_bytes.leading) == ("8·n² + 8·n·d", ("n^2", "n d"))
    assert (plain.python_steps.polynomial, plain.python_steps.leading) == ("2", ("1",))


def test_a_line_tells_what_it_takes_and_what_is_in_use(plain: Cost) -> None:
    first, second = plain.lines
    assert (first.bytes, first.in_use, first.share) == ("8·n²", "8·n²", 0.5)
    assert (second.bytes, second.in_use, second.share_of_peak) == ("8·n·d", "8·n² + 8·n·d", 1.0)
    assert plain.peak_line == 5


def test_shares_of_operations_sum_to_one(plain: Cost, switch: Cost) -> None:
    for cost in (plain, switch):
        assert sum(line.share for line in cost.lines) == pytest.approx(1.0, abs=1e-3)


def test_the_counted_run_lies_on_the_curve(plain: Cost) -> None:
    counted = curve(plain, "operations", "counted")
    assert counted.counts == (4 * counted.sizes[0] ** 2 * plain.curves_at["d"],)


def test_what_only_a_larger_run_does_is_listed_with_its_share(switch: Cost) -> None:
    assert switch.flags
    (line,) = (line for line in switch.lines if line.number == 6)
    assert (line.operations, line.runs) == (None, None)
    assert line.share > 0.9
    assert switch.shares_at["n"] == curve(switch, "operations", "counted").sizes[0]


def test_without_a_formula_shares_are_those_of_the_larger_run(sandbox: Sandbox) -> None:
    cost = described(OF_THE_DATA, sandbox)
    assert (cost.exact, cost.python_steps.polynomial) == (False, "")
    assert cost.operations.leading[0].startswith("n^")
    assert sum(line.share for line in cost.lines) == pytest.approx(1.0, abs=1e-3)


def test_the_target_stays_above_the_reference_and_touches_it(sandbox: Sandbox) -> None:
    uneven = PLAIN.replace("Q @ K.T", "np.exp(Q @ K.T) + len(Q)")  # 16·n² bytes, asked n² + n·d
    counted = measure(problem(), uneven, sandbox).counted
    cost = show(CHECK, counted, counted.fit, ())
    for quantity in ("operations", "memory"):
        target, reference = (curve(cost, quantity, whose).counts for whose in ("target", "reference"))
        gaps = [most / least for most, least in zip(target, reference, strict=True)]
        assert min(gaps) == pytest.approx(1.0)
    assert max(gaps) > 1.1


def test_a_report_names_what_grows_and_what_was_asked(sandbox: Sandbox) -> None:
    counted = measure(problem(), PLAIN, sandbox).counted
    cost = show(CHECK, counted, counted.fit, ())
    assert cost.sentence.startswith("Doubling the sentence (n) makes this four times the work")
    assert cost.comparison.endswith("the same operations and the same memory.")
    assert (cost.operations_target, cost.memory_target, cost.steps_target) == ("n^2 d", "n^2 + n d", "1")


def test_lines_are_those_of_python_whatever_else_may_break_a_line(sandbox: Sandbox) -> None:
    cost = described(PLAIN.replace("\n\ndef", "\n\f# \u2028\ndef"), sandbox)
    assert [line.source.strip() for line in cost.lines] == ["scores = Q @ K.T", "return scores @ V"]
