"""What the editor offers while typing is there, with these parameters."""

import inspect
import json
import re
from functools import reduce
from pathlib import Path

import numpy as np
import pytest

OFFERED = json.loads((Path(__file__).parents[3] / "frontend/src/numpy.json").read_text())
CALL = re.compile(r"([\w.]+)(?:\((.*)\))?")


def named(call: str, owner: object) -> tuple[object, list[str]]:
    name, parameters = CALL.fullmatch(call).groups()
    return reduce(getattr, name.split("."), owner), [word for word in (parameters or "").split(", ") if word]


@pytest.mark.parametrize("call", [offer["call"] for offer in OFFERED["functions"]])
def test_a_function_has_the_parameters_that_are_shown(call: str) -> None:
    function, shown = named(call, np)
    if isinstance(function, np.ufunc):
        assert len(shown) == function.nin
    else:
        assert set(shown) <= parameters_of(function)


def parameters_of(function: object) -> set[str]:
    """By name; where Python cannot tell all of them, numpy's documentation begins with them."""
    told = re.findall(r"\w+", inspect.getdoc(function).split("\n\n")[0])
    try:
        return {*told, *inspect.signature(inspect.unwrap(function)).parameters}
    except ValueError:
        return set(told)


@pytest.mark.parametrize("call", [offer["call"] for offer in OFFERED["constants"]])
def test_a_constant_exists(call: str) -> None:
    assert named(call, np)


@pytest.mark.parametrize("call", [offer["call"] for offer in OFFERED["members"]])
def test_a_member_of_arrays_exists_and_is_called_as_shown(call: str) -> None:
    member, _ = named(call, np.ones(1))
    assert callable(member) == call.endswith(")")
