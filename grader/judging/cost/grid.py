"""At which sizes a program is counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from grader.domain.exercise import Argument
from grader.judging.cost.polynomial import LOGARITHM, Exponents

Index = tuple[int, ...]
"""A place in the grid, one number a variable; also the powers of the monomial it adds to the fit."""

LEVELS = 4
"""Grids to try, each a part of the next: programs with higher powers need more points."""
LONGEST, OTHERS = 500, (5, 8)
"""Of runs beyond the grid: the first symbol, and between which the others are drawn."""


@dataclass(frozen=True)
class Grid:
    """Points that determine a polynomial.

    The variables are the symbols themselves. Some symbols take multiples of another, the part: the length, of
    a window or chunk, so that ceil(n/w) is a polynomial too; or a width, of the number of heads. The variable
    is then how often the part is in them: blocks = n/w.
    """

    symbols: tuple[str, ...]
    part: int | None = None
    """The place of the symbol that divides others."""
    wholes: tuple[int, ...] = ()
    """The places of those that it divides."""

    @property
    def written(self) -> tuple[str, ...]:
        """What formulas are written in: the symbols, and the logarithm of the first."""
        return (*self.symbols, f"{LOGARITHM}{self.symbols[0]}")

    @classmethod
    def of(
        cls, arguments: Iterable[Argument], symbols: tuple[str, ...], multiples: Mapping[str, str] | None
    ) -> "Grid":
        """The ``multiples`` among the symbols; unless said, the length takes those of a size that is sent."""
        if multiples is None:
            sent = [argument.size for argument in arguments if argument.kind == "integer"]
            multiples = dict([(symbols[0], size) for size in sent if size in symbols[1:]][:1])
        pairs = [(whole, part) for whole, part in multiples.items() if whole in symbols]
        wholes = tuple(symbols.index(whole) for whole, _ in pairs)
        return cls(symbols, symbols.index(pairs[0][1]) if pairs else None, wholes)

    @property
    def together(self) -> tuple[int, ...]:
        """The part and its wholes."""
        return () if self.part is None else (self.part, *self.wholes)

    def origin(self, place: int) -> int:
        """The smallest size: lengths are longer than features, as in use."""
        return 12 if place == 0 and place not in self.together else 3

    def step(self, place: int) -> int:
        return 4 if place == 0 and place not in self.together else 1

    def points(self, level: int) -> list[Index]:
        """A lower set: with a point, all points below it."""
        allowed = self._alone if self.part is None else self._together
        every = product(range(LEVELS + 3), repeat=len(self.symbols))
        return [point for point in every if allowed(point, level)]

    def _alone(self, point: Index, level: int) -> bool:
        """Level 0 holds n² times one power of the rest, the next ones all powers up to 3, 4, 5 in all."""
        return (point[0] <= 2 and sum(point[1:]) <= 1) if level == 0 else sum(point) <= 2 + level

    def _together(self, point: Index, level: int) -> bool:
        """Level 0 holds one power of the wholes, the next ones the square of a part and its wholes, and more;
        and one power of the rest, or the square of the length."""
        part, *wholes = (point[place] for place in self.together)
        rest = sum(point) - part - sum(wholes) - (0 if 0 in self.together else 1)
        if level == 0:
            return part <= 2 and max(wholes) <= 1 and rest <= 1
        return max(part, *wholes) <= 1 + level and rest <= level

    def sizes(self, index: Sequence[float]) -> dict[str, int]:
        variables = [int(self.origin(place) + self.step(place) * steps) for place, steps in enumerate(index)]
        for whole in self.wholes:
            variables[whole] *= variables[self.together[0]]
        return dict(zip(self.symbols, variables, strict=True))

    def block(self, sizes: Mapping[str, int]) -> int:
        """What the first symbol is a multiple of."""
        return sizes[self.symbols[self.together[0]]] if 0 in self.wholes else 1

    def held_out(self) -> tuple[dict[str, int], dict[str, int]]:
        """Two points that share no size with the grid: between its lengths, below or beyond the rest."""
        below, beyond = -1, 1 + max(max(point) for point in self.points(LEVELS - 1))
        lengths = (beyond, beyond) if 0 in self.together else (1.5, 3.5)
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
        for whole in self.wholes:
            powers[self.together[0]] -= index[whole]
        return (*powers, 0)

    def dominates(self, larger: Exponents, smaller: Exponents) -> bool:
        """Whether one monomial is at least another as the variables grow, each on its own.

        A power beats any logarithm; a part never exceeds its whole.
        """
        mine, other = self._variables(larger), self._variables(smaller)
        return (mine[0], larger[-1]) >= (other[0], smaller[-1]) and all(
            a >= b for a, b in zip(mine[1:], other[1:], strict=True)
        )

    def _variables(self, powers: Exponents) -> Exponents:
        variables = list(powers[:-1])
        for whole in self.wholes:
            variables[self.together[0]] += powers[whole]
        return tuple(variables)

    def longest(self) -> dict[str, int]:
        """No run whose results are asked for is larger."""
        return self.stretched(self.symbols[0], LONGEST, dict.fromkeys(self.symbols, OTHERS[1]))

    def others(self, rng: np.random.Generator) -> dict[str, int]:
        """A small number for each symbol: its size, or how often it holds its part."""
        return {symbol: int(rng.integers(*OTHERS, endpoint=True)) for symbol in self.symbols}

    def stretched(self, symbol: str, length: int, others: Mapping[str, int]) -> dict[str, int]:
        """Sizes far beyond the grid: one symbol about ``length``, no length below it, the rest small."""
        first, sizes = self.symbols[0], {**others, symbol: length}
        part = self.symbols[self.together[0]] if self.together else None
        for whole in (self.symbols[place] for place in self.wholes):
            times = length // sizes[part or first] if whole == symbol else others[whole]
            sizes[whole] = sizes[part or first] * (2 if symbol == part else max(times, 1))
        if symbol != first:
            block = self.block(sizes)
            sizes[first] = max(sizes[first], -(-(length + others[first]) // block) * block)
        return sizes
