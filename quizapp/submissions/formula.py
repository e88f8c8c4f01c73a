"""Canonical polynomials, ``4·n²·dk + 6·n²``, and orders of growth, ``n^2 dk``, as MathML."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻-", "0123456789−−")
FACTOR = re.compile(
    r"\(?(?P<above>\d+)/(?P<below>\d+)\)?"
    r"|(?P<number>\d+)"
    r"|(?P<log>log )?(?P<symbol>[A-Za-z_][A-Za-z0-9_]*)(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|\^-?[\d.]+|\^\(-?\d+/\d+\))?"
)
_ONE = re.sub(r"\?P<\w+>", "?:", FACTOR.pattern)
TERM = re.compile(rf"-?(?:{_ONE})(?:[· ](?:{_ONE}))*")


@lru_cache(maxsize=1024)  # many lines cost the same
def mathml(text: str) -> SafeString:
    """The formula, each term a ``<math>`` of its own so that a long one can break; other texts stay texts."""
    terms = re.split(r" ([+-]) ", text)
    if not all(map(TERM.fullmatch, terms[::2])):
        return format_html("{}", text)
    signed = zip(["", *terms[1::2]], terms[::2], strict=True)
    return format_html_join(
        " ", "<math>{}{}</math>", ((_operator(sign), _term(term)) for sign, term in signed)
    )


def _operator(sign: str) -> SafeString:
    return format_html('<mo form="infix">{}</mo>', sign.replace("-", "−")) if sign else SafeString("")


def _term(text: str) -> SafeString:
    """Factors with thin spaces between them."""
    sign = SafeString('<mo form="prefix">−</mo>') if text.startswith("-") else SafeString("")
    factors = [(factor,) for match in FACTOR.finditer(text) for factor in _factor(match)]
    return sign + format_html_join(SafeString('<mspace width="0.17em"></mspace>'), "{}", factors)


def _factor(factor: re.Match[str]) -> Iterator[SafeString]:
    if factor["above"]:
        yield format_html("<mfrac><mn>{}</mn><mn>{}</mn></mfrac>", factor["above"], factor["below"])
    elif factor["number"]:
        yield format_html("<mn>{}</mn>", factor["number"])
    elif factor["log"]:
        yield _raised(SafeString("<mi>log</mi>"), factor["power"])
        yield _symbol(factor["symbol"])
    else:
        yield _raised(_symbol(factor["symbol"]), factor["power"])


def _symbol(name: str) -> SafeString:
    """``dk`` is written as d with the index k; a longer name is a word."""
    if len(name) == 2 and name.isalnum():
        return format_html("<msub><mi>{}</mi><mi>{}</mi></msub>", *name)
    return format_html("<mi>{}</mi>", name)


def _raised(base: SafeString, power: str | None) -> SafeString:
    if not power:
        return base
    return format_html(
        "<msup>{}<mn>{}</mn></msup>", base, power.translate(SUPERSCRIPTS).lstrip("^").strip("()")
    )
