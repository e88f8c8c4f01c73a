"""Reading one file of a pack: text within bounds, YAML with line numbers, Python that parses."""

import ast
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from grader.errors import PackError, Problem

FILE_LIMIT = 256 * 2**10
"""Bytes of one content file; content is untrusted input."""


def fail(file: Path, message: str, *, line: int = 1, field: str = "file") -> PackError:
    return PackError([Problem(str(file), line, field, message)])


def read_text(file: Path) -> str:
    """The text of a file of the pack.

    Raises:
        PackError: missing, too large, or not UTF-8.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise fail(file, f"cannot be read: {error.strerror}") from error
    if len(data) > FILE_LIMIT:
        raise fail(file, f"{len(data)} bytes; a content file holds at most {FILE_LIMIT}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise fail(file, "is not UTF-8; save it with that encoding", line=line) from error


def read_yaml(file: Path) -> Any:
    """The document of a YAML file, as ruamel's nodes, which remember their lines.

    Raises:
        PackError: not YAML (with the line), or not a mapping.
    """
    text = read_text(file)
    try:
        document = YAML(typ="rt", pure=True).load(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        line = mark.line + 1 if mark else 1
        message = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise fail(file, f"is not YAML: {message}", line=line, field="syntax") from error
    if not isinstance(document, dict):
        raise fail(file, "must be a mapping of keys to values", field="document")
    return document


def read_python(file: Path) -> str:
    """The source of a Python file, which must parse.

    Raises:
        PackError: a syntax error, with its line.
    """
    source = read_text(file)
    try:
        ast.parse(source)
    except SyntaxError as error:
        raise fail(file, f"{error.msg}", line=error.lineno or 1, field="syntax") from error
    return source
