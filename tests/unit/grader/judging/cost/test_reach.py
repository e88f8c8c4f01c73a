"""Names by which a program could hide work, or reach its counter, are found in the source."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.judging.cost.reach import FROM_OBJECTS, IDENTIFIERS, hidden_way

ROOT = Path(__file__).parents[5]
HARMLESS = {"token", "keyword", "_random", "_string"}
"""Modules that keep no other module, and make nothing of names."""

REVIEWED = {
    # names that the class or the enumeration has of itself, in a list made when the class was
    "abc update_abstractmethods", "collections OrderedDict", "enum EnumType", "enum _proto_member",
    "enum _test_simple_enum", "functools total_ordering", "typing NamedTupleMeta", "typing _ProtocolMeta",
    "typing _is_callable_members_only", "typing no_type_check",
    # fields of an instance of a dataclass: no frame, no namespace of a function is among its attributes
    "dataclasses _asdict_inner", "dataclasses _astuple_inner", "dataclasses _dataclass_getstate",
    "dataclasses _get_field", "dataclasses fields", "dataclasses replace",
    # the name that was asked for in the source, handed on
    "numpy.lib._arrayterator_impl Arrayterator", "numpy.typing __getattr__", "typing _BaseGenericAlias",
    "typing _GenericAlias",
    # only identifiers come in, only a class of tuples, a text, arrays or nothing come out
    "collections namedtuple", "numpy __dir__", "numpy._core.arrayprint _make_options_dict",
    "numpy._core.getlimits finfo", "numpy._core.multiarray _override___module__",
    "numpy.dtypes _add_dtype_helper", "numpy.lib._index_tricks_impl AxisConcatenator",
    "numpy.lib._utils_impl info", "numpy.matrixlib.defmatrix bmat",
    "re._constants _makecodes", "typing _caller", "warnings warn",
}  # fmt: skip
"""Functions within reach that make something of a text, and why that leads nowhere."""

ORDINARY = [
    "import numpy as np\nscores = np.exp(Q @ K.T)",
    "from numpy.lib.stride_tricks import as_strided",
    "from __future__ import annotations",
    "from numpy import *\nfrom math import *\nx = exp(ones(3))",
    "if __name__ == '__main__':\n    pass",
    "class Layer:\n    def __init__(self):\n        self._cache = {}\n    def __call__(self): pass",
    "class Layer:\n    def __init__(self): self.__weights = 1\n    def get(self): return self.__weights",
    "class Layer:\n    _heads: int = 8\n    def __getitem__(self, key): return self._helper(self._heads)\n"
    "    def _helper(self, x): return x",
    "class Layer:\n    def __rmod__(self, other): pass\n    def __array__(self, dtype=None): pass",
    "axes = getattr(x, 'ndim', 0)",
    "setattr(layer, 'weights', w)",
    "kind = type(x) is int",
    "name = type(x).__name__ + x.__class__.__name__",
    "def attend(q, dtype: type = float) -> type: pass",
    "for token in tokens:\n    measure = token",
    "for __ in range(3): pass",
    "def attend(vars, open=1):\n    load = vars + open\n    return [type for type in load]",
    "def outer(load):\n    def inner():\n        return load\n    return inner",
    "import functools\ndef timed(f):\n    @functools.wraps(f)\n    def g(): pass\n    return g",
    "from functools import wraps\ndef timed(f):\n    return wraps(f)(lambda: 1)",
    "from collections import namedtuple\nP = namedtuple('P', 'x')\nP(1)._replace(x=2)._asdict()",
    "import re\npattern = re.compile('a')",
    "try:\n    pass\nexcept ValueError as error:\n    raise TypeError(str(error)) from error",
    "match x:\n    case [first, *rest]: pass\n    case {'k': v, **others}: pass",
]
HIDDEN = {
    "exec('1')": "exec",
    "run = eval": "eval",
    "import time": "time",
    "from time import perf_counter as p": "perf_counter",
    "x.time.time()": "time",
    "np.datetime64('now')": "datetime64",
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
    "setattr(f, '__code__', g)": "setattr",
    "setattr(f, name, g)": "setattr",
    "g = getattr": "getattr",
    "type('T', (), {})": "type",
    "type(*x)": "type",
    "kinds = [type]": "type",
    "import dataclasses\n@dataclasses.dataclass\nclass C:\n    x: type": "type",
    "x.__class__ = C": "__class__",
    "class C:\n    @property\n    def __class__(self): pass": "__class__",
    "globals()": "globals",
    "generator.gi_frame": "gi_frame",
    "def __count_tick__(): pass": "__count_tick__",
    "__count_tick__ = None": "__count_tick__",
    "import math as __count_tick__": "__count_tick__",
    "from math import exp as __count_tick__": "__count_tick__",
    "try: pass\nexcept OSError as __count_tick__: pass": "__count_tick__",
    "match x:\n    case __count_tick__: pass": "__count_tick__",
    "match x:\n    case [*__count_tick__]: pass": "__count_tick__",
    "match x:\n    case {**__count_tick__}: pass": "__count_tick__",
    "def f():\n    global __count_tick__": "__count_tick__",
    "f(__count_tick__=1)": "__count_tick__",
    "class C:\n    def __reduce_ex__(self, protocol): pass": "__reduce_ex__",
    "match f:\n    case object(__globals__=found): pass": "__globals__",
    "x.ctypes.data": "ctypes",
    "def f(__builtins__): pass": "__builtins__",
    "import ast\nf._fields = ('__glo' + 'bals__',)\nfound = dict(ast.iter_fields(f))": "ast",
    "from numpy import *\nctypeslib.as_array(x)": "ctypeslib",
    "import contextlib\nclass R(contextlib.redirect_stdout): _stream = 'mod' + 'ules'": "redirect_stdout",
    "from functools import wraps\nwraps(g, updated=('__glo' + 'bals__',))(f)": "wraps",
    "from functools import wraps as w": "wraps",
    "import typing\ntyping._eval_type(typing.List['1'], {}, {})": "_eval_type",
    "import numpy as np\nnp._core.fromnumeric._wrapfunc(f, name)": "_core",
    "import numpy as np\nnp.ma.core._frommethod(name)": "_frommethod",
    "import numpy as np\nnp.lib._utils_impl._makenamedict('sys')": "_makenamedict",
    "import numpy as np\nnp.lib.format.read_array(file, allow_pickle=True)": "read_array",
    "import types\ntypes.new_class('T')": "new_class",
    "import copy\nclass C:\n    _reconstruct = 1\ncopy._reconstruct(f)": "_reconstruct",
    "import statistics\nstatistics._sum([])": "_sum",
    "from statistics import _sum": "_sum",
}


@pytest.mark.parametrize("source", ORDINARY)
def test_ordinary_code_is_let_through(source: str) -> None:
    assert hidden_way(source) == ""


@pytest.mark.parametrize("source", HIDDEN)
def test_a_hidden_way_is_named(source: str) -> None:
    assert f" uses {HIDDEN[source]}, " in hidden_way(source)


def test_names_are_looked_for_wherever_the_language_has_them() -> None:
    has = {
        kind: tuple(re.findall(r"identifier[?*]? (\w+)", kind.__doc__ or ""))
        for kind in vars(ast).values()
        if isinstance(kind, type) and issubclass(kind, ast.AST) and not kind.__subclasses__()
    }
    assert {kind: fields for kind, fields in has.items() if fields} == IDENTIFIERS


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
for name in set(ALLOWED) - {"ast", "inspect"}:
    kept(importlib.import_module(name), seen)
"""
"""Prints the names under which modules that may be imported keep others: in a process that loads no more."""


def test_no_function_within_reach_makes_more_of_a_text_than_was_looked_into() -> None:
    script = "tests.unit.grader.judging.cost.reachable"
    command = [sys.executable, "-W", "ignore", "-m", script]
    printed = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT).stdout
    assert "collections namedtuple" in printed
    assert set(printed.splitlines()) <= REVIEWED


def test_no_module_that_may_be_imported_keeps_another_that_is_not_looked_for() -> None:
    printed = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", KEPT], capture_output=True, check=True, text=True, cwd=ROOT
    ).stdout
    kept = {name for name in printed.split() if not name.startswith("__")}
    assert {"sys", "os"} & kept
    assert kept - HARMLESS <= FROM_OBJECTS
