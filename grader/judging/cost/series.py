"""The counts of a run as one row of numbers, each of which is fitted on its own."""

from collections.abc import Sequence

import numpy as np

from grader.judging.cost.counter import Node
from grader.judging.cost.runs import Counts, Run


class Series:
    """What is fitted: totals, three counts a line that ran, live bytes of each node that allocates."""

    def __init__(self, nodes: tuple[Node, ...], runs: Sequence[Run]) -> None:
        most = np.max([run.nodes for run in runs], axis=0)  # (node, 5)
        used = [node for node in range(len(nodes)) if most[node, 0]]
        self.lines = sorted({nodes[node].line for node in used})
        self._members = [[node for node in used if nodes[node].line == line] for line in self.lines]
        self.allocating = [node for node in used if most[node, 3]]

    def of(self, run: Run) -> Counts:
        """(2 + 3·lines + allocating,): operations, steps; a line's runs, operations, bytes; live bytes."""
        counts = [run.operations, run.evaluations]
        for members in self._members:
            line = run.nodes[members]  # (members, 5)
            counts += [line[:, 0].max(), line[:, 1:3].sum(), line[:, 3].sum()]
        return np.array([*counts, *run.nodes[self.allocating, 4]], np.int64)
