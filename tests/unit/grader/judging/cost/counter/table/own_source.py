"""What numpy's functions cost by their own source: rewritten and counted like a submission."""

import inspect
import sys
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

import numpy as np

from grader.judging.cost.counter.hooks import Hooks
from grader.judging.cost.counter.record import Record
from grader.judging.cost.counter.rewrite import rewrite

FILENAME = "numpy_source.py"


def operations(function: Any, arguments: tuple[Any, ...]) -> int:
    """Element operations and FLOPs of a call, counted line by line in the module that defines it."""
    written = implementation(function)
    record, names = counting(sys.modules[written.__globals__["__name__"]])
    record.reset(value for value in arguments if isinstance(value, np.ndarray))
    names[written.__name__](*arguments)
    return sum(record.elements) + sum(record.contraction)


def implementation(function: Any) -> Any:
    """The Python function behind numpy's dispatcher."""
    return inspect.unwrap(getattr(function, "_implementation", function))


@cache
def counting(module: ModuleType) -> tuple[Record, dict[str, Any]]:
    """A module of numpy, run anew with hooks; its functions call each other without the dispatcher."""
    tree, nodes = rewrite(inspect.getsource(module))
    record = Record(len(nodes))
    names = {**vars(module), **Hooks(record, FILENAME, module.__name__).names()}
    exec(compile(tree, FILENAME, "exec", dont_inherit=True), names)
    for name, value in list(names.items()):
        written = getattr(value, "_implementation", None)
        if isinstance(written, FunctionType) and written.__code__.co_filename == FILENAME:
            names[name] = written
    return record, names
