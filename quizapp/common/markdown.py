"""Markdown of packs as safe HTML: mathematics as MathML, and directives that stand for parts of the site."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import nh3
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.anchors import anchors_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin

from quizapp.common.scrolling import scroll_wide_parts
from quizapp.common.terms import KNOWN, terms_plugin

DIRECTIVE = re.compile(r"::(figure|item|exercise) ([a-z0-9]+(?:-[a-z0-9]+)*)\s*")
MATHML = {
    *("math", "menclose", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mroot", "mrow", "mspace", "msqrt"),
    *("mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover"),
}
MATHML_ATTRIBUTES = {
    *("accent", "columnalign", "columnlines", "columnspacing", "depth", "display", "displaystyle", "fence"),
    *("form", "height", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits"),
    *(
        "notation",
        "rowspacing",
        "rspace",
        "scriptlevel",
        "separator",
        "stretchy",
        "symmetric",
        "voffset",
        "width",
    ),
}
PROSE = {
    *("a", "blockquote", "br", "button", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "s"),
    *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}


@dataclass(frozen=True)
class Prose:
    """A stretch of HTML, safe to show as it is."""

    html: SafeString


@dataclass(frozen=True)
class Directive:
    """``::kind slug`` on a line of its own: the page puts the figure, item or exercise there."""

    kind: str
    slug: str


Block = Prose | Directive


def render(
    text: str, references: Mapping[str, str] | None = None, terms: Collection[str] = ()
) -> list[Block]:
    """Split markdown at its directives and render what is between them.

    ``references`` gives the address behind each ``[key]`` in the text; ``terms`` are words to explain.
    """
    return list(_render(text, tuple((references or {}).items()), frozenset(terms)))


@lru_cache(maxsize=256)  # published text never changes
def _render(text: str, references: tuple[tuple[str, str], ...], terms: frozenset[str]) -> tuple[Block, ...]:
    known = {key.upper(): {"href": address, "title": ""} for key, address in references}
    environment = {"references": known, KNOWN: terms}
    blocks: list[Block] = []
    prose: list[Token] = []
    for token in _parser.parse(text, environment):
        if token.type == "directive":
            blocks += [*_prose(prose, environment), Directive(*token.meta["match"])]
            prose = []
        else:
            prose.append(token)
    return (*blocks, *_prose(prose, environment))


def _prose(tokens: Sequence[Token], environment: dict[str, Any]) -> list[Prose]:
    html = _parser.renderer.render(tokens, _parser.options, environment)
    return [Prose(mark_safe(scroll_wide_parts(_clean(html))))] if html.strip() else []  # noqa: S308 - cleaned just here


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=PROSE | MATHML,
        attributes={
            "a": {"href", "title"},
            "button": {"type", "class", "popovertarget"},
            "math": MATHML_ATTRIBUTES,
            **{tag: {"id"} for tag in ("h2", "h3", "h4")},
            **dict.fromkeys(MATHML, MATHML_ATTRIBUTES),
            "td": {"class"},
            "th": {"class"},
        },
        url_schemes={"https", "mailto"},
        link_rel="noopener",
    )


def _mathml(latex: str, options: Mapping[str, Any]) -> str:
    try:
        return convert(latex, display="block" if options.get("display_mode") else "inline")
    except Exception:  # the library has no common error; what it cannot read is shown as it was typed
        return f"<code>{escape(latex)}</code>"


def _directive(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A block rule of markdown-it: the whole line is a directive, not indented as code."""
    if state.is_code_block(line) or state.level:
        return False
    match = DIRECTIVE.fullmatch(state.src[state.bMarks[line] : state.eMarks[line]])
    if match is None:
        return False
    if not silent:
        state.push("directive", "", 0).meta = {"match": match.groups()}
        state.line = line + 1
    return True


def _new_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.use(dollarmath_plugin, renderer=_mathml).use(anchors_plugin, min_level=2, max_level=4)
    parser.use(terms_plugin)
    parser.block.ruler.before("paragraph", "directive", _directive, {"alt": ["paragraph"]})
    return parser


_parser = _new_parser()
