"""`python -m tests.faults [N] [--points POINT ...]`: plays N faults and prints what became of it all.

Several sites run side by side, because most of a run is waiting. Ends with 1 when a promise was broken.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.faults.outages import OUTAGES
from tests.faults.points import KILLS
from tests.faults.schedule import Lanes, play_all
from tests.faults.table import Progress, table


def main() -> int:
    parser = argparse.ArgumentParser(prog="make faults")
    parser.add_argument("number", type=int, nargs="?", default=500, help="runs of 20 submissions each")
    parser.add_argument(
        "--points", nargs="*", default=[], metavar="POINT", help="only these, or by their start"
    )
    parser.add_argument("--lanes", type=int, default=3, help="sites side by side; the second is on SQLite")
    arguments = parser.parse_args()
    points = [
        point for point in possible() if not arguments.points or point.startswith(tuple(arguments.points))
    ]
    if not points:
        parser.error(f"no such point; there are {', '.join([*KILLS, *OUTAGES])}")
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    folder.chmod(0o755)  # PostgreSQL runs as another user
    progress = Progress(arguments.number)
    findings = play_all(Lanes(folder, arguments.lanes), points, arguments.number, progress.show)
    print(table(findings))
    broken = any(finding.broken() for finding in findings)
    if broken:
        print(f"The logs are in {folder}.")
    else:
        shutil.rmtree(folder)
    return int(broken)


def possible() -> Sequence[str]:
    """What this machine can do to a site; what it cannot is said."""
    unable = []
    if os.geteuid() != 0:
        unable.append(("disk.", "only root may mount a small disk"))
    if shutil.which("cc") is None:
        unable.append(("clock.", "turning the clock needs a C compiler"))
    for start, reason in unable:
        print(f"Without {start}*: {reason}.", file=sys.stderr)
    starts = tuple(start for start, _ in unable)
    return [point for point in (*KILLS, *OUTAGES) if not point.startswith(starts)]


if __name__ == "__main__":
    sys.exit(main())
