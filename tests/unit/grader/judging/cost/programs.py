"""Programs counted in this process: no sandbox, the same counter."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.judging.cost import counter
from grader.judging.cost.fit import Fit, fit
from grader.judging.cost.grid import Grid
from grader.judging.cost.runs import Run

Draw = Callable[[np.random.Generator, Mapping[str, int]], list[Any]]
MATRIX = Grid(("n", "d"))
WINDOW = Grid(("n", "w", "d"), part=1, wholes=(0,))
IMPORTS = "import math; import operator; import numpy as np\n"


def qkv(rng: np.random.Generator, sizes: Mapping[str, int]) -> list[Any]:
    """Q, K, V, each (n, d)."""
    return [rng.standard_normal((sizes["n"], sizes["d"])) for _ in range(3)]


def qkv_window(rng: np.random.Generator, sizes: Mapping[str, int]) -> list[Any]:
    return [*qkv(rng, sizes), sizes["w"]]


def load(source: str) -> dict[str, Any]:
    """The namespace of a counting program."""
    namespace: dict[str, Any] = {}
    counter.load(IMPORTS + source, namespace)
    return namespace


def run(function: Callable[..., Any], *arguments: Any) -> Run:
    """Counts of one call."""
    counter.begin(list(arguments))
    function(*arguments)
    nodes, total, names = counter.read()
    uncounted = tuple(names.tobytes().decode().split("\n")) if names.size else ()
    return Run(nodes, *map(int, total), uncounted)


def counted(expression: str, **arguments: Any) -> Run:
    """Counts of one expression in the names of ``arguments``."""
    namespace = load(f"def f({', '.join(arguments)}):\n    return {expression}\n")
    return run(namespace["f"], *arguments.values())


def fitted(source: str, grid: Grid = MATRIX, draw: Draw = qkv) -> Fit:
    """The fit of the function ``f`` in ``source``."""
    _, nodes = counter.rewrite(IMPORTS + source)
    function, rng = load(source)["f"], np.random.default_rng(0)

    def call(sizes: Mapping[str, int]) -> Run:
        return run(function, *draw(rng, sizes))

    return fit(grid, nodes, [(sizes, call(sizes)) for sizes in grid.held_out()], call)
