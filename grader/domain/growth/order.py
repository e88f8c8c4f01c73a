"""Orders of growth in several symbols, such as ``n^2 d + n d^2``, and how they compare."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from grader.domain.growth.monomial import Monomial


@dataclass(frozen=True)
class Growth:
    """A sum of monomials; ``symbols`` only fixes the order in which they are written."""

    monomials: frozenset[Monomial]
    symbols: tuple[str, ...] = field(compare=False)

    @classmethod
    def of(cls, monomials: Iterable[Monomial], symbols: Iterable[str]) -> "Growth":
        return cls(frozenset(monomials), tuple(symbols))

    def __add__(self, other: "Growth") -> "Growth":
        return Growth(self.monomials | other.monomials, self.symbols)

    def __mul__(self, other: "Growth") -> "Growth":
        return Growth.of((a * b for a in self.monomials for b in other.monomials), self.symbols)

    def __str__(self) -> str:
        """The canonical text, largest powers of the first symbol first: ``n^2 d + n d^2``."""
        terms = sorted(self.monomials, key=lambda monomial: monomial.vector(self.symbols), reverse=True)
        return " + ".join(monomial.text(self.symbols) for monomial in terms)

    def dominant(self) -> "Growth":
        """Without the monomials that another one dominates; a constant is left only alone."""
        kept = [a for a in self.monomials if not any(a != b and a.dominated_by(b) for b in self.monomials)]
        return Growth.of([a for a in kept if not a.is_constant] or [Monomial()], self.symbols)

    def dominated_by(self, other: "Growth") -> bool:
        """Whether every dominant monomial is at most one of ``other``'s, so that this is O(other)."""
        return all(any(a.dominated_by(b) for b in other.monomials) for a in self.dominant().monomials)

    def equivalent(self, other: "Growth") -> bool:
        """Whether both are the same order: each dominates the other."""
        return self.dominated_by(other) and other.dominated_by(self)
