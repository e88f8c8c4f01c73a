"""Canonical polynomials, ``4·n²·dk + 6·n²``, and orders of growth, ``n^2 dk``, as MathML."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
FACTOR = re.compile(
    r"\(?(?P<above>\d+)/(?P<below>\d+)\)?"
    r"|(?P<number>\d+)"
    r"|(?P<log>log )?(?P<symbol>[A-Za-z_][A-Za-z0-9_]*)(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|\^-?[\d.]+|\^\(-?\d+/\d+\))?"
)
_ONE = re.sub(r"\?P<\w+>", "?:", FACTOR.pattern)
TERM = re.compile(rf"-?(?:{_ONE})(?:[· ](?:{_ONE}))*")

_SPACE = SafeString('<mspace width="0.17em"></mspace>')
_SLASH, _ONE_OVER = SafeString("<mo>/</mo>"), SafeString("<mn>1</mn>")


def mathml(text: str) -> SafeString:
    """The formula, each term a ``<math>`` of its own so that a long one can break; other texts stay texts."""
    return format_html_join(" ", "{}", ((term,) for term in _terms(text)))


def folded(text: str, shown: int) -> SafeString:
    """The formula; of a long one the first terms, which are the largest, and the others behind a click."""
    terms = _terms(text)
    if len(terms) <= shown + 1:
        return mathml(text)
    first, others = (
        format_html_join(" ", "{}", ((term,) for term in part)) for part in (terms[:shown], terms[shown:])
    )
    return format_html('<details class="folded"><summary>{} <b>…</b></summary>{}</details>', first, others)


@lru_cache(maxsize=1024)  # many lines cost the same
def _terms(text: str) -> tuple[SafeString, ...]:
    parts = re.split(r" ([+-]) ", text)
    if not all(map(TERM.fullmatch, parts[::2])):
        return (format_html("{}", text),)
    pairs = zip(["", *parts[1::2]], parts[::2], strict=True)
    return tuple(format_html("<math>{}{}</math>", _operator(sign), _term(term)) for sign, term in pairs)


def _operator(sign: str) -> SafeString:
    return format_html('<mo form="infix">{}</mo>', sign.replace("-", "−")) if sign else SafeString("")


def _term(text: str) -> SafeString:
    """Factors with thin spaces between them; what has a negative power is divided by, in the end."""
    sign = SafeString('<mo form="prefix">−</mo>') if text.startswith("-") else SafeString("")
    factors = [(one, _power(one)) for one in FACTOR.finditer(text)]
    over = [(part,) for one, power in factors if power[:1] != "-" for part in _factor(one, power)]
    under = [(_SLASH, *_factor(one, power[1:])) for one, power in factors if power[:1] == "-"]
    return sign + format_html_join(_SPACE, "{}", over or [(_ONE_OVER,)]) + format_html_join("", "{}{}", under)


def _power(factor: re.Match[str]) -> str:
    """``2``, ``-1`` or ``1/2``, however it is written."""
    return (factor["power"] or "1").translate(SUPERSCRIPTS).lstrip("^").strip("()")


def _factor(factor: re.Match[str], power: str) -> Iterator[SafeString]:
    if factor["above"]:
        yield format_html("<mfrac><mn>{}</mn><mn>{}</mn></mfrac>", factor["above"], factor["below"])
    elif factor["number"]:
        yield format_html("<mn>{}</mn>", factor["number"])
    elif factor["log"]:
        yield _raised(SafeString("<mi>log</mi>"), power)
        yield _symbol(factor["symbol"])
    else:
        yield _raised(_symbol(factor["symbol"]), power)


def _symbol(name: str) -> SafeString:
    """``dk`` is written as d with the index k; a longer name is a word."""
    if len(name) == 2 and name.isalnum():
        return format_html("<msub><mi>{}</mi><mi>{}</mi></msub>", *name)
    return format_html("<mi>{}</mi>", name)


def _raised(base: SafeString, power: str) -> SafeString:
    return base if power == "1" else format_html("<msup>{}<mn>{}</mn></msup>", base, power)
