"""Shares the runs out among sites, on PostgreSQL and SQLite; the clock is turned on a site of its own."""

import itertools
import shutil
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.faults.lane import running_lane
from tests.faults.run import NO_SITE, Finding

SQLITE_EVERY = 2
"""Every second lane is on SQLite."""
CLOCK = "clock."
PARTS = ("web", "grader", "reports")
Show = Callable[[Finding], None]


@dataclass(frozen=True)
class Lanes:
    folder: Path
    number: int

    def database(self, lane: int) -> str:
        return "sqlite" if lane % SQLITE_EVERY == SQLITE_EVERY - 1 else "postgresql"


@dataclass
class Work:
    """Runs that are left, handed out to whichever lane is free."""

    left: list[tuple[str, int]]

    def __post_init__(self) -> None:
        self._lock = threading.Lock()

    def take(self, fits: Callable[[str], bool]) -> tuple[str, int] | None:
        with self._lock:
            found = next((one for one in self.left if fits(one[0])), None)
            if found is not None:
                self.left.remove(found)
            return found


def play_all(lanes: Lanes, points: Sequence[str], number: int, show: Show) -> list[Finding]:
    """Every point in turn, as often as ``number`` allows."""
    turns = itertools.islice(itertools.cycle(points), number)
    work = Work([(point, index // len(points)) for index, point in enumerate(turns)])
    findings: list[Finding] = []
    with ThreadPoolExecutor(lanes.number + 1) as pool:
        clock = any(point.startswith(CLOCK) for point, _ in work.left)
        playing = [pool.submit(_play, lanes, lane, work, findings, show) for lane in range(lanes.number)]
        if clock:
            playing.append(pool.submit(_play, lanes, None, work, findings, show))
    errors = [error for one in playing if (error := one.exception()) is not None]
    return [*findings, *(Finding(NO_SITE, faults=[f"a site came to nothing: {error}"]) for error in errors)]


def _play(lanes: Lanes, lane: int | None, work: Work, findings: list[Finding], show: Show) -> None:
    """``lane`` None is the site whose clock is turned."""
    database = "sqlite" if lane is None else lanes.database(lane)

    def fits(point: str) -> bool:
        if lane is None or point.startswith(CLOCK):
            return lane is None and point.startswith(CLOCK)
        return database == "postgresql" or not point.startswith("postgresql.")

    name = "clock" if lane is None else f"{database}{lane}"
    folder = lanes.folder / name
    folder.mkdir()
    with running_lane(name, folder, database, turned_clock=lane is None) as site:
        try:
            while (turn := work.take(fits)) is not None:
                findings.append(site.play(*turn))
                show(findings[-1])
            findings.append(site.look_back())
        finally:  # the disk goes with the lane
            for part in PARTS:
                shutil.copy(folder / f"{part}.log", lanes.folder / f"{name}-{part}.log")
