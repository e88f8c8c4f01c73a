"""Finding the function in a file, and guessing what it is called with."""

from pathlib import Path

import pytest

from grader.cli.arguments import parse_arguments
from grader.cli.program import Program, guess_arguments, read_program
from grader.cli.usage import UsageError

ARRAY = parse_arguments("x[n]").arguments


def write(folder: Path, source: str) -> str:
    file = folder / "program.py"
    file.write_text(source)
    return str(file)


def refused(file: str, function: str | None = None) -> str:
    with pytest.raises(UsageError) as raised:
        read_program(file, function)
    return str(raised.value).removeprefix(f"{file} ").removeprefix(f"{file}: ")


def test_the_only_function_needs_no_name(tmp_path: Path) -> None:
    assert read_program(write(tmp_path, "def f(x): return x\n"), None).entry_point == "f"


def test_functions_with_an_underscore_do_not_compete(tmp_path: Path) -> None:
    file = write(tmp_path, "def _help(x): return x\ndef f(x): return _help(x)\n")
    assert read_program(file, None).entry_point == "f"


def test_of_several_functions_one_must_be_named(tmp_path: Path) -> None:
    file = write(tmp_path, "def f(x): return x\ndef g(x): return x\n")
    assert refused(file) == "defines f, g; name one with --function"
    assert read_program(file, "g").entry_point == "g"


def test_what_is_called_may_be_bound_by_an_assignment(tmp_path: Path) -> None:
    assert read_program(write(tmp_path, "f = lambda x: x\n"), "f").entry_point == "f"


@pytest.mark.parametrize(
    ("source", "function", "told"),
    [
        ("x = 1\n", None, "defines no function"),
        ("x = 1\n", "f", "defines no function"),
        (
            "def attend(x): return x\n",
            "atend",
            "defines no function atend; it has attend. Did you mean attend?",
        ),
        ("def f(x:\n", None, "Line 1 is not Python: '(' was never closed."),
        ("def f(x): return '\0'\n", None, "Line 1 holds a NUL character; delete it."),
    ],
)
def test_what_cannot_be_measured_is_told(
    tmp_path: Path, source: str, function: str | None, told: str
) -> None:
    assert refused(write(tmp_path, source), function) == told


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(str(tmp_path / "none.py")) == "cannot be read: No such file or directory"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def f(x, y): return x\n", "f takes 2 parameters (x, y); it is called as f(x), with 1."),
        ("def f(): return 1\n", "f takes 0 parameters (); it is called as f(x), with 1."),
        (
            "def f(x, *, y): return x\n",
            "f asks for the keyword y, which is never sent; it is called as f(x).",
        ),
        ("async def f(x): return x\n", "f is async; define it with plain def."),
        (
            "def f(x):\n    for y in x:\n        yield y\n",
            "f yields; measure a function that runs it to its end",
        ),
    ],
)
def test_what_cannot_be_called_so_is_told(source: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        Program("p.py", source, "f").called_with(ARRAY)
    assert str(raised.value) == f"p.py: {told}"


def test_a_name_in_the_place_of_another_is_told() -> None:
    program = Program("p.py", "def f(a, b, c=1): return a\n", "f")
    with pytest.raises(UsageError, match="gives b in place 1, but it is parameter 2 of f") as raised:
        program.called_with(parse_arguments("b[n], a[n]").arguments)
    assert str(raised.value).endswith("(a, b, c); arguments go by their order")


def test_names_that_the_function_does_not_use_are_free() -> None:
    other = parse_arguments("x[n], y[n]").arguments
    assert Program("p.py", "def f(a, b): return a\n", "f").called_with(other).arguments == other


def test_a_function_inside_may_yield() -> None:
    source = "def f(x):\n    def parts():\n        yield x\n    return list(parts())\n"
    assert Program("p.py", source, "f").called_with(ARRAY).arguments == ARRAY


@pytest.mark.parametrize(
    ("parameters", "guess"),
    [
        ("q, k, v", "q[n,d], k[n,d], v[n,d]"),
        ("x, window", "x[n,d], window=w"),
        ("x, chunk_size=64", "x[n,d], chunk_size=c"),
        ("x, heads=8, scale=0.1", "x[n,d], heads=8, scale=0.1"),
        ("x, heads, eps", "x[n,d], heads=4, eps=0.5"),
        ("x, Wq, w_k, b", "x[n,d], Wq[d,d], w_k[d,d], b[d]"),
        ("x, mask=None, heads=4", "x[n,d]"),
        ("x, causal=True", "x[n,d]"),
        ("x, steps: int, rate: float", "x[n,d], steps=4, rate=0.5"),
        ("x, attn_mask", "x[n,d], attn_mask[n,n]"),
    ],
)
def test_arguments_are_guessed_from_names_types_and_defaults(parameters: str, guess: str) -> None:
    assert guess_arguments(Program("p.py", f"def f({parameters}): return x\n", "f")) == guess
    assert parse_arguments(guess)


@pytest.mark.parametrize("function", [None, "A.f"])
def test_a_method_is_measured_from_a_function(tmp_path: Path, function: str | None) -> None:
    file = write(tmp_path, "class A:\n    def f(self, x): return x\n")
    assert "add a function that makes one" in refused(file, function)
