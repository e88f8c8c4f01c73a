"""The deadline itself: the students come, the line is drained, what is missing is counted."""

import json
import os
import subprocess
import sys
import time

from tests.load import records, scenario, table, throughput
from tests.load.plan import Plan
from tests.load.usage import Usage
from tests.running_site import ROOT, RunningSite

DRAIN_SECONDS = 3600
PROBE = 80
"""Submissions by which the growth from one worker to two is measured, at most."""


def play(plan: Plan, site: RunningSite) -> int:
    """The deadline, the rest of the line, one worker beside two. Returns 1 when anything was lost."""
    scenario.write(plan, site.folder)
    print(f"{plan}\nload of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    bytes_before, began = records.stored_bytes(), time.monotonic()
    with Usage(site) as usage:
        students(plan, site)
    graded, line = records.verdict_count(), records.open_count()
    drained = drain()
    notes = json.loads((site.folder / "notes.json").read_text())
    table.play(notes["requests"], plan, usage)
    table.line(records.waits(), graded, line, time.monotonic() - began if drained else None)
    table.bytes_each(records.stored_bytes() - bytes_before, records.verdict_count())
    faults = [*table.faults(notes, plan), *records.lost(notes["receipts"])]
    table.growth(throughput.by_workers(site, min(PROBE, plan.submissions // 4)))
    print("\n".join(["", *(f"LOST: {fault}" for fault in faults)]) if faults else "\nnothing lost")
    return bool(faults)


def students(plan: Plan, site: RunningSite) -> None:
    """All of them, in a process of its own."""
    command = [sys.executable, "-m", "locust", "--locustfile", "tests/load/locustfile.py", "--headless"]
    bounds = ["--users", plan.students, "--spawn-rate", 100, "--run-time", f"{plan.seconds + 30}s"]
    quiet = ["--host", site.url, "--only-summary", "--loglevel", "WARNING", "--exit-code-on-error", "0"]
    subprocess.run(
        [*command, *map(str, bounds), *quiet],
        cwd=ROOT,
        env={**os.environ, "LOAD_SCENARIO": str(site.folder)},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def drain() -> bool:
    """Wait until nothing is open; whether that came within DRAIN_SECONDS."""
    deadline = time.monotonic() + DRAIN_SECONDS
    while records.open_count():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.5)
    return True
