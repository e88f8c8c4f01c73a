"""Counts come from the child, and are not believed in just any form."""

import numpy as np
import pytest

from grader.judging.cost.count import count
from grader.judging.cost.counter import rewrite
from grader.judging.cost.runs import CountedProgram, NotCounted, Problem
from grader.sandbox import Sandbox
from tests.unit.grader.judging.cost.test_check import CHECK, REFERENCE, exercise

SIZES = {"n": 4, "d": 2}
FORGERIES = {
    "no counts": "[]",
    "other shapes": "[np.zeros((3, 5), np.int64), np.zeros(3, np.int64), np.zeros(0, np.uint8)]",
    "other kinds": "[np.zeros((5, 5)), np.zeros(3), np.zeros(0, np.uint8)]",
}


def run(source: str, sandbox: Sandbox) -> None:
    problem = Problem.of(exercise(), CHECK, seed=1)
    with sandbox.start(problem.limits) as child:
        program = CountedProgram(problem, source, rewrite(source)[1], child)
        program.load()
        program.run(SIZES)


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_counts_of_another_form_are_refused(name: str, sandbox: Sandbox) -> None:
    forgery = f"""
import inspect
read = inspect.sys.modules['_counter'].read
read.__code__, read.__defaults__ = (lambda forged: forged).__code__, ({FORGERIES[name]},)
"""
    with pytest.raises(NotCounted, match="interfered"):
        run(REFERENCE + forgery, sandbox)


def test_a_program_that_does_not_load_says_so(sandbox: Sandbox) -> None:
    with pytest.raises(NotCounted, match="on loading the program ends with NameError"):
        run("nothing_like_this", sandbox)


def test_inputs_are_fresh_for_every_size() -> None:
    problem = Problem.of(exercise(), CHECK, seed=1)
    small, large = problem.inputs(SIZES), problem.inputs({"n": 5, "d": 2})
    assert not np.array_equal(small["Q"], large["Q"][:4])


def test_sizes_that_are_tied_follow() -> None:
    inputs = Problem.of(exercise(), CHECK, seed=1).inputs({"n": 6, "d": 2})
    assert np.shape(inputs["K"]) == (6, 2)


def test_answers_are_kept_where_they_are_asked_for_only(sandbox: Sandbox) -> None:
    problem = Problem.of(exercise(), CHECK, seed=1)
    with sandbox.start(problem.limits) as child:
        program = CountedProgram(problem, REFERENCE, rewrite(REFERENCE)[1], child)
        program.load()
        program.run(SIZES)
        program.run({"n": 5, "d": 2}, keep=True)
    assert [answer.where for answer in program.answers] == ["with n = 5, d = 2"]


def test_an_answer_that_is_kept_has_the_room_of_results(sandbox: Sandbox) -> None:
    """The reference's are (n, d), here at most 500 by 8 numbers: eight times that is less than a megabyte."""
    huge = "import numpy as np\ndef attend(Q, K, V):\n    return np.zeros((2**17 + 1, len(Q) // len(Q)))\n"
    with pytest.raises(NotCounted, match="the result has more than 1048576 bytes"):
        count(Problem.of(exercise(), CHECK, seed=1), huge, sandbox)
