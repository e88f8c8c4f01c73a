"""Calls: the submission's own functions run as they are, counted inside; others are charged."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import compress, count
from types import BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType
from typing import Any, cast

from numpy import ndarray, ufunc

from .handed import HANDED, NEEDS_FRAME, Places, handed_over
from .prices import Price, elementwise, is_known, price_of
from .record import NUMBER, SLOT, Record
from .table.formulas import read
from .table.python import (
    CONSUMING_METHODS,
    WALKS,
    bytes_of_container,
    bytes_of_walk,
    of_container,
    of_walk,
)
from .table.sizes import CONTAINERS, NO_OPERANDS, Operands, largest, length

Function = Callable[..., Any]

RUNS_SOURCE = ("exec", "eval", "compile")
"""Builtins behind which work hides from the counting."""

UNFIT = (TypeError, ValueError, IndexError, KeyError, AttributeError, ZeroDivisionError)
"""What a formula raises that does not know this way of calling its function."""

OF_PATH = 1_000
"""Objects visited while numpy looks for a cheap order of products, in Python: up to 0.2 ms a call."""

_WALKS = frozenset(map(id, WALKS))


class Charged(partial):  # type: ignore[type-arg]
    """Stands for a function, the second of its arguments: errors of a call name that."""

    __module__ = "builtins"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.args[1], name)


class Calls:
    """Of one submission, whose module has the name ``module`` and its code ``filename``."""

    def __init__(self, record: Record, filename: str, module: str) -> None:
        self._record, self._filename, self._module = record, filename, module
        self._sites: list[tuple[Any, Any]] = [(None, None)] * record.size

    def callee(self, node: int, function: Any) -> Any:
        """What is called in the place of ``function``, which may be called at ``node`` again and again."""
        self._record.evaluations[node] += 1
        known, charged = self._sites[node]
        if known is function:
            return charged
        if self._runs_as_it_is(function):
            return function
        charged = self._charging(node, function)
        if is_known(function):  # and will not go away
            self._sites[node] = function, charged
        return charged

    def _runs_as_it_is(self, function: Any) -> bool:
        kind = type(function)
        if kind is FunctionType or kind is MethodType:
            code = getattr(function, "__code__", None)
            if code is not None and code.co_filename == self._filename:
                return True
        elif kind is BuiltinFunctionType and function.__name__ in RUNS_SOURCE:
            self._record.uncounted[function.__name__] = None
        own = self._module in (kind.__module__, getattr(function, "__module__", None))
        return own or isinstance(function, partial) or id(function) in NEEDS_FRAME or not callable(function)

    def _charging(self, node: int, function: Any) -> Function:
        charged = self._wrapped(node, function)
        module = getattr(function, "__module__", None)
        if module:
            charged.__module__ = module
        return charged

    def _wrapped(self, node: int, function: Any) -> Function:
        places = HANDED.get(id(function), ())
        if id(function) in _WALKS:
            return Charged(self._walk, node, function, places)
        if type(function) is BuiltinFunctionType and isinstance(function.__self__, CONTAINERS):
            return Charged(self._container_method, node, function)
        if type(function) is MethodDescriptorType:
            return Charged(self._unbound, node, function)
        price, operands = price_of(function)
        if places:
            return Charged(self._handing, node, function, price, places)
        if price.formula is elementwise and isinstance(function, ufunc):
            return self._elementwise(node, function, price)
        return Charged(self._priced, node, function, price, operands)

    def _priced(
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
        self._charge(node, price, owner + arguments, keywords, result)
        return result

    def _elementwise(self, node: int, function: ufunc, price: Price) -> Function:
        """As `_priced`, but quick: most calls are of this kind."""
        elements, hold, charge, inputs = self._record.elements, self._record.hold, self._charge, function.nin

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

    def _handing(
        self, node: int, function: Function, price: Price, places: Places, /, *arguments: Any, **keywords: Any
    ) -> Any:
        arguments, keywords = handed_over(places, partial(self._counted, node), arguments, keywords)
        result = function(*arguments, **keywords)
        self._charge(node, price, arguments, keywords, result)
        return result

    def _counted(self, node: int, value: Any) -> Any:
        """A function handed to another one, such as to ``map``, is counted where it is handed over."""
        if isinstance(value, list | tuple):
            return [self._counted(node, part) for part in value]
        if self._runs_as_it_is(value):
            return value
        return Charged(self._step, node, self._charging(node, value))

    def _step(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> Any:
        self._record.evaluations[node] += 1
        return function(*arguments, **keywords)

    def _charge(
        self, node: int, price: Price, operands: Operands, keywords: dict[str, Any], result: Any
    ) -> None:
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

    def _walk(
        self, node: int, function: Function, places: Places, /, *arguments: Any, **keywords: Any
    ) -> Any:
        arguments, keywords = handed_over(places, partial(self._counted, node), arguments, keywords)
        of_several = len(arguments) > 1 and (function is max or function is min)
        walked = arguments if of_several or not arguments else arguments[0]
        arguments, steps = stepped(arguments)
        result = function(*arguments, **keywords)
        record, visited = self._record, length(walked) if steps is None else taken(steps)
        record.elements[node] += of_walk(function, visited, result)
        record.objects += visited
        if isinstance(result, ndarray):
            record.made(node, result)
            record.passed(node, result.nbytes, visited - 1)
        record.object_bytes += bytes_of_walk(walked, result)
        return result

    def _unbound(self, node: int, function: Any, /, *arguments: Any, **keywords: Any) -> Any:
        """A method that is given its owner, such as ``np.ndarray.sum``."""
        if not arguments or not isinstance(arguments[0], function.__objclass__):
            return function(*arguments, **keywords)
        bound = function.__get__(arguments[0])
        return self._charging(node, bound)(*arguments[1:], **keywords)

    def _container_method(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> Any:
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


def stepped(arguments: Operands) -> tuple[Operands, Iterator[int] | None]:
    """The arguments; where the first is an iterator, in a guise that counts its steps."""
    if not arguments or not hasattr(type(arguments[0]), "__next__"):
        return arguments, None
    steps = count(1)
    return (compress(arguments[0], steps), *arguments[1:]), steps


def taken(steps: Iterator[int]) -> int:
    """How many have been counted."""
    return next(steps) - 1
