"""Whole numbers are drawn, and formulas over them are computed."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

from grader.domain.generator import Arithmetic, Range, evaluate
from grader.domain.variant import Variant
from grader.items.generators.telling_apart import told_apart


def arithmetic(parameters: Arithmetic, random: Random) -> Variant:
    """``values`` are all numbers drawn or derived; answers are exact."""
    return told_apart(lambda: _computed(parameters, _drawn(parameters, random)))


def _drawn(parameters: Arithmetic, random: Random) -> dict[str, Fraction]:
    numbers = {name: _one_of(span, random) for name, span in parameters.draws.items()}
    case = random.choice(parameters.cases) if parameters.cases else {}
    return {name: Fraction(number) for name, number in {**numbers, **case}.items()}


def _one_of(span: Range | tuple[int, ...], random: Random) -> int:
    return random.randint(span.low, span.high) if isinstance(span, Range) else random.choice(span)


def _computed(parameters: Arithmetic, known: dict[str, Fraction]) -> Variant:
    for name, formula in parameters.values.items():
        known[name] = evaluate(formula, known)

    def answers(formulas: Mapping[str, str]) -> dict[str, str]:
        return {part: str(evaluate(formula, known)) for part, formula in formulas.items()}

    return Variant(
        values={name: str(number) for name, number in known.items()},
        key=answers(parameters.key),
        wrong={id_: answers(formulas) for id_, formulas in parameters.wrong.items()},
    )
