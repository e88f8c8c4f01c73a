"""Item texts as safe HTML."""

import re

from django.utils.safestring import SafeString, mark_safe

from grader.domain.growth import Growth, Monomial
from quizapp.common.markdown import Prose, render

ONE_PARAGRAPH = re.compile(r"\s*<p>((?:(?!</?p>).)*)</p>\s*", re.DOTALL)


def block(text: str) -> SafeString:
    """Markdown as paragraphs."""
    html = "".join(part.html for part in render(text) if isinstance(part, Prose))
    return mark_safe(html)  # noqa: S308 - cleaned by the renderer


def inline(text: str) -> SafeString:
    """Markdown of one paragraph, without its tag: fits into labels and cells."""
    html = block(text)
    match = ONE_PARAGRAPH.fullmatch(html)
    return mark_safe(match[1]) if match else html  # noqa: S308 - a part of what was cleaned


def growth_html(growth: Growth) -> SafeString:
    """An order of growth as mathematics."""
    terms = sorted(growth.monomials, key=lambda term: term.vector(growth.symbols), reverse=True)
    return inline("$" + " + ".join(_latex(term, growth.symbols) for term in terms) + "$")


def _latex(term: Monomial, symbols: tuple[str, ...]) -> str:
    factors = []
    for symbol, (power, log_power) in zip(symbols, term.vector(symbols), strict=True):
        name = symbol if len(symbol) == 1 else rf"\mathrm{{{symbol}}}"
        if power:
            factors.append(name + (f"^{{{power}}}" if power != 1 else ""))
        if log_power:
            factors.append(r"\log" + (f"^{{{log_power}}}" if log_power != 1 else "") + f" {name}")
    return r" \, ".join(factors) or "1"
