"""Functions within reach of a counted source that make something of a text: run it, or reach what it names.

Prints ``module function`` for each, in a process that has loaded what the sandbox loads and no more. The
source may be as sly as it likes: private names count as within reach, only those that `reach` refuses do not.
"""

import ast
import importlib
import inspect
import sys
import types
from collections.abc import Iterator

from grader.judging.cost.reach import FROM_OBJECTS
from grader.sandbox.jail.imports import ALLOWED, PRELOADED

OF_TEXT = {
    "eval", "exec", "compile", "__import__", "import_module", "getattr", "setattr", "delattr", "attrgetter",
    "methodcaller", "globals", "locals", "vars", "_getframe", "load", "loads", "type",
}  # fmt: skip


def is_refused(name: str) -> bool:
    return name in FROM_OBJECTS or (name.startswith("__") and name.endswith("__"))


def within_reach(module: types.ModuleType, seen: set[str]) -> set[str]:
    """Names of modules that lead from one to the next."""
    if module.__name__ not in seen:
        seen.add(module.__name__)
        for name, value in list(vars(module).items()):
            if isinstance(value, types.ModuleType) and not is_refused(name):
                within_reach(value, seen)
    return seen


def functions(tree: ast.AST, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], ast.Call]]:
    """Every call inside a function, and the names of what it stands in."""
    for node in ast.iter_child_nodes(tree):
        named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if isinstance(node, ast.Call) and path:
            yield path, node
        yield from functions(node, (*path, node.name) if named else path)


def is_of_text(call: ast.Call) -> bool:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    written_out = len(call.args) > 1 and isinstance(call.args[1], ast.Constant)
    if name.endswith("attr"):
        return name in OF_TEXT and not written_out
    if name == "type":
        return len(call.args) > 1
    return name in OF_TEXT and not (name == "compile" and isinstance(call.func, ast.Attribute))


def main() -> None:
    for name in PRELOADED:
        importlib.import_module(name)
    seen: set[str] = set()
    for name in ALLOWED:
        if not is_refused(name):
            within_reach(importlib.import_module(name), seen)
    found = set()
    for name in seen:
        try:
            tree = ast.parse(inspect.getsource(sys.modules[name]))
        except (OSError, TypeError):
            continue  # written in C
        calls = functions(tree)
        found |= {(name, path[0]) for path, call in calls if is_of_text(call) and not FROM_OBJECTS & {*path}}
    for module, function in sorted(found):
        print(module, function)


if __name__ == "__main__":
    main()
