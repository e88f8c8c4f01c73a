"""Calls: the submission's own functions run as they are, counted inside; others are charged."""

from functools import partial
from types import (
    BuiltinFunctionType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    MethodWrapperType,
    WrapperDescriptorType,
)
from typing import Any

from numpy import bmat, ndarray, ufunc

from .charging import Charged, Charging, Function
from .guards import makes_classes, refuse_new_class, refuse_resize
from .handed import HANDED, NEEDS_FRAME
from .prices import elementwise, is_lasting, method_price, price_of
from .record import Record
from .table.python import LOOKS, SINGLE_FUNCTIONS, WALKS
from .table.sizes import CONTAINERS

UNSEEN = {id(function): function.__name__ for function in (exec, eval, compile, bmat)}
"""By identity: what they do cannot be counted, so they are named."""

_WALKS = frozenset(map(id, WALKS))
_LOOKS = frozenset(map(id, LOOKS)) - set(HANDED) - {id(getattr), id(type)}


class Calls:
    """Of one submission, whose module has the name ``module`` and its code ``filename``."""

    def __init__(self, record: Record, filename: str, module: str) -> None:
        self._record, self._filename, self._module = record, filename, module
        self._sites: list[tuple[Any, Any]] = [(None, None)] * record.size
        self._charging = Charging(record, self._counted)

    def callee(self, node: int, function: Any) -> Any:
        """What is called in the place of ``function``, which may be called at ``node`` again and again."""
        self._record.evaluations[node] += 1
        known, charged = self._sites[node]
        if known is function:
            return charged
        if type(function) is BuiltinFunctionType:
            owner = function.__self__
            if type(owner) is ndarray and function.__name__ != "resize":
                price = method_price(function.__name__)
                return Charged(self._charging.priced, node, function, price, (owner,))
            if type(owner) is list and function.__name__ == "append":
                return Charged(self._charging.append, node, function)
        charged = self._charged(node, function)
        if is_lasting(function):
            self._sites[node] = function, charged
        return charged

    def _charged(self, node: int, function: Any) -> Any:
        while type(function) is MethodWrapperType and function.__name__ == "__call__":  # a call of a call
            function = function.__self__
        if id(function) in _LOOKS:
            return function
        if makes_classes(function):
            return Charged(self._class_called, node, function)
        if self._runs_as_it_is(function):
            return function
        charged = self._wrapped(node, function)
        module = getattr(function, "__module__", None)
        if module:  # errors of a call name it
            charged.__module__ = module
        return charged

    def _runs_as_it_is(self, function: Any) -> bool:
        kind = type(function)
        if kind is FunctionType or kind is MethodType:
            code = getattr(function, "__code__", None)
            if code is not None and code.co_filename == self._filename:
                return True
        if id(function) in UNSEEN:
            self._record.uncounted[UNSEEN[id(function)]] = None
        own = self._module in (kind.__module__, getattr(function, "__module__", None))
        return own or isinstance(function, partial) or id(function) in NEEDS_FRAME or not callable(function)

    def _wrapped(self, node: int, function: Any) -> Function:
        charging, places = self._charging, HANDED.get(id(function), ())
        if id(function) in _WALKS:
            return Charged(charging.walk, node, function, places)
        if id(function) in SINGLE_FUNCTIONS:
            return charging.single(node, function)
        if type(function) is BuiltinFunctionType:
            owner = function.__self__
            if isinstance(owner, ndarray) and function.__name__ == "resize":
                return refuse_resize
            if isinstance(owner, CONTAINERS):
                return Charged(charging.container_method, node, function)
        if type(function) in (MethodDescriptorType, WrapperDescriptorType):
            return Charged(self._unbound, node, function)
        return self._by_price(node, function, places)

    def _by_price(self, node: int, function: Any, places: tuple[int | str, ...]) -> Function:
        price, owner = price_of(function)
        if places:
            return Charged(self._charging.handing, node, function, price, places)
        if price.formula is elementwise and isinstance(function, ufunc):
            return self._charging.elementwise(node, function, price)
        return Charged(self._charging.priced, node, function, price, owner)

    def _counted(self, node: int, value: Any) -> Any:
        """A function handed to another one, such as to ``map``, is counted where it is handed over."""
        if isinstance(value, list | tuple):
            return [self._counted(node, part) for part in value]
        charged = self._charged(node, value)
        return value if charged is value else Charged(self._step, node, charged)

    def _class_called(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> Any:
        refuse_new_class(arguments, keywords)
        return function(*arguments, **keywords)

    def _step(self, node: int, function: Function, /, *arguments: Any, **keywords: Any) -> Any:
        self._record.evaluations[node] += 1
        return function(*arguments, **keywords)

    def _unbound(self, node: int, function: Any, /, *arguments: Any, **keywords: Any) -> Any:
        """A method that is given its owner, such as ``np.ndarray.sum``."""
        if not arguments or not isinstance(arguments[0], function.__objclass__):
            return function(*arguments, **keywords)
        bound = function.__get__(arguments[0])
        return self._charged(node, bound)(*arguments[1:], **keywords)
