"""Of a Jupyter notebook, the code cells that define the entry point and what it uses.

The format: https://nbformat.readthedocs.io/en/latest/format_description.html
"""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.errors import SubmissionInvalid

NOTEBOOK = ".ipynb"
NOTEBOOK_LIMIT = 16 * 2**20
"""Bytes; outputs such as pictures are counted, though not read."""
MAGIC = ("%", "!", "?")


@dataclass(frozen=True)
class Cell:
    """``number`` as Jupyter users count: code cells from 1."""

    number: int
    source: str
    defines: frozenset[str]
    uses: frozenset[str]


def notebook_source(content: bytes, entry_point: str) -> bytes:
    """The last cell that defines the entry point, and before it those that it needs, in their order.

    Raises:
        SubmissionInvalid: no notebook, or no cell defines the entry point.
    """
    cells = list(_cells(_document(content)))
    chosen = _needed(cells, entry_point)
    if not chosen:
        raise SubmissionInvalid(f"No code cell of the notebook defines {entry_point}.")
    return "\n\n".join(f"# cell {cell.number}\n{cell.source}" for cell in chosen).encode()


def _document(content: bytes) -> list[dict[str, Any]]:
    if len(content) > NOTEBOOK_LIMIT:
        limit = NOTEBOOK_LIMIT // 2**20
        raise SubmissionInvalid(
            f"The notebook has more than {limit} MiB; clear its outputs and save it again."
        )
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise SubmissionInvalid(f"The notebook cannot be read: {error}.") from error
    cells = document.get("cells") if isinstance(document, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise SubmissionInvalid("The file is no notebook of format 4: it has no list of cells.")
    return cells


def _cells(raw: list[dict[str, Any]]) -> Iterator[Cell]:
    """Code cells that Python can read; one that it cannot is left out, as nothing can depend on it."""
    code = [cell.get("source", "") for cell in raw if cell.get("cell_type") == "code"]
    for number, lines in enumerate(code, start=1):
        source = lines if isinstance(lines, str) else "".join(map(str, lines))
        source = "\n".join(_without_magic(source))
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError):
            defined = frozenset(_roughly_defined(source))
            yield Cell(number, source, defined, frozenset())
        else:
            yield Cell(number, source, frozenset(_defined(tree)), frozenset(_used(tree)))


def _without_magic(source: str) -> Iterator[str]:
    """Lines for Jupyter or the shell become comments, so that the others keep their numbers."""
    for line in source.split("\n"):
        yield f"# {line}" if line.lstrip().startswith(MAGIC) else line


def _roughly_defined(source: str) -> Iterator[str]:
    """Of a cell with a syntax error, which its author should be told rather than that nothing was found."""
    for line in source.splitlines():
        if line.startswith("def "):
            yield line[4:].partition("(")[0].strip()


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name.partition(".")[0] for alias in names)
            case _:
                stored = (part for part in ast.walk(node) if isinstance(part, ast.Name))
                yield from (name.id for name in stored if isinstance(name.ctx, ast.Store))


def _used(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id


def _needed(cells: list[Cell], entry_point: str) -> list[Cell]:
    """For each name the last cell that defines it, as a notebook run from top to bottom would have it."""
    last = {name: cell for cell in cells for name in cell.defines}
    chosen: dict[int, Cell] = {}
    wanted = [entry_point]
    while wanted:
        cell = last.get(wanted.pop())
        if cell and cell.number not in chosen:
            chosen[cell.number] = cell
            wanted += cell.uses
    return [chosen[number] for number in sorted(chosen)]
