"""Of a file, the statements that a function needs: the rest of it is not run, nor can it stand in the way."""

import ast
from collections.abc import Iterator


def needed(source: str, name: str) -> str:
    """The source with blank lines for all that neither binds ``name`` nor anything that it uses.

    Calls that stand alone at module level, such as a script's ``main()``, are left out. Line numbers stay.
    """
    body = ast.parse(source).body
    bound = [frozenset(_bound(node)) for node in body]
    kept: set[int] = set()
    wanted, known = [name, "*", "__future__"], {name}
    while wanted:
        one = wanted.pop()
        for place, names in enumerate(bound):
            if one in names and place not in kept:
                kept.add(place)
                new = {used for used in _used(body[place]) if used not in known}
                known |= new
                wanted += new
    return _only_lines(source, (body[place] for place in kept))


def _bound(node: ast.AST) -> Iterator[str]:
    """Names that it binds at its own level, or changes in place."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Import(names=aliases):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in aliases)
        case ast.ImportFrom(module="__future__"):
            yield "__future__"
        case ast.ImportFrom(names=aliases):
            yield from (alias.asname or alias.name for alias in aliases)
        case ast.Name(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()) | ast.Subscript(ctx=ast.Store()):
            root = _root(node)
            if isinstance(root, ast.Name):
                yield root.id
        case _:
            yield from (name for child in ast.iter_child_nodes(node) for name in _bound(child))


def _root(node: ast.expr) -> ast.expr:
    """``x`` of ``x.y[0] = 1``."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node


def _used(node: ast.stmt) -> Iterator[str]:
    return (part.id for part in ast.walk(node) if isinstance(part, ast.Name))


def _only_lines(source: str, kept: Iterator[ast.stmt]) -> str:
    lines = source.split("\n")
    shown: set[int] = set()
    for node in kept:
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
        shown |= set(range(first, (node.end_lineno or first) + 1))
    return "\n".join(line if number in shown else "" for number, line in enumerate(lines, start=1))
