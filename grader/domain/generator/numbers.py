"""Numbers: written down, or computed from whole numbers that are drawn."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from grader.domain.generator.base import Parameters, Range
from grader.domain.generator.formula import evaluate

Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$", max_length=20)]
Formula = Annotated[str, BeforeValidator(str)]
"""As in ``h * n**2``; YAML reads a lone number as a number."""


class Fixed(Parameters):
    """No draw at all: the item holds its answer, and what each misconception would answer."""

    name: Literal["fixed"]
    values: Mapping[str, str] = {}
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    key: Mapping[str, str]
    wrong: Mapping[str, Mapping[str, str]] = {}

    def answers(self) -> set[str]:
        return set(self.key)

    def mistakes(self) -> set[str]:
        return set(self.wrong)


class Arithmetic(Parameters):
    """Whole numbers are drawn; the key and what each misconception answers are formulas over them."""

    name: Literal["arithmetic"]
    cases: tuple[Mapping[Name, int], ...] = ()
    """Numbers that belong together; one case is drawn."""
    draws: Mapping[Name, Range | Annotated[tuple[int, ...], Field(min_length=1)]] = {}
    """By name, a range or a list; each is drawn on its own."""
    values: Mapping[Name, Formula] = {}
    """Further numbers, each from those before it."""
    key: Mapping[str, Formula] = {}
    wrong: Mapping[str, Mapping[str, Formula]] = {}

    def answers(self) -> set[str]:
        return set(self.key)

    def mistakes(self) -> set[str]:
        return set(self.wrong)

    def formulas(self) -> Iterator[Formula]:
        """Those of the answers."""
        yield from self.key.values()
        for answers in self.wrong.values():
            yield from answers.values()

    @model_validator(mode="after")
    def formulas_can_be_computed(self) -> "Arithmetic":
        """Raises ValueError: a formula of some case cannot be read, or names what is not drawn."""
        low = {name: span.low if isinstance(span, Range) else span[0] for name, span in self.draws.items()}
        for case in self.cases or ({},):
            known = {name: Fraction(number) for name, number in {**low, **case}.items()}
            for name, formula in self.values.items():
                known[name] = evaluate(formula, known)
            for formula in self.formulas():
                evaluate(formula, known)
        return self


class Temperature(Parameters):
    """Scores, and the temperature at which the largest weight is what is asked for."""

    MISTAKES = ("M-INVERSE-TEMPERATURE",)

    name: Literal["temperature"]
    entries: int = Field(default=3, ge=2, le=5)
    percent: Range
    """Of the largest weight."""

    def answers(self) -> set[str]:
        return {"temperature"}

    @model_validator(mode="after")
    def weight_is_possible(self) -> "Temperature":
        """Raises ValueError: the largest of n weights lies above 1/n and below 1."""
        if self.percent.low * self.entries <= 100 or self.percent.high >= 100:
            raise ValueError(f"the largest of {self.entries} weights lies above 1/{self.entries} and below 1")
        return self


class ShuffledTokens(Parameters):
    """A new order of tokens; which old output stands in a given row now?"""

    MISTAKES = ("M-STAYS-IN-PLACE", "M-INVERSE-ORDER")

    name: Literal["shuffled-tokens"]
    tokens: Range

    def answers(self) -> set[str]:
        return {"output"}

    @model_validator(mode="after")
    def order_can_differ_from_its_inverse(self) -> "ShuffledTokens":
        """Raises ValueError: every order of two tokens is its own inverse."""
        if not 3 <= self.tokens.low <= self.tokens.high <= 9:
            raise ValueError("needs 3 to 9 tokens")
        return self


class WeightRows(Parameters):
    """Rows of numbers for the texts: ``valid``, ``negative``, ``over`` (sums to 1.2), ``centred`` (to 0)."""

    name: Literal["weight-rows"]
    entries: int = Field(default=3, ge=3, le=5)
