"""Exact polynomials in an exercise's symbols, their canonical text, and how they grow."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm, log2, prod

Exponents = tuple[int, ...]
"""One power a symbol; negative where a window divides, as in ``n²·w⁻¹``."""

LOGARITHM = "log "
"""Before a symbol: its logarithm to base 2."""

SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True)
class Polynomial:
    """Terms without zeros, largest powers of the first symbol first: equal polynomials have equal texts."""

    symbols: tuple[str, ...]
    terms: tuple[tuple[Exponents, Fraction], ...] = ()

    @classmethod
    def of(cls, symbols: Sequence[str], terms: Mapping[Exponents, Fraction]) -> "Polynomial":
        kept = sorted(((powers, value) for powers, value in terms.items() if value), reverse=True)
        return cls(tuple(symbols), tuple(kept))

    def at(self, sizes: Mapping[str, int]) -> Fraction:
        """Its value, exact but for logarithms of other numbers than powers of two."""
        denominator, terms = self._over_one_denominator
        total = sum(numerator * self._factors(powers, sizes) for powers, numerator in terms)
        return Fraction(total) / denominator

    def _factors(self, powers: Exponents, sizes: Mapping[str, int]) -> int | Fraction:
        pairs = zip(self.symbols, powers, strict=True)
        return prod(_raised(_size(symbol, sizes), power) for symbol, power in pairs if power)

    @cached_property
    def _over_one_denominator(self) -> tuple[int, tuple[tuple[Exponents, int], ...]]:
        """Whole numbers add up faster than fractions."""
        denominator = lcm(*(value.denominator for _, value in self.terms))
        return denominator, tuple((powers, int(value * denominator)) for powers, value in self.terms)

    def __str__(self) -> str:
        text = " + ".join(self._term(powers, value) for powers, value in self.terms)
        return text.replace("+ -", "- ") or "0"

    def _term(self, powers: Exponents, value: Fraction) -> str:
        symbols = monomial_text(self.symbols, powers)
        if symbols == "1":
            return str(value)
        if abs(value) == 1:
            return symbols if value > 0 else f"-{symbols}"
        return f"{value}·{symbols}" if value.denominator == 1 else f"({value})·{symbols}".replace("(-", "-(")


def monomial_text(symbols: Sequence[str], powers: Exponents) -> str:
    """``n²·d``; 1 when no symbol is left."""
    factors = (
        symbol + ("" if power == 1 else str(power).translate(SUPERSCRIPTS))
        for symbol, power in zip(symbols, powers, strict=True)
        if power
    )
    return "·".join(factors) or "1"


def sum_text(symbols: Sequence[str], monomials: Iterable[Exponents]) -> str:
    return " + ".join(monomial_text(symbols, powers) for powers in sorted(monomials, reverse=True))


def _raised(size: int | Fraction, power: int) -> int | Fraction:
    return size**power if power > 0 else Fraction(1, size**-power)


def _size(symbol: str, sizes: Mapping[str, int]) -> int | Fraction:
    """A logarithm is exact at powers of two, and else as near as a float."""
    if not symbol.startswith(LOGARITHM):
        return sizes[symbol]
    return Fraction(log2(sizes[symbol.removeprefix(LOGARITHM)]))
