"""What stands for a function that is not the submission's own: it calls it, and charges the call."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import compress, count
from types import BuiltinFunctionType
from typing import Any, cast

from numpy import ndarray, number, ufunc

from .handed import Places, handed_over
from .prices import Price
from .record import NUMBER, SLOT, Record
from .table.formulas import read
from .table.python import CONSUMING_METHODS, bytes_of_container, bytes_of_walk, of_container, of_walk
from .table.sizes import NO_OPERANDS, Operands, largest, length

Function = Callable[..., Any]

UNFIT = (TypeError, ValueError, IndexError, KeyError, AttributeError, ZeroDivisionError)
"""What a formula raises that does not know this way of calling its function."""

OF_PATH = 1_000
"""Objects visited while numpy looks for a cheap order of products, in Python: up to 0.2 ms a call."""


class Charged(partial):  # type: ignore[type-arg]
    """Stands for a function, the second of its arguments: errors of a call name that."""

    __module__ = "builtins"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.args[1], name)


class Charging:
    """Ways to call and charge. ``counted`` makes a function that is handed to another one count."""

    def __init__(self, record: Record, counted: Callable[[int, Any], Any]) -> None:
        self._record, self._counted = record, counted

    def priced(
        self,
        node: int,
        function: Function,
        price: Price,
        owner: Operands,
        /,
        *arguments: Any,
        **keywords: Any,
    ) -> Any:
        result = function(*arguments, **keywords)
        self.charge(node, price, owner + arguments, keywords, result)
        return result

    def charge(
        self, node: int, price: Price, operands: Operands, keywords: dict[str, Any], result: Any
    ) -> None:
        """By its formula; where that does not fit, by the largest operand, and named."""
        record = self._record
        if keywords:
            named = (value for name, value in keywords.items() if name not in NO_OPERANDS)
            operands += tuple(value for value in named if isinstance(value, ndarray | list | tuple))
        try:
            amount = price.formula(operands, keywords, result)
        except UNFIT:
            amount, price = largest((*operands, result)), Price(price.name, read, guessed=True)
        (record.contraction if price.contraction else record.elements)[node] += amount
        if price.guessed:
            record.uncounted[price.name] = None
        if price.objects:
            record.objects += amount
            record.object_bytes += amount * (SLOT + NUMBER)
        if price.contraction and keywords.get("optimize"):
            record.objects += OF_PATH
        if keywords.get("out") is None:
            record.made(node, result, operands)

    def single(self, node: int, function: Function) -> Function:
        """A function of a number or two."""
        elements = self._record.elements

        def charged(*arguments: Any, **keywords: Any) -> Any:
            result = function(*arguments, **keywords)
            elements[node] += 1
            return result

        charged.__qualname__ = function.__qualname__
        return charged

    def elementwise(self, node: int, function: ufunc, price: Price) -> Function:
        """As `priced`, but quick: most calls are of this kind."""
        elements, hold, charge, inputs = self._record.elements, self._record.hold, self.charge, function.nin

        def charged(*arguments: Any, **keywords: Any) -> Any:
            result = function(*arguments, **keywords)
            if type(result) is ndarray and not keywords and len(arguments) == inputs:
                elements[node] += result.size
                hold(node, result)
            else:
                charge(node, price, arguments, keywords, result)
            return result

        charged.__qualname__ = function.__name__
        return charged

    def handing(
        self, node: int, function: Function, price: Price, places: Places, /, *arguments: Any, **keywords: Any
    ) -> Any:
        """A function that calls one it is given."""
        arguments, keywords = handed_over(places, partial(self._counted, node), arguments, keywords)
        result = function(*arguments, **keywords)
        self.charge(node, price, arguments, keywords, result)
        return result

    def walk(self, node: int, function: Function, places: Places, /, *arguments: Any, **keywords: Any) -> Any:
        """A builtin that visits all of its argument."""
        arguments, keywords = handed_over(places, partial(self._counted, node), arguments, keywords)
        of_several = len(arguments) > 1 and (function is max or function is min)
        walked = arguments if of_several or not arguments else arguments[0]
        arguments, steps = stepped(arguments)
        result = function(*arguments, **keywords)
        record, visited = self._record, length(walked) if steps is None else taken(steps)
        record.elements[node] += of_walk(function, visited, result)
        record.objects += visited
        record.object_bytes += bytes_of_walk(walked, result)
        if isinstance(result, ndarray):
            record.made(node, result)
            record.passed(node, result.nbytes, visited - 1)
        return result

    def container_method(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> Any:
        """A method of a list, dict, set, text or the like."""
        method = cast(BuiltinFunctionType, function)
        name, owner, steps = method.__name__, method.__self__, None
        if name == "sort":
            arguments, keywords = handed_over(("key",), partial(self._counted, node), arguments, keywords)
        elif name in CONSUMING_METHODS:
            arguments, steps = stepped(arguments)
        result = function(*arguments, **keywords)
        record = self._record
        amount = of_container(name, owner, arguments, result) if steps is None else taken(steps)
        record.elements[node] += amount
        record.objects += amount
        record.object_bytes += bytes_of_container(name, owner, arguments, amount)
        return result

    def append(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> None:
        """As `container_method`, but quick."""
        function(*arguments, **keywords)
        record = self._record
        record.elements[node] += 1
        record.objects += 1
        record.object_bytes += SLOT + (NUMBER if isinstance(arguments[0], float | number) else 0)


def stepped(arguments: Operands) -> tuple[Operands, Iterator[int] | None]:
    """The arguments; where the first is an iterator, in a guise that counts its steps."""
    if not arguments or not hasattr(type(arguments[0]), "__next__"):
        return arguments, None
    steps = count(1)
    return (compress(arguments[0], steps), *arguments[1:]), steps


def taken(steps: Iterator[int]) -> int:
    """How many have been counted."""
    return next(steps) - 1
