"""The language of ``--args``: ``q[n,d], w[d,3*d], ids[n]:int, window=w, heads=4, scale=0.5``."""

import re
from dataclasses import dataclass
from keyword import iskeyword
from math import isfinite

from grader.cli.usage import UsageError
from grader.domain.exercise import Argument, Values

TOKEN = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_]\w*)|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?P<sign>\S)|(?P<end>$))",
    re.ASCII,
)
TYPES = {
    "int": Values(distribution="integers", low=0, high=1, dtype="int64"),
    "float32": Values(dtype="float32"),
}
"""What an array holds that is not float64. Zeros and ones serve as indices of any axis, and as masks."""
MOST_SYMBOLS, LARGEST_AXIS, LARGEST_INTEGER, LONGEST_NAME = 4, 4096, 2**63 - 1, 60
FUNCTIONS = {"log", "log2", "ln", "lg", "sqrt"}
"""Words that formulas are written with."""

EXAMPLE = "'q[n,d], k[n,d], window=w, heads=4, scale=0.5'"


class ArgumentsError(UsageError):
    """A text of ``--args`` that cannot be read; shows it with a caret under the place."""

    code = "arguments_error"

    def __init__(self, message: str, text: str, position: int) -> None:
        self.position = position
        line = text.replace("\n", " ").replace("\t", " ")
        super().__init__(f"--args: {message}\n    {line}\n    {' ' * position}^")


@dataclass(frozen=True)
class Arguments:
    """What a function is called with."""

    arguments: tuple[Argument, ...]
    symbols: tuple[str, ...]
    """All sizes with names, in the order of their first appearance: the first is the length."""


def parse_arguments(text: str) -> Arguments:
    """Arrays by their shapes, integers as symbols or values, floats as values.

    Raises:
        ArgumentsError: names the first place that cannot be read.
    """
    return _Parser(text).whole()


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    position: int

    def __str__(self) -> str:
        return repr(self.text) if self.text else "the end"


class _Parser:
    """One method for each part of the language."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            Token(kind, found[kind], found.start(kind))
            for found in TOKEN.finditer(text)  # any sign is a token
            for kind in [found.lastgroup or "end"]
        ]
        self.index = 0
        self.names: set[str] = set()
        self.symbols: dict[str, None] = {}

    @property
    def next(self) -> Token:
        return self.tokens[self.index]

    def error(self, message: str, token: Token | None = None) -> ArgumentsError:
        return ArgumentsError(message, self.text, (token or self.next).position)

    def take(self, sign: str) -> bool:
        found = self.next.kind == "sign" and self.next.text == sign
        self.index += found
        return found

    def whole(self) -> Arguments:
        if self.next.kind == "end":
            raise self.error(f"name the arguments, such as {EXAMPLE}")
        arguments = [self.argument()]
        while self.take(","):
            arguments.append(self.argument())
        if self.next.kind != "end":
            raise self.error(f"a comma should stand before {self.next}")
        if not self.symbols:
            raise self.error(
                "nothing grows here: give at least one size a name, such as x[n]", self.tokens[0]
            )
        return Arguments(tuple(arguments), tuple(self.symbols))

    def argument(self) -> Argument:
        token = self.next
        name = self.name("an argument's name")
        if name in self.names:
            raise self.error(f"{name!r} is named twice", token)
        self.names.add(name)
        if self.take("["):
            return Argument(name=name, shape=self.shape(), values=self.values())
        if self.take("="):
            return self.scalar(name)
        raise self.error(f"a shape should follow {name!r}, as in {name}[n,d], or a value, as in {name}=4")

    def name(self, what: str) -> str:
        token = self.next
        if token.kind != "name":
            raise self.error(f"{what} should stand here, not {token}")
        if iskeyword(token.text):
            raise self.error(f"{token.text!r} is a word of Python and no name")
        if len(token.text) > LONGEST_NAME:
            raise self.error(f"a name has at most {LONGEST_NAME} characters")
        self.index += 1
        return token.text

    def shape(self) -> tuple[str, ...]:
        """After the opening bracket."""
        axes = [self.axis()]
        while self.take(","):
            axes.append(self.axis())
        if not self.take("]"):
            raise self.error(f"the bracket of a shape should be closed before {self.next}")
        return tuple(axes)

    def values(self) -> Values:
        """After the closing bracket."""
        if not self.take(":"):
            return Values()
        token = self.next
        kind = self.name("a type")
        if kind not in TYPES:
            raise self.error(f"a type is {' or '.join(TYPES)}, not {token}", token)
        return TYPES[kind]

    def axis(self) -> str:
        """``n``, ``64``, or a product such as ``3*d``."""
        factors = [self.factor()]
        while self.take("*"):
            factors.append(self.factor())
        return "*".join(factors)

    def factor(self) -> str:
        if self.next.kind == "number":
            return str(self.integer(1, LARGEST_AXIS, "an axis"))
        return self.symbol("an axis, a name or a number,")

    def symbol(self, what: str) -> str:
        token = self.next
        name = self.name(what)
        if name in FUNCTIONS:
            raise self.error(f"{name!r} is a function in formulas; give the size another name", token)
        self.symbols.setdefault(name)
        if len(self.symbols) > MOST_SYMBOLS:
            raise self.error(f"at most {MOST_SYMBOLS} sizes may grow; make one of them a number", token)
        return name

    def integer(self, low: int, high: int, what: str) -> int:
        token = self.next
        if not re.fullmatch(r"[-+]?\d+", token.text) or not low <= int(token.text) <= high:
            raise self.error(f"{what} is a whole number from {low} to {high}, not {token.text}")
        self.index += 1
        return int(token.text)

    def scalar(self, name: str) -> Argument:
        """After the equals sign."""
        token = self.next
        if token.kind == "name" and token.text in ("True", "False"):
            raise self.error(f"write {int(token.text == 'True')} for {token.text}")
        if token.kind == "name" and token.text == "None":
            raise self.error("None cannot be sent; leave out arguments that have defaults")
        if token.kind == "name":
            return Argument(name=name, kind="integer", size=self.axis())
        if token.kind != "number":
            raise self.error(f"a number, or the name of a size, should stand here, not {token}")
        if token.text.lstrip("+-").isdigit():
            value = self.integer(-LARGEST_INTEGER, LARGEST_INTEGER, f"the integer {name!r}")
            return Argument(name=name, kind="integer", default=value)
        if not isfinite(float(token.text)):
            raise self.error(f"{token.text} is too large for a float")
        self.index += 1
        return Argument(name=name, kind="float", default=float(token.text))
