"""The language of ``--args``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.arguments import (
    FUNCTIONS,
    LARGEST_AXIS,
    LARGEST_INTEGER,
    MOST_SYMBOLS,
    ArgumentsError,
    parse_arguments,
)
from grader.domain.exercise import Argument

SYMBOLS = ("n", "d", "m", "h")
spaces = st.sampled_from(["", " ", "  ", "\n"])
factors = st.sampled_from(SYMBOLS) | st.integers(1, LARGEST_AXIS).map(str)
axes = st.lists(factors, min_size=1, max_size=2).map("*".join)
shapes = st.lists(axes, min_size=1, max_size=3).map(tuple)
integers = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
floats = st.floats(allow_nan=False, allow_infinity=False)
values = (
    shapes.map(lambda shape: {"shape": shape})
    | integers.map(lambda value: {"kind": "integer", "default": value})
    | st.sampled_from(SYMBOLS).map(lambda size: {"kind": "integer", "size": size})
    | floats.map(lambda value: {"kind": "float", "default": value})
)
calls = st.lists(values, min_size=1, max_size=6).map(
    lambda found: [Argument(name=f"x{place}", **value) for place, value in enumerate(found)]
)


def written(argument: Argument, space: str) -> str:
    if argument.kind == "array":
        return f"{argument.name}{space}[{space}{f'{space},{space}'.join(argument.shape)}{space}]"
    return f"{argument.name}{space}={space}{argument.size or repr(argument.default)}"


@given(calls, spaces)
def test_what_is_written_is_read_whatever_the_spaces(call: list[Argument], space: str) -> None:
    text = f"{space},{space}".join(written(argument, space) for argument in call)
    if not any(symbol in argument.sizes_used for argument in call for symbol in SYMBOLS):
        text, call = f"{text}, last[n]", [*call, Argument(name="last", shape=("n",))]
    assert list(parse_arguments(text).arguments) == call


@given(st.text(max_size=40) | st.text("qkn[],=*: 0123.e-", max_size=20))
def test_any_text_is_read_or_refused_with_a_caret_in_it(text: str) -> None:
    refusal = refused(text)
    if refusal is not None:
        assert 0 <= refusal.position <= len(text)
        assert str(refusal).splitlines()[-1] == " " * (4 + refusal.position) + "^"


def refused(text: str) -> ArgumentsError | None:
    try:
        parse_arguments(text)
    except ArgumentsError as error:
        return error
    return None


def test_symbols_come_in_the_order_of_their_appearance() -> None:
    found = parse_arguments("q[n,d], w[d,3*m], window=h")
    assert found.symbols == ("n", "d", "m", "h")


def test_an_array_may_hold_whole_numbers_or_half_of_the_digits() -> None:
    whole, half, plain = parse_arguments("ids[n]:int, x[n]: float32, y[n]").arguments
    assert (whole.values.dtype, whole.values.low, whole.values.high) == ("int64", 0, 1)
    assert (half.values.dtype, plain.values.dtype) == ("float32", "float64")


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("", 0, "name the arguments"),
        ("q", 1, "a shape should follow 'q', as in q[n,d]"),
        ("q[n", 3, "closed before the end"),
        ("q[n d]", 4, "closed before 'd'"),
        ("q[]", 2, "an axis"),
        ("q[n,*d]", 4, "not '*'"),
        ("q(n)", 1, "a shape should follow"),
        ("q[n],", 5, "an argument's name"),
        ("q[n]; k[n]", 4, "a comma should stand before ';'"),
        ("q[n], q[n]", 6, "named twice"),
        ("q[n], w=", 8, "a number, or the name of a size"),
        ("q[n], w=True", 8, "write 1 for True"),
        ("q[n], w=None", 8, "leave out"),
        ("q[n], w=1e999", 8, "too large"),
        ("q[n], w=9223372036854775808", 8, "whole number"),
        ("q[0]", 2, "whole number from 1"),
        ("q[5000]", 2, "to 4096"),
        ("q[1.5]", 2, "whole number"),
        ("q[log]", 2, "function in formulas"),
        ("q[n]:float64", 5, "a type is int or float32"),
        ("if[n]", 0, "a word of Python"),
        ("q[é]", 2, "an axis"),
        ("q[8,8]", 0, "nothing grows"),
        ("q[a,b,c,d,e]", 10, "at most 4 sizes"),
        (f"{'q' * 61}[n]", 0, "at most 60 characters"),
    ],
)
def test_a_caret_stands_under_what_cannot_be_read(text: str, place: int, told: str) -> None:
    with pytest.raises(ArgumentsError, match="--args: ") as raised:
        parse_arguments(text)
    assert (raised.value.position, told in str(raised.value)) == (place, True)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_no_size_is_named_as_a_function_of_formulas(name: str) -> None:
    with pytest.raises(ArgumentsError):
        parse_arguments(f"x[{name}]")


def test_as_many_sizes_may_grow_as_are_allowed() -> None:
    assert len(parse_arguments("x[a,b,c,d]").symbols) == MOST_SYMBOLS
