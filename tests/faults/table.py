"""What `make faults` shows: a line a run while it goes on, a line a point at the end."""

import sys
import time
from collections import defaultdict
from collections.abc import Sequence

from tests.faults.run import AFTERWARDS, NO_SITE, Finding

ROW = "{:<26}{:>5}{:>8}{:>13}{:>12}{:>14}  {}"
HEAD = ROW.format("point", "runs", "struck", "submissions", "tries lost", "longest wait", "promises")


class Progress:
    """On stderr: how far, and about how long it still takes."""

    def __init__(self, number: int) -> None:
        self._number, self._done, self._began = number, 0, time.monotonic()

    def show(self, finding: Finding) -> None:
        self._done += 1
        passed = time.monotonic() - self._began
        left = passed / self._done * max(0, self._number - self._done)
        told = "; ".join(finding.broken()) or "kept"
        print(
            f"{self._done}/{self._number}, about {left / 60:.0f} min left: {finding.point}, "
            f"{finding.seconds:.0f} s, waited {finding.waited_seconds:.1f} s, {told}",
            file=sys.stderr,
            flush=True,
        )


def table(findings: Sequence[Finding]) -> str:
    """Each point with its runs; ``tries lost`` are tries at the graders that failed on our side."""
    by_point: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_point[finding.point].append(finding)
    runs = [finding for finding in findings if finding.point not in (NO_SITE, AFTERWARDS)]
    lines = [HEAD, *(_line(point, by_point[point]) for point in sorted(by_point)), _line("all runs", runs)]
    broken = [f"{one.point}: {fault}" for one in findings for fault in one.broken()]
    return "\n".join([*lines, *broken])


def _line(point: str, findings: Sequence[Finding]) -> str:
    struck = sum(finding.struck for finding in findings)
    submissions = sum(finding.submissions for finding in findings)
    lost = sum(finding.sent_again for finding in findings)
    waited = max((finding.waited_seconds for finding in findings), default=0.0)
    broken = sum(bool(finding.broken()) for finding in findings)
    promises = f"broken in {broken}" if broken else "kept"
    return ROW.format(point, len(findings), struck, submissions, lost, f"{waited:.1f} s", promises)
