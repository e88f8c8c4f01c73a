"""Tables, formulas and code may be wider than the page: each gets a box that the keyboard can scroll."""

import re

WIDE = re.compile(
    r"(?P<Table><table>.*?</table>)"
    r'|(?P<Formula><math[^>]* display="block".*?</math>)'
    r"|(?P<Code><pre>.*?</pre>)",
    re.DOTALL,
)


def scroll_wide_parts(html: str) -> str:
    """``html`` of rendered Markdown, with a focusable box around each wide part.

    An empty head cell becomes an ordinary one: a screen reader would announce a heading without a name.
    """
    return WIDE.sub(_boxed, html).replace("<th></th>", "<td></td>")


def _boxed(wide: re.Match[str]) -> str:
    return f'<div class="scroll-x" tabindex="0" role="group" aria-label="{wide.lastgroup}">{wide[0]}</div>'
