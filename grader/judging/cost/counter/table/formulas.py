"""What most functions have in common: they make elements, or they pass over them."""

from typing import Any

from numpy import ndarray

from ..guards import refuse_outside
from ..record import is_new
from .sizes import Formula, Operands, largest, size

Prices = dict[str, Formula]


def priced(names: str, formula: Formula) -> Prices:
    """All of these names cost what the formula says."""
    return dict.fromkeys(names.split(), formula)


def nothing(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """nothing: it asks about shapes, types or settings, or takes memory unfilled (numpy's documentation)"""
    return 0


def view(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """nothing for a view; the elements of the result where it had to be copied (numpy's documentation)"""
    if isinstance(result, list | tuple):
        return sum(view(operands, keywords, part) for part in result)
    return size(result) if isinstance(result, ndarray) and is_new(result, operands) else 0


def strided(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """nothing for a view (numpy's documentation); it may not lead out of its array"""
    refuse_outside(result)
    return view(operands, keywords, result)


def made(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the elements of the result, each computed or copied once (elements written)"""
    return size(result)


def read(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
    """the elements of the largest operand, or of the result if that is larger (elements read)"""
    return largest((*operands, result) if isinstance(result, ndarray) else operands)


def made_in(times: int) -> Formula:
    """The elements of the result, each worked on ``times`` times."""

    def formula(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
        return times * size(result)

    formula.__doc__ = f"the elements of the result, which take {times} passes (numpy's own source)"
    return formula


def passes(times: int) -> Formula:
    """``times`` passes over what `read` counts."""

    def formula(operands: Operands, keywords: dict[str, Any], result: Any) -> int:
        return times * read(operands, keywords, result)

    formula.__doc__ = f"{times} passes over the largest operand (numpy's own source)"
    return formula


def argument(operands: Operands, keywords: dict[str, Any], place: int, name: str, default: Any = None) -> Any:
    """What a call gives for the parameter ``name``, which stands at ``place``."""
    return operands[place] if place < len(operands) else keywords.get(name, default)
