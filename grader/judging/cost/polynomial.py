"""Exact polynomials in an exercise's symbols, their canonical text, and how they grow."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

Exponents = tuple[int, ...]
"""One power a symbol; negative where a window divides, as in ``n²·w⁻¹``."""

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
        point = [sizes[symbol] for symbol in self.symbols]
        return sum((_value(value, powers, point) for powers, value in self.terms), Fraction(0))

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


def _value(value: Fraction, powers: Exponents, point: Sequence[int]) -> Fraction:
    above = prod(size**power for size, power in zip(point, powers, strict=True) if power > 0)
    below = prod(size**-power for size, power in zip(point, powers, strict=True) if power < 0)
    return Fraction(value.numerator * above, value.denominator * below)
