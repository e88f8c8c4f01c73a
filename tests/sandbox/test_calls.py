"""What a caller gets back from a child."""

from pathlib import Path

import numpy as np
import pytest

from grader.errors import SandboxError
from grader.sandbox import CallResult, Limits, Outcome, Sandbox


def answer(sandbox: Sandbox, source: str, *arguments: np.ndarray | int | float) -> CallResult:
    with sandbox.start() as child:
        loaded = child.load("import numpy as np\n" + source)
        assert loaded.outcome is Outcome.OK, loaded
        return child.call("f", arguments)


@pytest.mark.parametrize(
    "sent",
    [
        np.arange(6.0).reshape(2, 3),
        np.arange(6.0).reshape(2, 3).T,
        np.zeros((0, 3)),
        np.array(3.5),
        np.array([True, False]),
        np.array([1 + 2j]),
        np.array([1, 2], dtype=">i4"),
        np.arange(3, dtype=np.float16),
        np.full((2,) * 8, np.nan),
    ],
)
def test_array_comes_back_as_it_went(sandbox: Sandbox, sent: np.ndarray) -> None:
    (value,) = answer(sandbox, "def f(x): return x", sent).values

    np.testing.assert_array_equal(value.array, sent)
    assert value.array.dtype == sent.dtype.newbyteorder("<")


@pytest.mark.parametrize("sent", [3, 2.5, True])
def test_number_arrives_as_python_number(sandbox: Sandbox, sent: float) -> None:
    result = answer(sandbox, f"def f(x): return type(x) is {type(sent).__name__} and x == {sent}", sent)

    assert result.values[0].array


def test_array_arrives_writable_and_owned(sandbox: Sandbox) -> None:
    result = answer(sandbox, "def f(x): return x.flags.owndata and x.flags.writeable", np.ones(3))

    assert result.values[0].array


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("np.ones(2)", "array"),
        ("1.5", "scalar"),
        ("np.float32(1)", "scalar"),
        ("True", "scalar"),
        ("[[1, 2], (3, 4)]", "list"),
        ("np.matrix([[1]])", "subclass"),
        ("np.ma.array([1])", "subclass"),
    ],
)
def test_kind_of_a_result(sandbox: Sandbox, expression: str, kind: str) -> None:
    assert answer(sandbox, f"def f(): return {expression}").values[0].kind == kind


def test_tuple_gives_its_values(sandbox: Sandbox) -> None:
    result = answer(sandbox, "def f(): return np.ones(2), 3")

    assert result.returned_tuple
    assert [value.kind for value in result.values] == ["array", "scalar"]


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("None", "returned None"),
        ("'text'", "returned a str"),
        ("{}", "returned a dict"),
        ("(x for x in ())", "returned a generator"),
        ("np.array([None])", "dtype object"),
        ("['a']", "dtype <U1"),
        ("[[1], [2, 3]]", "inhomogeneous"),
        ("np.ones((1,) * 9)", "9 dimensions"),
        ("(1, None)", "value 2 of the tuple: returned None"),
        ("(0,) * 9", "tuple of 9 values"),
        ("np.longdouble(1)", "dtype"),
    ],
)
def test_what_is_no_result_is_named(sandbox: Sandbox, expression: str, words: str) -> None:
    result = answer(sandbox, f"def f(): return {expression}")

    assert result.outcome is Outcome.BAD_RESULT
    assert result.error is not None
    assert words in result.error.message


