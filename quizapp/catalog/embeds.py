"""What the directives of the text stand for. The apps that have the parts say so when they start."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString

from quizapp.catalog.chapter import Embed

Draw = Callable[[Embed, HttpRequest], SafeString | None]
"""The HTML of a part for this visitor; nothing where there is none."""
States = Callable[[HttpRequest], Mapping[str, str]]
"""By slug, how far this visitor got: ``right``, ``partly`` or ``tried``; what he did not try is missing."""


@dataclass(frozen=True)
class Kind:
    draw: Draw
    states: States


_KINDS: dict[str, Kind] = {}


def provide(kind: str, draw: Draw, states: States = lambda request: {}) -> None:
    """From now on ``::kind slug`` in the text shows what ``draw`` gives."""
    _KINDS[kind] = Kind(draw, states)


def drawn(embed: Embed, request: HttpRequest) -> SafeString | None:
    """What stands in the place of ``::kind slug``; nothing where no app draws it."""
    kind = _KINDS.get(embed.kind)
    return kind.draw(embed, request) if kind else None


def states(kind: str, request: HttpRequest) -> Mapping[str, str]:
    """How far this visitor got with all parts of a kind."""
    return _KINDS[kind].states(request) if kind in _KINDS else {}
