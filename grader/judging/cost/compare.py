"""Two programs side by side: which takes less, and from which length on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, pairwise

from grader.judging.cost.fit import REFERENCE_LENGTH, Fit, Fitted, reference_sizes
from grader.judging.cost.grid import Grid
from grader.judging.cost.runs import sizes_text

LONGEST = 2**20
STEPS = 8
"""Lengths tried in each octave; a pair of crossings may hide between two of them."""


@dataclass(frozen=True)
class Duel:
    """One quantity of two programs over the first symbol."""

    first_wins: bool | None
    """At the shortest length where they differ; None where they never do."""
    crossings: tuple[int, ...]
    """Lengths from which on it is the other way round."""
    ratio: float
    """How many times the other's the winner's is, at the reference length."""


def duels(first: Fit, second: Fit) -> Mapping[str, Duel | None]:
    """By quantity; None where one of the two follows no formula. Both are over the same symbols."""
    peaks = Fitted(first.peak, first.memory_exact), Fitted(second.peak, second.memory_exact)
    pairs = {
        "operations": (first.operations, second.operations),
        "peak_bytes": peaks,
        "python_steps": (first.steps, second.steps),
    }
    return {name: _duel(*pair, first.grid) for name, pair in pairs.items()}


def verdict(first: Fit, second: Fit, names: tuple[str, str]) -> str:
    """One line: who takes less of what, and from which length on."""
    symbol, *others = first.grid.symbols
    words = {
        "operations": "fewer operations",
        "peak_bytes": "less memory",
        "python_steps": "fewer Python steps",
    }
    found = duels(first, second)
    told = [_told(one, words[name], names, symbol) for name, one in found.items() if one is not None]
    sizes = reference_sizes(first.grid)
    where = f" (with {sizes_text({other: sizes[other] for other in others})})" if others else ""
    unknown = [words[name].split(" ", 1)[1] for name, one in found.items() if one is None]
    told += [f"the {noun} of one follow no formula" for noun in unknown]
    return f"{'; '.join(told)}{where}."


def _duel(first: Fitted, second: Fitted, grid: Grid) -> Duel | None:
    if not (first.exact and second.exact):
        return None
    sizes, symbol = reference_sizes(grid), grid.symbols[0]

    def sign(length: int) -> int:
        """-1 where the first takes less."""
        at = {**sizes, symbol: length}
        mine, other = first.polynomial.at(at), second.polynomial.at(at)
        return int(mine > other) - int(mine < other)

    signs = [(length, found) for length in _lengths(grid.block(sizes)) if (found := sign(length))]
    if not signs:
        return Duel(None, (), 1.0)
    turns = [(before, after) for (before, a), (after, b) in pairwise(signs) if a != b]
    least, most = sorted(float(one.polynomial.at(sizes)) for one in (first, second))
    crossings = tuple(_crossing(before, after, sign) for before, after in turns)
    return Duel(signs[0][1] < 0, crossings, least / most if most else 1.0)


def _lengths(shortest: int) -> Iterator[int]:
    """Short ones all, then ``STEPS`` an octave."""
    length = shortest
    while length <= LONGEST:
        yield length
        length += max(1, length // STEPS)


def _crossing(before: int, after: int, sign: Callable[[int], int]) -> int:
    """The first length with the sign of ``after``."""
    turned = sign(after)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if sign(middle) == turned else (middle, after)
    return after


def _told(found: Duel, what: str, names: tuple[str, str], symbol: str) -> str:
    if found.first_wins is None:
        return f"both take the same {what.split(' ', 1)[1]}"
    winner, other = names if found.first_wins else names[::-1]
    if not found.crossings:
        part = f"{100 * found.ratio:.2g} % of {other}'s at {symbol} = {REFERENCE_LENGTH}"
        return f"{winner} always takes {what}, {part}"
    turns = zip(cycle((other, winner)), found.crossings, strict=False)
    told = [f"{name} from {symbol} = {length} on" for name, length in turns]
    return ", ".join([f"{winner} takes {what} below {symbol} = {found.crossings[0]}", *told])
