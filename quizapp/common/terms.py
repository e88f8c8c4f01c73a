"""Words explained in place: ``{weight}`` or ``{weights|weight}`` in markdown is a button with an explanation.

The browser opens it (the popover attributes): no script is needed, and Escape closes it.
"""

import re
from collections.abc import Sequence

from django.utils.html import escape
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

TERM = re.compile(r"\{(?P<text>[^{}|\n]+)(?:\|(?P<key>[a-z0-9-]+))?\}")
OPENER = re.compile(r'popovertarget="term-([a-z0-9-]+)"')
KNOWN = "terms"
"""In the parser's environment: the keys that have an explanation."""


def terms_plugin(parser: MarkdownIt) -> None:
    """Read ``{…}`` where its key is known; anything else in braces stays text."""
    parser.inline.ruler.before("link", "term", _term)
    parser.add_render_rule("term", _button)


def terms_in(html: str) -> list[str]:
    """The keys of the terms that can be opened in rendered ``html``, each once, in order."""
    return list(dict.fromkeys(OPENER.findall(html)))


def _term(state: StateInline, silent: bool) -> bool:
    match = TERM.match(state.src, state.pos)
    if match is None:
        return False
    key = match["key"] or match["text"].lower().replace(" ", "-")
    if key not in state.env.get(KNOWN, ()):
        return False
    if not silent:
        token = state.push("term", "", 0)
        token.content, token.meta = match["text"], {"key": key}
    state.pos = match.end()
    return True


def _button(
    renderer: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    key, text = tokens[index].meta["key"], escape(tokens[index].content)
    return f'<button type="button" class="term" popovertarget="term-{key}">{text}</button>'
