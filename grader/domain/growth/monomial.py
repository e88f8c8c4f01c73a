"""One term of an order of growth: powers of symbols and of their logarithms, such as ``n^2 d log n``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Powers = tuple[Fraction, Fraction]
"""The power of a symbol, and the power of its logarithm."""

NONE: Powers = (Fraction(0), Fraction(0))


@dataclass(frozen=True)
class Monomial:
    """A product; constant factors do not matter and are not kept. ``Monomial()`` is 1."""

    factors: frozenset[tuple[str, Powers]] = frozenset()

    @classmethod
    def of(cls, powers: Mapping[str, Powers]) -> "Monomial":
        return cls(frozenset((symbol, pair) for symbol, pair in powers.items() if pair != NONE))

    @property
    def powers(self) -> dict[str, Powers]:
        return dict(self.factors)

    @property
    def is_constant(self) -> bool:
        return not self.factors

    def __mul__(self, other: "Monomial") -> "Monomial":
        product = self.powers
        for symbol, (power, log_power) in other.factors:
            mine, my_log = product.get(symbol, NONE)
            product[symbol] = (mine + power, my_log + log_power)
        return Monomial.of(product)

    def __pow__(self, exponent: Fraction) -> "Monomial":
        return Monomial.of({s: (power * exponent, log * exponent) for s, (power, log) in self.factors})

    def dominated_by(self, other: "Monomial") -> bool:
        """Whether this is O(other) when every symbol grows without bound, each on its own.

        A power beats any logarithm, so pairs of powers compare in lexicographic order.
        """
        mine, theirs = self.powers, other.powers
        return all(mine.get(s, NONE) <= theirs.get(s, NONE) for s in {*mine, *theirs})

    def vector(self, symbols: Sequence[str]) -> tuple[Powers, ...]:
        """The powers in the order of ``symbols``, to sort by."""
        return tuple(self.powers.get(symbol, NONE) for symbol in symbols)

    def text(self, symbols: Sequence[str]) -> str:
        return " ".join(self._words(symbols)) or "1"

    def _words(self, symbols: Sequence[str]) -> Iterator[str]:
        """Powers first, then logarithms: ``n d log n``."""
        vector = self.vector(symbols)
        for symbol, (power, _) in zip(symbols, vector, strict=True):
            if power:
                yield f"{symbol}{exponent_text(power)}"
        for symbol, (_, log_power) in zip(symbols, vector, strict=True):
            if log_power:
                yield f"log{exponent_text(log_power)} {symbol}"


def exponent_text(power: Fraction) -> str:
    """``^2``, ``^(1/2)``, or nothing for 1."""
    if power == 1:
        return ""
    return f"^{power}" if power.denominator == 1 else f"^({power})"
