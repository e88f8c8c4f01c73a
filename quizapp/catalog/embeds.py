"""What the directives of the text stand for. The apps that have the parts say so when they start."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.safestring import SafeString

Draw = Callable[[str, HttpRequest], SafeString | None]
"""The HTML of the part with this slug, for this visitor; nothing where there is none."""

_KINDS: dict[str, Draw] = {}


def provide(kind: str, draw: Draw) -> None:
    """From now on ``::kind slug`` in the text shows what ``draw`` gives."""
    _KINDS[kind] = draw


def drawn(kind: str, slug: str, request: HttpRequest) -> SafeString | None:
    """What stands in the place of ``::kind slug``; nothing where no app draws it."""
    return _KINDS[kind](slug, request) if kind in _KINDS else None
