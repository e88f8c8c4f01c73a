"""What can be said of a source without running it: whether it can be graded at all."""

import ast
import codecs
import warnings
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Protocol

from grader.domain.exercise import Argument
from grader.errors import SubmissionInvalid
from grader.wire import SOURCE_LIMIT

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Called(Protocol):
    """What is asked of a source: a function, and what it is called with. An exercise is one."""

    @property
    def entry_point(self) -> str: ...
    @property
    def arguments(self) -> tuple[Argument, ...]: ...


def decode(content: bytes) -> str:
    """The text of a submitted file.

    Raises:
        SubmissionInvalid: too long, or not UTF-8.
    """
    _check_length(len(content))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SubmissionInvalid(
            f"The file is not UTF-8: line {line} holds the byte 0x{content[error.start]:02x}. "
            "Save it as UTF-8 in your editor.",
            line,
        ) from error


def read_source(text: str, called: Called) -> str:
    """The source as it will run: without a byte order mark, lines ended by ``\\n``.

    Raises:
        SubmissionInvalid: too long, empty, a syntax error, or no entry point with the asked parameters.
    """
    text = text.removeprefix(codecs.BOM_UTF8.decode()).replace("\r\n", "\n").replace("\r", "\n")
    try:
        _check_length(len(text.encode()))
    except UnicodeEncodeError as error:
        raise SubmissionInvalid("The source holds half a character, which UTF-8 cannot write.") from error
    tree = _parse(text)
    if not tree.body:
        raise SubmissionInvalid(f"There is no code here yet. Define {signature(called)}.")
    _check_entry_point(tree, called)
    return text


def functions(text: str) -> list[Function]:
    """Those that the source defines at module level, in ``if`` and ``try`` too.

    Raises:
        SubmissionInvalid: it is not Python.
    """
    return [node for node in _statements(_parse(text).body) if isinstance(node, Function)]


def names(text: str) -> set[str]:
    """All that the source binds at module level.

    Raises:
        SubmissionInvalid: it is not Python.
    """
    return set(_bound_names(_parse(text).body))


def signature(called: Called) -> str:
    """``scaled_dot_product(Q, K, V)``"""
    return f"{called.entry_point}({', '.join(argument.name for argument in called.arguments)})"


def _check_length(size: int) -> None:
    if size > SOURCE_LIMIT:
        raise SubmissionInvalid(
            f"The source is {size / 1024:.0f} KiB long; at most {SOURCE_LIMIT // 1024} KiB are read."
        )


def _parse(text: str) -> ast.Module:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SubmissionInvalid(f"Line {line} holds a NUL character; delete it.", line)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an odd escape is no reason to refuse a source
            tree = ast.parse(text)
            compile(
                tree, "submission.py", "exec", dont_inherit=True
            )  # finds what grammar allows: a stray return
            return tree
    except SyntaxError as error:
        message = f"Line {error.lineno} is not Python: {error.msg}."
        raise SubmissionInvalid(message, error.lineno) from error
    except ValueError as error:
        raise SubmissionInvalid(f"The source cannot be read: {error}.") from error
    except (RecursionError, MemoryError) as error:
        raise SubmissionInvalid("The source is nested too deeply to be read.") from error


def _check_entry_point(tree: ast.Module, called: Called) -> None:
    name = called.entry_point
    functions = [node for node in _statements(tree.body) if isinstance(node, Function) and node.name == name]
    if functions:
        _check_parameters(functions[-1], called)
    elif name not in set(_bound_names(tree.body)):
        raise SubmissionInvalid(_missing(tree, called))


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run at module level, inside ``if``, ``try``, ``with`` and loops too."""
    for node in body:
        yield node
        if not isinstance(node, Function | ast.ClassDef):
            for field in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(node, field, ()))


def _bound_names(body: Sequence[ast.stmt]) -> Iterator[str]:
    for node in _statements(body):
        if isinstance(node, Function | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)
        else:
            yield from (
                part.id
                for part in ast.walk(node)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            )


def _missing(tree: ast.Module, called: Called) -> str:
    name = called.entry_point
    found = [node.name for node in _statements(tree.body) if isinstance(node, Function)]
    for node in ast.walk(tree):
        if isinstance(node, Function) and node.name == name:
            return (
                f"{name} is defined inside something else, at line {node.lineno}; move it to the left margin."
            )
    if not found:
        return f"There is no function here. Define {signature(called)}."
    message = f"There is no function {name}; found: {', '.join(dict.fromkeys(found))}."
    near = get_close_matches(name, found, n=1, cutoff=0.75)
    return f"{message} Did you mean {near[0]}? Rename it to {name}." if near else message


def _check_parameters(function: Function, called: Called) -> None:
    if isinstance(function, ast.AsyncFunctionDef):
        raise SubmissionInvalid(f"{function.name} is async; define it with plain def.", function.lineno)
    wanted, parameters = len(called.arguments), function.args
    positional = [parameter.arg for parameter in (*parameters.posonlyargs, *parameters.args)]
    fewest = len(positional) - len(parameters.defaults)
    most = wanted if parameters.vararg else len(positional)
    if not fewest <= wanted <= most:
        raise SubmissionInvalid(
            f"{function.name} takes {_count(len(positional))} ({', '.join(positional)}); "
            f"it is called as {signature(called)}, with {wanted}.",
            function.lineno,
        )
    for parameter, default in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True):
        if default is None:
            raise SubmissionInvalid(
                f"{function.name} asks for the keyword {parameter.arg}, which is never sent; "
                f"it is called as {signature(called)}.",
                function.lineno,
            )


def _count(parameters: int) -> str:
    return "1 parameter" if parameters == 1 else f"{parameters} parameters"
