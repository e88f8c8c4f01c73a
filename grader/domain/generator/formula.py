"""Arithmetic in content, such as ``h * n**2 * b / 2**20``: read as a tree, never run as code."""

import ast
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction

MAX_LENGTH = 200
MAX_POWER = 40
OPERATIONS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def evaluate(text: str, values: Mapping[str, Fraction]) -> Fraction:
    """The exact value of ``text``, which may hold whole numbers, names, brackets and + - * / **.

    Raises:
        ValueError: a sentence that says what cannot be read or computed.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError(f"a formula has at most {MAX_LENGTH} characters")
    try:
        return _value(ast.parse(text, mode="eval").body, values)
    except SyntaxError as error:
        raise ValueError(f"{text!r} is no formula: {error.msg}") from error
    except ZeroDivisionError as error:
        raise ValueError(f"{text!r} divides by zero") from error


def _value(node: ast.expr, values: Mapping[str, Fraction]) -> Fraction:
    match node:
        case ast.Constant(value=int(number)):
            return Fraction(number)
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.BinOp(op=ast.Pow()):
            return _power(_value(node.left, values), _value(node.right, values))
        case ast.BinOp() if type(node.op) in OPERATIONS:
            return OPERATIONS[type(node.op)](_value(node.left, values), _value(node.right, values))
    raise ValueError(f"{ast.unparse(node)!r} has no meaning here; known are {', '.join(sorted(values))}")


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1 or abs(exponent) > MAX_POWER:
        raise ValueError(f"a power must be a whole number, at most {MAX_POWER}")
    return Fraction(base ** int(exponent))
