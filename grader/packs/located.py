"""Pydantic says which field is wrong; the YAML node says on which line it stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from grader.errors import PackError, Problem

Value = TypeVar("Value")


def validate(adapter: TypeAdapter[Value], document: Any, file: Path) -> Value:
    """The document as a domain value.

    Raises:
        PackError: every wrong field, each with its line.
    """
    try:
        return adapter.validate_python(_plain(document))
    except ValidationError as error:
        raise PackError([_problem(found, document, file) for found in error.errors()]) from error


def _problem(found: Any, document: Any, file: Path) -> Problem:
    path, line = line_of(document, found["loc"])
    return Problem(str(file), line, path or "document", _sentence(found))


def _sentence(found: Any) -> str:
    if found["type"] == "extra_forbidden":
        return "unknown key; remove it or mend its spelling"
    if found["type"] == "missing":
        return "is missing"
    message: str = found["msg"]
    return message.removeprefix("Value error, ")


def line_of(document: Any, location: Sequence[str | int]) -> tuple[str, int]:
    """The path that exists in the document and the line (from 1) of its last existing part.

    Tags of unions, which pydantic adds to the location, are passed over; a missing key is
    reported on the line of the mapping that lacks it.
    """
    node, line, path = document, _start(document), ""
    for index, part in enumerate(location):
        last = index == len(location) - 1
        if _has(node, part):
            line = _line(node, part)
            node = node[part]
        elif not last:
            continue
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
    return path, line


def _has(node: Any, part: str | int) -> bool:
    if isinstance(node, dict):
        return part in node
    return isinstance(node, list) and isinstance(part, int) and part < len(node)


def _start(node: Any) -> int:
    return int(node.lc.line) + 1 if hasattr(node, "lc") else 1


def _line(node: Any, part: Any) -> int:
    """A key put in by us, not by the author, has no line: the mapping's start stands for it."""
    lines = node.lc.data or {}
    return int(lines[part][0]) + 1 if part in lines else _start(node)


def _plain(node: Any) -> Any:
    """ruamel's nodes as plain values: pydantic must not see their extra attributes."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    for kind in (int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node
