"""What the rewritten program calls besides operators and functions: containers, loops, what is handed on."""

from collections.abc import Callable
from functools import partial
from typing import Any

from numpy import ndarray, number, poly1d

from .calls import Calls
from .operators import Operators
from .record import NUMBER, SLOT, Record, is_new
from .table.linear_algebra import inversion, polynomial_roots
from .table.sizes import largest, length
from .targets import Fields, Items, masked, store, stored

SEQUENCES = (list, tuple, str, bytes, bytearray)
"""A slice of them is a copy."""

Place = tuple[Any, Any, Any]
"""A container, a key or an attribute's name, and what stands there."""


class Hooks:
    """The hooks of one submission: ``__count_<name>__`` in its namespace."""

    def __init__(self, record: Record, filename: str, module: str) -> None:
        self._record = record
        self._operators = Operators(record, module).hooks()
        self._callee = Calls(record, filename, module).callee

    def names(self) -> dict[str, Callable[..., Any]]:
        methods = (
            self.attribute, self.target, self.fields, self.current_item, self.current_attribute,
            self.inplace_item, self.inplace_attribute, self.tick, self.item, self.star, self.read,
        )  # fmt: skip
        hooks: dict[str, Callable[..., Any]] = {
            "store": partial(store, self._record),
            **self._operators,
            "callee": self._callee,
            "index": self._index(),
            "slice": slice,
        }
        hooks |= {method.__name__: method for method in methods}
        return {f"__count_{name}__": hook for name, hook in hooks.items()}

    def _index(self) -> Callable[[int, Any, Any], Any]:
        record, copied = self._record, self._copied
        evaluations = record.evaluations

        def index(node: int, container: Any, key: Any) -> Any:
            result = container[key]
            evaluations[node] += 1
            if isinstance(result, ndarray):
                base = result.base
                if base is None or (base is not container and base is not getattr(container, "base", None)):
                    copied(node, container, key, result)
            elif type(key) is slice and isinstance(container, SEQUENCES):
                record.elements[node] += length(result)
                record.object_bytes += SLOT * length(result) if isinstance(result, list | tuple) else 0
            return result

        return index

    def _copied(self, node: int, container: Any, key: Any, result: ndarray) -> None:
        """Picked by numbers or by a mask; or made by one of numpy's own containers, such as ``np.r_``."""
        if isinstance(container, ndarray) and is_new(result, (container,)):
            self._record.elements[node] += max(result.size, masked(key))
            self._record.made(node, result, (container,))
        elif type(container).__module__.partition(".")[0] == "numpy":
            self._record.elements[node] += result.size
            self._record.made(node, result, key if isinstance(key, tuple) else (key,))

    def attribute(self, node: int, value: Any, name: str) -> Any:
        """One that computes, if it is asked of an array or a polynomial of numpy's."""
        result = getattr(value, name)
        if isinstance(value, ndarray) and is_new(result, (value,)):
            self._record.evaluations[node] += 1
            self._record.elements[node] += inversion((value,), {}, result) if name == "I" else result.size
            self._record.made(node, result, (value,))
        elif isinstance(value, poly1d):
            self._record.elements[node] += polynomial_roots((value,), {}, result)
        return result

    def target(self, node: int, container: Any) -> Items:
        return Items(self._record, node, container)

    def fields(self, node: int, container: Any) -> Fields:
        return Fields(self._record, node, container)

    def current_item(self, container: Any, key: Any) -> Place:
        """What an augmented assignment reads before its right side is evaluated."""
        return container, key, container[key]

    def current_attribute(self, container: Any, name: str) -> Place:
        return container, name, getattr(container, name)

    def inplace_item(self, node: int, name: str, place: Place, right: Any) -> None:
        container, key, current = place
        picked = isinstance(current, ndarray) and current.base is not container
        if picked:
            self._copied(node, container, key, current)
        container[key] = self._operators[name](node, current, right)
        if picked:
            self._record.elements[node] += stored(container, key)

    def inplace_attribute(self, node: int, name: str, place: Place, right: Any) -> None:
        container, attribute, current = place
        setattr(container, attribute, self._operators[name](node, current, right))

    def tick(self, node: int, value: Any = None) -> Any:
        """One step of a loop, a condition, an element handed on."""
        self._record.evaluations[node] += 1
        return value

    def item(self, node: int, value: Any) -> Any:
        """One element of a list, set or dict that a comprehension builds."""
        self._record.evaluations[node] += 1
        self._record.object_bytes += SLOT + (NUMBER if isinstance(value, float | number) else 0)
        return value

    def star(self, node: int, values: Any) -> Any:
        """What a star spreads out, or takes the rest of."""
        if hasattr(type(values), "__next__"):
            values = tuple(values)
        self._record.evaluations[node] += 1
        self._record.elements[node] += length(values)
        self._record.object_bytes += SLOT * length(values)
        return values

    def read(self, node: int, value: Any) -> Any:
        """What is written out, or compared with a pattern."""
        self._record.evaluations[node] += 1
        self._record.elements[node] += largest((value,))
        return value
