"""Counts what a program does, from inside the child that runs it.

The submission's syntax tree is rewritten so that every operation on data passes through a hook; arrays stay
plain ``np.ndarray``. This package needs numpy and the standard library only: the zygote loads it by its path.
The trusted side imports it too, for the table that leads from a node to its line.
"""

from .face import begin, load, read
from .rewrite import Node, rewrite

__all__ = ["Node", "begin", "load", "read", "rewrite"]
