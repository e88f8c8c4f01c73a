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
    _("{right} of {parts} parts are right."),
    _("Choose one of the answers."),
    _("Tick at least one answer."),
    _("Not right yet: {right} of {wanted} right answers ticked, and {surplus} wrong."),
    _("Right. Shorter: {leading}, because the other terms grow more slowly."),
    _("Not right yet: {answer} is an upper bound, but it grows faster than what really happens."),
    _("Not right yet: {answer} grows too slowly; something is not counted."),
    _("Not right yet: {answer} grows too fast in one symbol and too slowly in another."),
    _("Select a place."),
    _("Not right yet: {missing} missing, {surplus} too many."),
    _("Choose a partner for each line."),
    _("A number is missing here."),
    _("Nothing can be divided by 0."),
    _("Not right yet: the marked lines are out of place."),
    _("Give at least one step its place."),
    _("Your text is kept. Compare it with each point, and tick those that it makes."),
    _("You found {met} of {points} points; {needed} give full marks."),
    _("Accepted: every check is passed."),
    _("All {right} cases are right."),
    _("Inputs stay as they were, and equal calls give equal results."),
    _("Each result is an array of the declared shape."),
    _("Weights are non-negative and sum to 1."),
    _("Weights are non-negative and sum to 1, whatever the scores' level."),
    _("No result moves when only what comes after its position changes."),
    _("Not judged: no call gave a result."),
    _("Not counted: no call gave a result."),
    _("Not counted: a case ran out of time."),
    _("The operations grow no faster than {target}, as the task asks."),
    _("The bytes in use grow no faster than {target}, as the task asks."),
    _("The Python steps grow no faster than {target}, as the task asks."),
    _("The operations grow as {growth}; the task asks for {target}."),
    _("The bytes in use grow as {growth}; the task asks for {target}."),
    _("The Python steps grow as {growth}; the task asks for {target}."),
    _("There is no code here yet. Define {signature}."),
    _("There is no function here. Define {signature}."),
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
