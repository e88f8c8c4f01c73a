"""Misconceptions as changes of the reference's text, so that two of them can be made at once."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field

from grader.domain.model import Model


class Edit(Model):
    """What turns the reference into a program that makes one misconception."""

    mistake: str
    """The id of the misconception."""
    kind: Literal["axis", "scale", "mask", "operand", "order"]
    changes: Annotated[Mapping[str, str], Field(min_length=1)]
    """Texts that stand in the reference exactly once, and what is put in their places."""


def edited(reference: str, edits: Iterable[Edit]) -> str | None:
    """The reference with all changes made; nothing where two of them touch the same text.

    Raises:
        ValueError: a text that does not stand there exactly once.
    """
    spans = sorted(_span(reference, old, new) for edit in edits for old, new in edit.changes.items())
    text, done = "", 0
    for start, end, new in spans:
        if start < done:
            return None
        text += reference[done:start] + new
        done = end
    return text + reference[done:]


def _span(reference: str, old: str, new: str) -> tuple[int, int, str]:
    if reference.count(old) != 1 or not old:
        raise ValueError(f"{old!r} stands {reference.count(old)} times in the reference; it must stand once")
    start = reference.index(old)
    return start, start + len(old), new
