"""Reading orders of growth: recursive descent over tokens. Nothing is evaluated as code."""

import re
from collections.abc import Collection
from fractions import Fraction

from grader.domain.growth.monomial import Monomial
from grader.domain.growth.order import Growth
from grader.domain.growth.tokens import Kind, Token, tokenize
from grader.errors import GrowthError

MAX_DEPTH = 12
MAX_TERMS = 60
MAX_EXPONENT = 20
LANDAU = re.compile(r"\s*(?:O|Θ|Theta|Ω)\s*(?=\()")


def parse_growth(text: str, symbols: Collection[str]) -> Growth:
    """Read ``n^2 d``, ``n²·d``, ``n*n*d``, ``O(n^2 d)``, ``n log n`` or ``2 n d + n``.

    Constant factors are dropped; the result is written with symbols in the order given.

    Raises:
        GrowthError: a sentence, and the position of the first character that cannot be read.
    """
    landau = LANDAU.match(text)
    start = landau.end() if landau else 0
    return _Parser(tokenize(" " * start + text[start:], symbols), tuple(symbols)).whole()


class _Parser:
    """Recursive descent: sum, product, power, atom; one method each."""

    def __init__(self, tokens: list[Token], symbols: tuple[str, ...]) -> None:
        self.tokens, self.symbols = tokens, symbols
        self.index = self.depth = 0

    def whole(self) -> Growth:
        if self.at("end"):
            raise GrowthError("Nothing is written here; write an order of growth, such as a^2 b.", 0)
        growth = self.sum()
        if not self.at("end"):
            raise self.error(f"{self.next.text!r} does not fit here; is a bracket missing before it?")
        return growth

    @property
    def next(self) -> Token:
        return self.tokens[self.index]

    def at(self, *kinds: Kind) -> bool:
        return self.next.kind in kinds

    def error(self, message: str) -> GrowthError:
        return GrowthError(message, self.next.position)

    def take(self, *signs: str) -> str | None:
        """The next token's text, if it is one of these signs."""
        if self.next.kind != "sign" or self.next.text not in signs:
            return None
        self.index += 1
        return self.tokens[self.index - 1].text

    def sum(self) -> Growth:
        growth = self.product()
        while self.take("+"):
            growth = self.bounded(growth + self.product())
        if self.next.text == "-":
            raise self.error("A minus has no place in an order of growth; write only what grows.")
        return growth

    def product(self) -> Growth:
        growth = self.power()
        while True:
            if self.take("/"):
                growth *= self.raised(self.power(), Fraction(-1))
            elif self.take("*") or self.starts_atom():
                growth = self.bounded(growth * self.power())
            else:
                return growth

    def starts_atom(self) -> bool:
        return self.at("number", "symbol", "function") or self.next.text == "("

    def power(self) -> Growth:
        base = self.atom()
        exponent = self.exponent()
        return base if exponent is None else self.raised(base, exponent)

    def exponent(self) -> Fraction | None:
        """What follows ``^``, or a superscript: a number, a fraction in brackets, or nothing."""
        if self.at("raised"):
            self.index += 1
            return self.small(Fraction(self.tokens[self.index - 1].text))
        if not self.take("^"):
            return None
        bracket = self.take("(")
        sign = -1 if self.take("-") else 1
        value = self.number()
        if bracket and self.take("/"):
            value /= self.number()
        if bracket and not self.take(")"):
            raise self.error("The bracket of this power is not closed.")
        return self.small(sign * value)

    def small(self, exponent: Fraction) -> Fraction:
        if abs(exponent) > MAX_EXPONENT:
            raise self.error(f"Powers go up to {MAX_EXPONENT}.")
        return exponent

    def number(self) -> Fraction:
        if not self.at("number"):
            raise self.error("A power must be a number, such as n^2 or n^(1/2).")
        value = Fraction(self.next.text)
        if not value:
            raise self.error("A zero has no place in an order of growth.")
        self.index += 1
        return value

    def raised(self, base: Growth, exponent: Fraction) -> Growth:
        if len(base.monomials) == 1:
            (monomial,) = base.monomials
            return Growth.of([monomial**exponent], self.symbols)
        if exponent.denominator != 1 or exponent < 0:
            raise self.error("A sum cannot be divided by, or have a root; write its largest term alone.")
        growth = self.constant()
        for _ in range(int(exponent)):
            growth = self.bounded(growth * base)
        return growth

    def bounded(self, growth: Growth) -> Growth:
        if len(growth.monomials) > MAX_TERMS:
            raise self.error(f"This has more than {MAX_TERMS} terms; keep those that grow fastest.")
        return growth

    def constant(self) -> Growth:
        return Growth.of([Monomial()], self.symbols)

    def atom(self) -> Growth:
        token = self.next
        if self.take("("):
            return self.inside_brackets()
        match token.kind:
            case "number":
                self.number()
                return self.constant()
            case "symbol":
                self.index += 1
                return Growth.of([Monomial.of({token.text: (Fraction(1), Fraction(0))})], self.symbols)
            case "function":
                self.index += 1
                return self.function(token.text)
        found = repr(token.text) if token.text else "the end"
        raise self.error(f"A symbol or a number should stand here, not {found}.")

    def inside_brackets(self) -> Growth:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error(f"Brackets go {MAX_DEPTH} deep at most.")
        growth = self.sum()
        if not self.take(")"):
            raise self.error("A bracket is not closed.")
        self.depth -= 1
        return growth

    def function(self, name: str) -> Growth:
        """``log n``, ``log(n d)``, ``log^2 n``, ``sqrt(n)``; brackets bind before a power that follows."""
        outer = self.exponent() if name == "log" else None
        argument = self.atom() if self.next.text == "(" else self.power_of_symbol()
        if name == "sqrt":
            return self.raised(argument, Fraction(1, 2))
        return self.raised(self.logarithm(argument), outer or Fraction(1))

    def power_of_symbol(self) -> Growth:
        if not self.at("symbol", "number"):
            raise self.error("A symbol should stand after log or sqrt, such as log n.")
        return self.power()

    def logarithm(self, argument: Growth) -> Growth:
        """The log of a product or sum of powers grows as the sum of the symbols' logs."""
        symbols = {symbol for monomial in argument.monomials for symbol in monomial.powers}
        logs = [Monomial.of({symbol: (Fraction(0), Fraction(1))}) for symbol in symbols]
        return Growth.of(logs, self.symbols) if logs else self.constant()
