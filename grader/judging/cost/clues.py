"""What a source says of the sizes at which it may turn to another algorithm: its numbers, and idle code."""

import ast
import operator
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from math import isqrt

from grader.judging.cost.counter import Node

SMALLEST, LARGEST = 26, 10**7
"""Below lie the sizes of the grid; above, no size that anybody runs."""

Number = int | float
Constants = Mapping[str, ast.expr]

OPERATIONS: dict[type[ast.operator], Callable[[Number, Number], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
}
NUMERAL = re.compile(r"[0-9]{1,9}")
MOST_BITS, MOST_DEPTH = 64, 20
"""Of an operand on the right, which may be a power, and of constants that are made of constants."""


def thresholds(source: str) -> tuple[int, ...]:
    """Sizes that the source's numbers may stand for, smallest first: the numbers themselves, their roots (for
    a bound on n²), and what constants are computed to.

    Raises:
        SyntaxError: the source does not parse.
    """
    tree = ast.parse(source)
    constants = dict(_constants(tree))
    values = {_value(node, constants) for node in ast.walk(tree) if isinstance(node, ast.expr)}
    whole = {int(value) for value in values if value is not None and SMALLEST <= value <= LARGEST}
    return tuple(sorted(size for size in whole | set(map(isqrt, whole)) if size >= SMALLEST))


def idle(source: str, nodes: Collection[Node], reached: Collection[int]) -> bool:
    """Whether some node within a function never ran, but for those that raise or assert something.

    Raises:
        SyntaxError: the source does not parse.
    """
    inside: set[int] = set()
    outside: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
                inside.update(range(body[0].lineno, _last_line(body[-1]) + 1))
            case ast.Lambda():
                inside.update(range(node.lineno, _last_line(node) + 1))
            case ast.Raise() | ast.Assert():
                outside.update(range(node.lineno, _last_line(node) + 1))
    lines = inside - outside
    return any(node.line in lines and place not in reached for place, node in enumerate(nodes))


def _last_line(node: ast.stmt | ast.expr) -> int:
    return node.end_lineno or node.lineno


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Names, wherever they are given a value that may be a constant."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _value(node: ast.expr, constants: Constants, depth: int = 0) -> Number | None:
    """What an expression of constants comes to; nothing for any other."""
    if depth > MOST_DEPTH:
        return None
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return value
        case ast.Name(id=name) if name in constants:
            return _value(constants[name], constants, depth + 1)
        case ast.BinOp(left=left, op=operation, right=right):
            return _applied(operation, *(_value(part, constants, depth + 1) for part in (left, right)))
        case ast.Call(func=ast.Name(id=name), args=[inner]):
            return _called(name, inner, _value(inner, constants, depth + 1))
    return None


def _called(name: str, inner: ast.expr, number: Number | None) -> Number | None:
    """``len("...")``, ``ord("x")``, ``int("500")``, ``int(5e2)``."""
    match name, inner:
        case "len", ast.Constant(value=str() | bytes() as text):
            return len(text)
        case "ord", ast.Constant(value=str() as text) if len(text) == 1:
            return ord(text)
        case "int" | "float", ast.Constant(value=str() as text):
            return float(text) if NUMERAL.fullmatch(text) else None
        case "int" | "float" | "round" | "abs", _:
            return number
    return None


def _applied(operation: ast.operator, left: Number | None, right: Number | None) -> Number | None:
    if left is None or right is None or type(operation) not in OPERATIONS:
        return None
    if not (abs(left) <= LARGEST**2 and abs(right) <= LARGEST**2):
        return None
    if isinstance(operation, ast.Pow | ast.LShift) and abs(right) > MOST_BITS:
        return None
    try:
        result = OPERATIONS[type(operation)](left, right)
    except (ArithmeticError, TypeError, ValueError):
        return None
    return result if isinstance(result, int | float) else None
