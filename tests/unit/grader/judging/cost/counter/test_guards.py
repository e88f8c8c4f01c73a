"""What cannot be seen in the source is refused where it happens, in the counted run only."""

import numpy as np
import pytest

from grader.judging.cost.counter.guards import NotCountableError
from tests.unit.grader.judging.cost.programs import counted, load, run

CLASSES = {
    "the class of a class": "kind = type(int)\nreturn kind('T', (), {'__del' + '__': 1})",
    "an abstract one": "import abc\nreturn abc.ABCMeta('T', (), {})",
    "one of one's own": "class M(type(int)): pass\nreturn M('T', (), {})",
    "an enumeration": "import enum\nreturn enum.Enum('E', {'A': 1})",
    "an empty enumeration of one's own": "import enum\nclass E(enum.Enum): 0\nreturn E('F', names={'A': 1})",
    "handed over": "return list(map(type(int), ['T'], [()], [{}]))",
}
OUTSIDE = {
    "too far": "np.lib.stride_tricks.as_strided(a, (5,), (8,))",
    "too far back": "np.lib.stride_tricks.as_strided(a, (2,), (-8,))",
    "with wide steps": "np.lib.stride_tricks.as_strided(a, (2, 2), (24, 16))",
    "from a view": "np.lib.stride_tricks.as_strided(a[2:], (3,), (8,))",
}
INSIDE = {
    "windows": "np.lib.stride_tricks.as_strided(a, (3, 2), (8, 8))",
    "one element again and again": "np.lib.stride_tricks.as_strided(a, (100,), (0,))",
    "backwards": "np.lib.stride_tricks.as_strided(a[::-1], (4,), (-8,))",
    "back from a view": "np.lib.stride_tricks.as_strided(a[3:], (4,), (-8,))",
    "nothing": "np.lib.stride_tricks.as_strided(a, (0, 99), (8, 8))",
}
A = np.ones(4)


@pytest.mark.parametrize("name", CLASSES)
def test_no_class_is_made_by_a_call(name: str) -> None:
    source = "def f(a):\n" + "".join(f"    {line}\n" for line in CLASSES[name].split("\n"))
    with pytest.raises(NotCountableError, match="write it as a class"):
        run(load(source)["f"], A)


def test_a_class_may_be_asked_for_and_looked_up() -> None:
    source = "import enum\nclass E(enum.Enum):\n    A = 1\ndef f(a):\n    return type(a), E(1), type(a)(1)\n"
    assert run(load(source)["f"], A).uncounted == ()


@pytest.mark.parametrize("name", OUTSIDE)
def test_strides_do_not_lead_out_of_an_array(name: str) -> None:
    with pytest.raises(NotCountableError, match="beyond the memory"):
        counted(OUTSIDE[name], a=A)


@pytest.mark.parametrize("name", INSIDE)
def test_strides_within_an_array_are_let_through(name: str) -> None:
    assert counted(INSIDE[name], a=A).operations == 0


@pytest.mark.parametrize(
    "call", ["a.resize(9)", "np.ndarray.resize(a, 9)", "getattr(a, 'resize')(9, refcheck=False)"]
)
def test_an_array_keeps_its_memory(call: str) -> None:
    with pytest.raises(NotCountableError, match=r"use np\.resize"):
        counted(call, a=A)
