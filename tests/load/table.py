"""What `make load` prints."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tests.load.plan import Plan
from tests.load.records import Waits
from tests.load.usage import Usage

Requests = Sequence[tuple[str, float, str]]
"""Of each: its name, milliseconds, the failure."""
PAGES_GOAL_MS = 500


def row(what: str, measured: str, goal: str = "") -> None:
    print(f"{what:44}{measured:>34}   {goal}".rstrip(), flush=True)


def percentiles(values: Sequence[float], unit: str, digits: int = 0) -> str:
    """p50 / p95 / p99."""
    if not values:
        return "none"
    return " / ".join(f"{value:.{digits}f}" for value in np.percentile(values, (50, 95, 99))) + f" {unit}"


def play(requests: Requests, plan: Plan, usage: Usage) -> None:
    by_name: dict[str, list[float]] = {}
    for name, milliseconds, _ in requests:
        by_name.setdefault(name, []).append(milliseconds)
    every = [time for name, times in by_name.items() if name.startswith("page") for time in times]
    row("", "p50 / p95 / p99", "goal")
    row(f"pages, {len(every)}", percentiles(every, "ms"), f"p95 under {PAGES_GOAL_MS} ms")
    for name, times in sorted(by_name.items()):
        row(f"  {name}, {len(times)}", percentiles(times, "ms"))
    sent = len(by_name.get("submit", []))
    row("submissions a second taken in", f"{sent / plan.seconds:.1f} /s")
    for name, seconds in usage.cpu_seconds.items():
        used = f"{seconds:.1f} s, {usage.memory_bytes[name] / 2**20:.0f} MiB"
        row(f"CPU and memory of {name}", used)
    ours = sum(usage.cpu_seconds.values())
    row("CPU of students and others", f"{usage.machine_cpu_seconds - ours:.1f} s")


def line(waits: Waits, graded: int, left: int, drained: float | None) -> None:
    row("verdicts before the deadline", str(graded))
    row("in line at the deadline", str(left))
    row("until all were graded", f"{drained:.0f} s" if drained else "not within an hour")
    row("answered by the report of equal code", str(waits.from_store))
    row("wait in line", percentiles(waits.in_line, "s", 1))
    row("until the verdict", percentiles(waits.until_verdict, "s", 1))


def bytes_each(stored: int, number: int) -> None:
    row("kept of a submission with its report", f"{stored / max(number, 1) / 1000:.1f} kB")


def growth(rates: Mapping[int, float]) -> None:
    for processes, rate in rates.items():
        row(f"submissions a second graded, workers: {processes}", f"{rate:.2f} /s")
    row("growth from 1 to 2 workers", f"{rates[2] / rates[1]:.2f}")


def faults(notes: Mapping[str, Any], plan: Plan) -> list[str]:
    """Requests that failed, and what was not even asked."""
    failed = [f"{name}: {failure}" for name, _, failure in notes["requests"] if failure]
    views = sum(name.startswith("page") for name, _, _ in notes["requests"])
    found = failed[:10]
    if views != plan.views:
        found.append(f"{views} of {plan.views} pages were asked for in time")
    if len(notes["receipts"]) != plan.submissions:
        found.append(f"{len(notes['receipts'])} of {plan.submissions} submissions were received")
    return found
