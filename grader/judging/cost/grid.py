"""At which sizes a program is counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from grader.domain.exercise import Argument
from grader.judging.cost.polynomial import LOGARITHM, Exponents

Index = tuple[int, ...]
"""A place in the grid, one number a variable; also the powers of the monomial it adds to the fit."""

LEVELS = 3
"""Grids to try, each a part of the next: programs with higher powers need more points."""


@dataclass(frozen=True)
class Grid:
    """Points that determine a polynomial.

    The variables are the symbols themselves. Where a scalar argument names a size, as a window does, the
    first symbol takes its multiples, n = blocks·w, so that ceil(n/w) is a polynomial too: the first variable
    is then ``blocks``.
    """

    symbols: tuple[str, ...]
    window: int | None = None
    """The place of the window among the symbols."""

    @property
    def written(self) -> tuple[str, ...]:
        """What formulas are written in: the symbols, and the logarithm of the first."""
        return (*self.symbols, f"{LOGARITHM}{self.symbols[0]}")

    @classmethod
    def of(cls, arguments: Iterable[Argument], symbols: tuple[str, ...]) -> "Grid":
        named = {argument.size for argument in arguments if argument.kind == "integer"}
        places = [place for place, symbol in enumerate(symbols) if symbol in named and place > 0]
        return cls(symbols, places[0] if places else None)

    def origin(self, place: int) -> int:
        """The smallest size: lengths are longer than features, as in use."""
        return (12 if place == 0 else 3) if self.window is None else 3

    def step(self, place: int) -> int:
        return 4 if place == 0 and self.window is None else 1

    def points(self, level: int) -> list[Index]:
        """A lower set: with a point, all points below it. Level 0 holds the powers up to 3 in all."""
        most = range(LEVELS + 4)
        if self.window is None:
            return [point for point in product(most, repeat=len(self.symbols)) if sum(point) <= 3 + level]
        return [point for point in product(most, repeat=len(self.symbols)) if self._windowed(point, level)]

    def _windowed(self, point: Index, level: int) -> bool:
        """Up to (n·w)² and one power of the rest."""
        both = point[0], point[self.window or 0]
        return max(both) <= 2 + level and sum(point) - sum(both) <= 1 + level

    def sizes(self, index: Sequence[float]) -> dict[str, int]:
        variables = [int(self.origin(place) + self.step(place) * steps) for place, steps in enumerate(index)]
        if self.window is not None:
            variables[0] *= variables[self.window]
        return dict(zip(self.symbols, variables, strict=True))

    def held_out(self) -> tuple[dict[str, int], dict[str, int]]:
        """Two points that share no size with the grid: between its lengths, below or beyond the rest."""
        below, beyond = -1, 1 + max(max(point) for point in self.points(LEVELS - 1))
        lengths = (1.5, 3.5) if self.window is None else (beyond, beyond)
        rest = range(len(self.symbols) - 1)
        first = [lengths[0], *((beyond, below)[place % 2] for place in rest)]
        second = [lengths[1], *((below, beyond)[place % 2] for place in rest)]
        return self.sizes(first), self.sizes(second)

    def doubled(self) -> tuple[dict[str, int], dict[str, int]]:
        """Two sizes that differ in the first symbol only, by a factor of two."""
        small = self.sizes((self.origin(0),) + (0,) * (len(self.symbols) - 1))
        return small, {**small, self.symbols[0]: 2 * small[self.symbols[0]]}

    def powers(self, index: Index) -> Exponents:
        """Powers of what is written, from those of the variables: blocks = n/w, and no logarithm."""
        powers = list(index)
        if self.window is not None:
            powers[self.window] -= powers[0]
        return (*powers, 0)

    def dominates(self, larger: Exponents, smaller: Exponents) -> bool:
        """Whether one monomial is at least another as the variables grow, each on its own.

        A power beats any logarithm; a window never exceeds the length.
        """
        mine, other = self._variables(larger), self._variables(smaller)
        return (mine[0], larger[-1]) >= (other[0], smaller[-1]) and all(
            a >= b for a, b in zip(mine[1:], other[1:], strict=True)
        )

    def _variables(self, powers: Exponents) -> Exponents:
        variables = list(powers[:-1])
        if self.window is not None:
            variables[self.window] += variables[0]
        return tuple(variables)

    def large(self, length: int, rng: np.random.Generator) -> dict[str, int]:
        """A size far beyond the grid: the first symbol about ``length``, the rest small."""
        sizes = {symbol: int(rng.integers(5, 9)) for symbol in self.symbols}
        block = 1 if self.window is None else sizes[self.symbols[self.window]]
        return {**sizes, self.symbols[0]: length // block * block}
