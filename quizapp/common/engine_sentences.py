"""The engine speaks English and knows no Django; here its sentences are recognised and translated.

A pattern is the engine's sentence with ``{name}`` for what varies. What no pattern knows stays English.
"""

import re
from functools import lru_cache

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

PATTERNS: tuple[str, ...] = (
    _("Right."),
    _("Not right yet."),
)
HOLE = re.compile(r"\\\{(\w+)\\\}")


def translated(sentence: str) -> str | None:
    """``sentence`` in the active language; None where no pattern fits."""
    for pattern, expression in _expressions():
        if match := expression.fullmatch(sentence):
            return gettext(pattern).format(**match.groupdict())
    return None


@lru_cache(maxsize=1)
def _expressions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern, re.compile(HOLE.sub(r"(?P<\1>.+?)", re.escape(pattern)))) for pattern in PATTERNS)
