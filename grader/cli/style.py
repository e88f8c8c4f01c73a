"""Colours and bars, only where a terminal shows them."""

import os
import re
from dataclasses import dataclass
from typing import TextIO

BOLD, DIM, RED, GREEN, YELLOW = "1", "2", "31", "32", "33"
SHADES = (255, 252, 249, 246, 243, 240, 238, 236)
"""Of the 256-colour palette, from nothing to 1."""
OURS = r"\x1b\[[0-9;]*m"
COMMANDS = re.compile(f"({OURS})|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def harmless(text: str) -> str:
    """``text`` without what would command a terminal but for colours: names and prints are anybody's."""
    return COMMANDS.sub(lambda found: found[1] or "\ufffd", text)


@dataclass(frozen=True)
class Style:
    """Paints text for one stream."""

    colour: bool

    @classmethod
    def of(cls, stream: TextIO) -> "Style":
        return cls(stream.isatty() and "NO_COLOR" not in os.environ)

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def shade(self, text: str, weight: float) -> str:
        """``text`` on a ground that is the darker, the nearer ``weight`` is to 1."""
        if not 0 <= weight <= 1:
            return self.paint(text, RED)
        shade = SHADES[round(weight * (len(SHADES) - 1))]
        ink = 16 if weight < 0.5 else 231
        return self.paint(text, f"48;5;{shade};38;5;{ink}")
