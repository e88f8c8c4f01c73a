"""How far a long run is, on a terminal's standard error."""

import sys
import time
from types import TracebackType
from typing import Self

WIDTH = 30
EVERY_SECONDS = 0.1


class Progress:
    """Shows nothing where nobody looks: when standard error is no terminal."""

    def __init__(self, total: int, known: int = 0) -> None:
        """``known``: how many of ``total`` are done before the clock starts."""
        self._total, self._done, self._known = total, known, known
        self._began = self._shown = time.monotonic()
        self._shows = sys.stderr.isatty() and total > 1

    def step(self, name: str) -> None:
        self._done += 1
        now = time.monotonic()
        if self._shows and (now - self._shown > EVERY_SECONDS or self._done == self._total):
            self._shown = now
            sys.stderr.write(f"\r\x1b[K{self.line(now - self._began)}  {name[-40:]}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Make room for a line of results on the same terminal."""
        if self._shows:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def line(self, seconds: float) -> str:
        """Bar, number and time left, ``seconds`` after the start."""
        filled = WIDTH * self._done // max(self._total, 1)
        bar = "█" * filled + "░" * (WIDTH - filled)
        left = seconds / max(self._done - self._known, 1) * (self._total - self._done)
        return f"{bar} {self._done}/{self._total}  {_clock(left)} left"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
