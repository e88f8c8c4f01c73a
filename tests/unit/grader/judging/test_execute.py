"""A death takes no other call with it, and every child's use is counted."""

from grader.judging.execute import Call, Program
from grader.sandbox import Outcome, Sandbox
from tests.unit.grader.judging.attention import attention

EXERCISE = attention(entry_point="f", limits={"cpu_seconds": 0.6, "memory_mib": 32})
CALLS = [Call(str(n), (n,)) for n in range(4)]


def run(sandbox: Sandbox, source: str, calls: list[Call] | None = None) -> Program:
    program = Program(source, EXERCISE, sandbox)
    program.run(CALLS if calls is None else calls)
    return program


def outcomes(program: Program) -> list[Outcome]:
    return [result.outcome for result in program.results.values()]


def test_each_call_is_answered_by_name(sandbox: Sandbox) -> None:
    program = run(sandbox, "def f(n): return n * n")
    assert [int(result.values[0].array) for result in program.results.values()] == [0, 1, 4, 9]
    assert list(program.results) == ["0", "1", "2", "3"]


def test_an_exception_leaves_the_child_to_the_next_call(sandbox: Sandbox) -> None:
    program = run(
        sandbox, "calls = []\ndef f(n):\n    calls.append(n)\n    1 / (n - 1)\n    return len(calls)"
    )
    assert outcomes(program) == [Outcome.OK, Outcome.EXCEPTION, Outcome.OK, Outcome.OK]
    assert int(program.results["3"].values[0].array) == 4


def test_an_endless_loop_costs_only_its_own_call(sandbox: Sandbox) -> None:
    program = run(sandbox, "def f(n):\n    while n == 1: pass\n    return n")
    assert outcomes(program) == [Outcome.OK, Outcome.TIME_LIMIT, Outcome.OK, Outcome.OK]


def test_a_death_counts_only_in_a_child_of_its_own(sandbox: Sandbox) -> None:
    hoard = "hoard = []\ndef f(n):\n    hoard.append(bytearray(20 * 2**20))\n    return n"
    assert outcomes(run(sandbox, hoard)) == [Outcome.OK] * 4


def test_a_module_that_does_not_load_answers_every_call_alike(sandbox: Sandbox) -> None:
    program = run(sandbox, "1 / 0")
    assert outcomes(program) == [Outcome.EXCEPTION] * 4
    assert not program.loads


def test_a_call_whose_base_failed_is_not_asked(sandbox: Sandbox) -> None:
    calls = [Call("base", (1,)), Call("probe", (0,), base="base")]
    program = run(sandbox, "def f(n): return 1 // (n - 1)", calls)
    assert program.results["probe"] is program.results["base"]


def test_arguments_come_back_as_the_call_left_them(sandbox: Sandbox) -> None:
    import numpy as np

    program = run(sandbox, "def f(x):\n    x += 1\n    return x", [Call("a", (np.zeros(2),), echo=True)])
    assert program.results["a"].arguments_after[0].tolist() == [1.0, 1.0]


def test_usage_and_prints_of_all_children_are_kept(sandbox: Sandbox) -> None:
    program = run(sandbox, "print('loaded')\ndef f(n):\n    while n == 1: pass\n    return n")
    assert program.usage.cpu_seconds > 0.6
    assert program.log.count("loaded") == 3  # the first child, the one of the loop, the one after it


def test_a_result_is_refused_beyond_its_room(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef f(n): return np.zeros(n, np.uint8)\n"
    program = Program(source, EXERCISE, sandbox, result_bytes=1000)
    program.run([Call("fits", (1000,)), Call("does not", (1001,))])
    assert outcomes(program) == [Outcome.OK, Outcome.OUTPUT_LIMIT]
