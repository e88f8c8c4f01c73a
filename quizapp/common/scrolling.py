"""Tables, formulas and code may be wider than the page: each gets a box that the keyboard can scroll."""

import re

WIDE = re.compile(
    r"(?P<Table><table>.*?</table>)"
    r'|(?P<Formula><math[^>]* display="block".*?</math>)'
    r"|(?P<Code><pre>.*?</pre>)",
    re.DOTALL,
)
INLINE = re.compile(r'<math[^>]* display="inline".*?</math>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
LONG = 24
"""Signs of a formula within a line that a phone may not have the width for: it cannot break."""


def scroll_wide_parts(html: str) -> str:
    """``html`` of rendered Markdown, with a focusable box around each wide part.

    An empty head cell becomes an ordinary one: a screen reader would announce a heading without a name.
    """
    return INLINE.sub(_spanned, WIDE.sub(_boxed, html)).replace("<th></th>", "<td></td>")


def _boxed(wide: re.Match[str]) -> str:
    return f'<div class="scroll-x" tabindex="0" role="group" aria-label="{wide.lastgroup}">{wide[0]}</div>'


def _spanned(formula: re.Match[str]) -> str:
    if len(TAG.sub("", formula[0])) <= LONG:
        return formula[0]
    return f'<span class="scroll-formula" tabindex="0" role="group" aria-label="Formula">{formula[0]}</span>'
