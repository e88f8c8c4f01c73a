"""What the child's harness calls: load once, then begin and read around every call."""

import sys
from typing import Any

from numpy import frombuffer, ndarray, uint8

from .hooks import Hooks
from .record import Record
from .rewrite import rewrite

FILENAME = "submission.py"

DEPTH = 3 * sys.getrecursionlimit()
"""Hooks stand between functions that call each other through others, such as ``map``."""

_record = Record(0)


def load(source: str, namespace: dict[str, Any]) -> None:
    """Run the module's rewritten code in ``namespace``.

    Raises:
        SyntaxError: the source does not parse.
    """
    global _record  # noqa: PLW0603 -- one child runs one submission
    sys.setrecursionlimit(DEPTH)
    tree, nodes = rewrite(source)
    _record = Record(len(nodes))
    namespace.setdefault("__name__", "submission")
    namespace.update(Hooks(_record, FILENAME, namespace["__name__"]).names())
    exec(compile(tree, FILENAME, "exec", dont_inherit=True), namespace)  # noqa: S102 -- inside its jail


def begin(arguments: list[Any]) -> None:
    """Forget what was counted; ``arguments`` belong to the caller and are nobody's new memory."""
    _record.reset(arguments)


def read() -> list[ndarray]:
    """Counts of the call since ``begin``.

    Returns:
        ``nodes`` int64 (node, 5): evaluations, element operations, contraction FLOPs, new bytes, and the most
        bytes that were live when the node allocated;
        ``total`` int64 (3,): peak of live bytes, Python objects visited or made by calls, bytes of those;
        ``uncounted`` uint8: names of functions charged by guess, in UTF-8, one a line.
    """
    return [
        _record.nodes(),
        _record.total(),
        frombuffer("\n".join(_record.uncounted).encode(), uint8).copy(),
    ]
