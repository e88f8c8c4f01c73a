"""What a program may not do while it is counted: names and reaches that cannot be seen in its source."""

from enum import EnumMeta
from typing import Any

from numpy import ndarray
from numpy.lib.array_utils import byte_bounds

from .record import owner


class NotCountableError(RuntimeError):
    """The counted run ends with it, and the student reads it."""


def makes_classes(function: Any) -> bool:
    """Whether calls of it may make a class out of names given as text."""
    return isinstance(function, type) and (issubclass(function, type) or isinstance(function, EnumMeta))


def refuse_new_class(arguments: tuple[Any, ...], keywords: dict[str, Any]) -> None:
    """``type(x)`` asks; with more arguments a class is made.

    Raises:
        NotCountableError.
    """
    if len(arguments) > 1 or keywords:
        raise NotCountableError("a class that is made by a call cannot be counted: write it as a class")


def refuse_resize(*arguments: Any, **keywords: Any) -> None:
    """Views would look at memory that is no longer theirs.

    Raises:
        NotCountableError.
    """
    raise NotCountableError("an array that changes its size in place cannot be counted: use np.resize")


def refuse_outside(view: ndarray) -> None:
    """Strides that lead out of the array they are of.

    Raises:
        NotCountableError.
    """
    if view.size:
        low, high = byte_bounds(view)
        first, last = byte_bounds(owner(view))
        if low < first or high > last:
            raise NotCountableError("as_strided reaches beyond the memory of its array")
