"""Names by which a program could hide work, or reach its counter, are found in the source."""

import subprocess
import sys

import pytest

from grader.judging.cost.reach import FROM_OBJECTS, hidden_way

HARMLESS = {"token", "keyword"}
"""Modules of constants, which keep no other module."""

ORDINARY = [
    "import numpy as np\nscores = np.exp(Q @ K.T)",
    "from numpy.lib.stride_tricks import as_strided",
    "from __future__ import annotations",
    "if __name__ == '__main__':\n    pass",
    "class Layer:\n    def __init__(self):\n        self._cache = {}\n    def __call__(self): pass",
    "axes = getattr(x, 'ndim', 0)",
    "kind = type(x) is int",
    "for token in tokens:\n    measure = token",
    "def attend(vars, open=1):\n    load = vars + open\n    return [type for type in load]",
    "def outer(load):\n    def inner():\n        return load\n    return inner",
]
HIDDEN = {
    "exec('1')": "exec",
    "run = eval": "eval",
    "def f(eval=eval): pass": "eval",
    "def f(eval): pass\neval('1')": "eval",
    "class C:\n    eval = eval": "eval",
    "if False:\n    eval = 0\neval('1')": "eval",
    "def f(x=(eval := 1)): pass": "eval",
    "def f():\n    global eval\n    eval = 1": "eval",
    "import warnings\nwarnings.sys": "sys",
    "from enum import bltns": "bltns",
    "import inspect": "inspect",
    "import numpy.testing._private.utils": "_private",
    "f.__globals__": "__globals__",
    "getattr(f, '__code__')": "getattr",
    "getattr(f, name)": "getattr",
    "g = getattr": "getattr",
    "type('T', (), {})": "type",
    "globals()": "globals",
    "generator.gi_frame": "gi_frame",
    "def __count_tick__(): pass": "__count_tick__",
    "__count_tick__ = None": "__count_tick__",
    "class C:\n    def __reduce_ex__(self, protocol): pass": "__reduce_ex__",
    "match f:\n    case object(__globals__=found): pass": "__globals__",
    "x.ctypes.data": "ctypes",
    "def f(__builtins__): pass": "__builtins__",
}


@pytest.mark.parametrize("source", ORDINARY)
def test_ordinary_code_is_let_through(source: str) -> None:
    assert hidden_way(source) == ""


@pytest.mark.parametrize("source", HIDDEN)
def test_a_hidden_way_is_named(source: str) -> None:
    assert f" uses {HIDDEN[source]}, " in hidden_way(source)


def test_the_line_of_the_first_is_told() -> None:
    assert hidden_way("a = 1\nf.__code__\nexec('')").startswith("line 2 uses __code__")


KEPT = """
import importlib, types
from grader.sandbox.jail.imports import ALLOWED, PRELOADED

def kept(module, seen):
    seen.add(module.__name__)
    for name, value in list(vars(module).items()):
        if isinstance(value, types.ModuleType) and value.__name__ not in seen:
            if value.__name__.partition(".")[0] in ALLOWED:
                kept(value, seen)
            else:
                print(name)

for name in PRELOADED:
    importlib.import_module(name)
seen = set()
for name in ALLOWED:
    kept(importlib.import_module(name), seen)
"""
"""Prints the names under which modules that may be imported keep others: in a process that loads no more."""


def test_no_module_that_may_be_imported_keeps_another_that_is_not_looked_for() -> None:
    printed = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", KEPT], capture_output=True, check=True, text=True
    ).stdout
    kept = {name for name in printed.split() if not name.startswith("__")}
    assert {"sys", "os"} & kept
    assert kept - HARMLESS <= FROM_OBJECTS