def test_arguments_after_the_call_show_what_it_changed(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("def f(x, n): x += n")
        result = child.call("f", [np.zeros(2), 3], echo_arguments=True)
        assert result.outcome is Outcome.BAD_RESULT  # nothing was returned
        child.load("def f(x, n):\n    x += n\n    return x")
        result = child.call("f", [np.zeros(2), 3], program=1, echo_arguments=True)

    np.testing.assert_array_equal(result.arguments_after[0], [3.0, 3.0])
    np.testing.assert_array_equal(result.arguments_after[1], 3)


def test_arguments_that_grew_are_not_taken_back(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("def f(x):\n    x.resize(3, refcheck=False)\n    return 1")
        result = child.call("f", [np.zeros(2)], echo_arguments=True)

    assert result.outcome is Outcome.OUTPUT_LIMIT


def test_repeated_arguments_are_the_same_objects(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("seen = []\ndef f(x):\n    x += 1\n    seen.append(x)\n    return len(seen), seen[0] is x")
        child.call("f", [np.zeros(2)])
        result = child.call("f", [], repeat_arguments=True, echo_arguments=True)

    assert [int(value.array) for value in result.values] == [2, 1]
    np.testing.assert_array_equal(result.arguments_after[0], [2.0, 2.0])


@pytest.mark.parametrize("result", ["None", "{'x': x}", "[x, x[1:]]", "'text'", "(x,) * 99"])
def test_a_result_that_nobody_asks_for_may_be_anything(sandbox: Sandbox, result: str) -> None:
    with sandbox.start() as child:
        child.load(f"def f(x):\n    return {result}")
        answer = child.call("f", [np.zeros(2)], discard_result=True)

    assert (answer.outcome, answer.values) == (Outcome.OK, ())


def test_programs_are_kept_apart(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("a = 1\ndef f(): return a")
        child.load("a = 2\ndef f(): return a")

        assert [int(child.call("f", [], program=n).values[0].array) for n in (0, 1, 0)] == [1, 2, 1]


def test_traceback_shows_only_the_students_lines(sandbox: Sandbox) -> None:
    source = "def g(x):\n    return x @ x  # here\ndef f(x):\n    return g(x)"
    result = answer(sandbox, source, np.ones((2, 3)))

    assert result.error is not None
    assert (result.error.type_name, result.error.line) == ("ValueError", 3)
    assert result.error.traceback.count('File "') == result.error.traceback.count('File "submission.py"') == 2
    assert "return x @ x  # here" in result.error.traceback


def test_chained_traceback_hides_our_frames(sandbox: Sandbox) -> None:
    source = "def f():\n    try: np.ones(2) @ np.ones(3)\n    except Exception as e: raise ValueError from e"
    error = answer(sandbox, source).error

    assert error is not None
    assert error.traceback.count('File "') == error.traceback.count('File "submission.py"') == 2


def test_syntax_error_names_its_line(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        error = child.load("x = 1\ndef f(:\n    pass").error

    assert error is not None
    assert (error.type_name, error.line) == ("SyntaxError", 2)
    assert "def f(:" in error.traceback


def test_forbidden_import_says_what_may_be_imported(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        error = child.load("import os").error

    assert error is not None
    assert error.message.startswith("a submission may not import 'os', only numpy and abc, ast")


def test_every_allowed_module_can_be_imported_in_the_jail(sandbox: Sandbox) -> None:
    from grader.sandbox.jail.imports import ALLOWED

    with sandbox.start() as child:
        loaded = [child.load(f"import {name}") for name in [*ALLOWED, "numpy.linalg", "collections.abc"]]

    assert {result.outcome for result in loaded} == {Outcome.OK}


def test_numpy_needs_no_file_after_the_jail_has_closed(sandbox: Sandbox) -> None:
    source = """
import numpy as np
def f():
    x = np.random.default_rng(0).normal(size=(4, 4))
    np.linalg.svd(x), np.linalg.eigh(x @ x.T), np.fft.fft(x), np.einsum("ij,jk->ik", x, x, optimize=True)
    np.lib.stride_tricks.sliding_window_view(x, 2, 0), np.ma.masked_less(x, 0)
    np.polynomial.Polynomial([1])(x), np.testing.assert_allclose(x, x), np.vectorize(float)(x)
    np.array2string(x), repr(x), np.pad(x, 1)
    return x
"""
    with sandbox.start() as child:
        child.load(source)
        result = child.call("f", [])

    assert result.outcome is Outcome.OK, result.error


def test_missing_function_is_named(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("def g(): return 1")
        error = child.call("f", []).error

    assert error is not None
    assert error.message == "the submission defines no function 'f'"


def test_log_holds_what_was_printed_and_warned(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        child.load("import numpy as np\ndef f():\n    print('größer')\n    return np.log(0.0)")
        child.call("f", [])

        assert child.log.startswith("größer\n")
        assert "submission.py:4: RuntimeWarning" in child.log


def test_source_keeps_its_letters_and_line_ends(sandbox: Sandbox) -> None:
    assert answer(sandbox, "größe = 3\r\ndef f():\r\n\treturn größe\r\n").values[0].array == 3


def test_use_is_measured_from_outside(sandbox: Sandbox) -> None:
    with sandbox.start(exact_memory=True) as child:
        child.load("import numpy as np\ndef f(): return np.ones((512, 512)).sum()")
        result = child.call("f", [])
        usage = child.finish()

    assert 2**21 <= result.peak_bytes <= 2**21 + 2**19
    assert usage.peak_bytes == result.peak_bytes
    assert 0 < result.cpu_seconds < usage.cpu_seconds


def test_outcome_of_a_dead_child_is_repeated(sandbox: Sandbox) -> None:
    with sandbox.start(Limits(cpu_seconds=0.1)) as child:
        first = child.load("while True: pass")

        assert first.outcome is Outcome.TIME_LIMIT
        assert not child.alive
        assert child.call("f", []) is first


def test_finished_child_refuses_questions(sandbox: Sandbox) -> None:
    with sandbox.start() as child:
        assert child.finish() == child.finish()
        with pytest.raises(SandboxError, match="finished"):
            child.load("")


@pytest.fixture
def counter(tmp_path: Path) -> Path:
    file = tmp_path / "counter.py"
    file.write_text(
        "import numpy as np\nlog = []\n"
        "def load(source, namespace): exec(compile(source, 'submission.py', 'exec'), namespace)\n"
        "def begin(arguments): log[:] = [len(arguments)]\n"
        "def read(): return [np.array(log), np.ones(2)]\n"
    )
    return file


def test_counter_counts_in_the_child(counter: Path) -> None:
    with Sandbox(counter=counter) as sandbox, sandbox.start() as child:
        child.load("def f(*a): return 1", counting=True)
        counted = child.call("f", [1, 2])
        child.load("def f(*a): return 1")
        plain = child.call("f", [1, 2], program=1)

    assert [list(array) for array in counted.counts] == [[2], [1.0, 1.0]]
    assert plain.counts == ()


def test_counter_that_the_code_puts_in_place_is_not_asked(counter: Path) -> None:
    source = "import warnings\nwarnings.sys.modules['_counter'].read = lambda: []\ndef f(*a): return 1"
    with Sandbox(counter=counter) as sandbox, sandbox.start() as child:
        child.load(source, counting=True)
        counted = child.call("f", [1, 2])

    assert [list(array) for array in counted.counts] == [[2], [1.0, 1.0]]
