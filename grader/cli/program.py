"""A file with functions, one of them chosen: what ``cost`` measures."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from grader.cli.usage import UsageError
from grader.domain.exercise import Argument
from grader.errors import SubmissionInvalid
from grader.judging.validity import Function, decode, functions, names, read_source

STANDARD_INPUT = "-"

SIZES = re.compile(r"window|chunk|block|stride", re.IGNORECASE)
NUMBERS = re.compile(r"scale|eps|epsilon|temperature|alpha|beta|rate", re.IGNORECASE)
COUNTS = {"axis": 0, "heads": 4, "n_heads": 4, "num_heads": 4, "h": 4}
WEIGHTS = re.compile(r"W.*|w_.*|w[a-z]|weights?")
VECTORS = re.compile(r"b|b_.*|bias")


@dataclass(frozen=True)
class Program:
    """``entry_point`` and ``arguments`` are what a source is asked for."""

    file: str
    source: str
    entry_point: str
    arguments: tuple[Argument, ...] = ()

    @property
    def name(self) -> str:
        return "standard input" if self.file == STANDARD_INPUT else Path(self.file).name

    def called_with(self, arguments: tuple[Argument, ...]) -> "Program":
        """The same, when it can be called so.

        Raises:
            UsageError: it takes fewer or more.
        """
        program = Program(self.file, self.source, self.entry_point, arguments)
        if self.entry_point in _generators(self.source):
            advice = "measure a function that runs it to its end"
            raise UsageError(f"{self.file}: {self.entry_point} yields; {advice}")
        try:
            read_source(self.source, program)
        except SubmissionInvalid as error:
            raise UsageError(f"{self.file}: {error}") from error
        self._check_order(arguments)
        return program

    def _check_order(self, arguments: tuple[Argument, ...]) -> None:
        """A name in the wrong place is a mistake: arguments go by their order.

        Raises:
            UsageError: with the place where it belongs.
        """
        function = {node.name: node for node in functions(self.source)}.get(self.entry_point)
        parameters = [one.arg for one in _positional(function)] if function else []
        for place, argument in enumerate(arguments):
            if argument.name in parameters and parameters.index(argument.name) != place:
                belongs = parameters.index(argument.name) + 1
                raise UsageError(
                    f"--args gives {argument.name} in place {place + 1}, but it is parameter {belongs} of "
                    f"{self.entry_point}({', '.join(parameters)}); arguments go by their order"
                )


def read_program(file: str, function: str | None) -> Program:
    """The named function of a file, or its only one.

    Raises:
        UsageError: no such file or function, several functions and none named, or no Python.
    """
    try:
        source = _text(file)
        found = {node.name: node for node in functions(source)}
    except SubmissionInvalid as error:
        raise UsageError(f"{file}: {error}") from error
    if function is None:
        function = _only(file, source, list(found))
    elif function not in names(source):
        raise UsageError(_missing(file, source, function, list(found)))
    return Program(file, source, function)


def guess_arguments(program: Program) -> str:
    """A text for ``--args`` that may fit, by names, types and defaults of parameters; else an example."""
    found = {node.name: node for node in functions(program.source)}
    function = found.get(program.entry_point)
    return ", ".join(_guesses(function)) if function else "x[n,d]"


def _generators(source: str) -> set[str]:
    """Functions that do nothing when they are called, but when somebody asks for what they yield."""
    return {node.name for node in functions(source) if any(map(_yields, node.body))}


def _yields(node: ast.AST) -> bool:
    if isinstance(node, Function | ast.Lambda | ast.ClassDef):
        return False
    return isinstance(node, ast.Yield | ast.YieldFrom) or any(map(_yields, ast.iter_child_nodes(node)))


def _text(file: str) -> str:
    try:
        content = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
    text = decode(content).removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _only(file: str, source: str, defined: list[str]) -> str:
    public = [name for name in defined if not name.startswith("_")] or defined
    if len(public) == 1:
        return public[0]
    if not public:
        raise UsageError(_none(file, source))
    raise UsageError(f"{file} defines {', '.join(public)}; name one with --function")


def _missing(file: str, source: str, function: str, defined: list[str]) -> str:
    if not defined:
        return _none(file, source)
    near = get_close_matches(function, defined, n=1)
    hint = f". Did you mean {near[0]}?" if near else ""
    return f"{file} defines no function {function}; it has {', '.join(defined)}{hint}"


def _none(file: str, source: str) -> str:
    """Methods are measured from a function that calls them."""
    classes = [node.name for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    if not classes:
        return f"{file} defines no function"
    return (
        f"{file} defines no function, but the class {classes[0]}: add a function that makes one and calls "
        f"what you want to measure, such as\n    def measured(x):\n        return {classes[0]}(...).method(x)"
    )


def _positional(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args]


def _guesses(function: Function) -> Iterator[str]:
    """One for each parameter, until one has a default that cannot be sent."""
    parameters = _positional(function)
    defaults = [None] * (len(parameters) - len(function.args.defaults)) + list(function.args.defaults)
    for parameter, default in zip(parameters, defaults, strict=True):
        value = default.value if isinstance(default, ast.Constant) else None
        if default is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            return
        yield _guess(parameter, value)


def _guess(parameter: ast.arg, default: object) -> str:
    name = parameter.arg
    kind = parameter.annotation.id if isinstance(parameter.annotation, ast.Name) else ""
    guesses = (
        (SIZES.search(name), f"={name[0].lower()}"),
        (default is not None, f"={default}"),
        (name in COUNTS or kind == "int", f"={COUNTS.get(name, 4)}"),
        (NUMBERS.fullmatch(name) or kind == "float", "=0.5"),
        (WEIGHTS.fullmatch(name), "[d,d]"),
        (VECTORS.fullmatch(name), "[d]"),
        ("mask" in name, "[n,n]"),
    )
    return name + next((guess for fits, guess in guesses if fits), "[n,d]")
