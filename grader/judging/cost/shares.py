"""Which part of the whole each line takes, and on which line memory is highest."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from grader.judging.cost.count import Counted
from grader.judging.cost.fit import reference_sizes
from grader.judging.cost.large import Large
from grader.judging.cost.switch import quantities

Number = int | Fraction


@dataclass(frozen=True)
class Shares:
    """By line, at the same sizes."""

    sizes: Mapping[str, int]
    operations: Mapping[int, Number]
    in_use: Mapping[int, tuple[Number, int]]
    """The most bytes in use when the line takes memory, and the node that takes it; only where one does."""

    def of_operations(self, line: int) -> float:
        return _part(self.operations.get(line, 0), sum(self.operations.values()))

    def of_peak(self, line: int) -> float:
        most, _ = self.in_use.get(line, (0, 0))
        return _part(most, max((value for value, _ in self.in_use.values()), default=0))

    @property
    def peak_line(self) -> int | None:
        return max(self.in_use, key=lambda line: (self.in_use[line][0], -self.in_use[line][1]), default=None)


def shares(counted: Counted, *, foretold: bool) -> Shares:
    """By the formulas at the reference sizes where they foretell all, else as a larger run counted."""
    return _by_formula(counted) if foretold and counted.fit.exact else _as_counted(counted)


def telling(counted: Counted) -> Large:
    """The first larger run that leaves its formula; the one with a long first symbol where none does."""
    judged = quantities(counted.fit)
    left = (
        large for large in counted.beyond.runs if any(one.leaves(large.sizes, large.run) for one in judged)
    )
    return next(left, counted.large)


def _by_formula(counted: Counted) -> Shares:
    fit, sizes = counted.fit, reference_sizes(counted.fit.grid)
    operations = {line.number: line.operations.polynomial.at(sizes) for line in fit.lines}
    live = {node: fitted.polynomial.at(sizes) for node, fitted in fit.live.items()}
    return Shares(sizes, operations, _by_line(counted, live))


def _as_counted(counted: Counted) -> Shares:
    large = telling(counted)
    counts = large.run.nodes  # (node, 5)
    operations: dict[int, Number] = {}
    for node, count in enumerate(counts[:, 1:3].sum(axis=1).tolist()):
        if counts[node, 0]:
            line = counted.nodes[node].line
            operations[line] = operations.get(line, 0) + count
    live: dict[int, Number] = {node: count for node, count in enumerate(counts[:, 4].tolist()) if count}
    return Shares(large.sizes, operations, _by_line(counted, live))


def _by_line(counted: Counted, live: Mapping[int, Number]) -> dict[int, tuple[Number, int]]:
    """Of the nodes on a line the one where most is in use; the first of equals."""
    most: dict[int, tuple[Number, int]] = {}
    for node, value in sorted(live.items()):
        line = counted.nodes[node].line
        if line not in most or value > most[line][0]:
            most[line] = (value, node)
    return most


def _part(part: Number, whole: Number) -> float:
    return round(float(part / whole), 4) if whole else 0.0
