"""`python -m tests.soak.fairness N`: an honest submission, N times at rest and N times on a busy machine.

Ends with 1 when a verdict differs.
"""

import sys
from collections import Counter

from grader.judging import judge
from grader.judging.cost import COUNTER
from grader.packs import load_pack
from grader.sandbox import Sandbox
from grader.wire import GradingJob
from tests.soak.busy import busy_machine
from tests.soak.submissions import PACK

SHOWN_EVERY = 100


def verdicts(number: int) -> Counter[str]:
    """Of the reference, each time with other hidden inputs."""
    exercise = load_pack(PACK).exercise("scaled-dot-product")
    counted: Counter[str] = Counter()
    with Sandbox(counter=COUNTER) as sandbox:
        for seed in range(number):
            job = GradingJob(submission="fairness", exercise=exercise, source=exercise.reference, seed=seed)
            report = judge(job, sandbox)
            counted[f"{report.verdict} {report.score:g} of {report.max_score:g}"] += 1
            if (seed + 1) % SHOWN_EVERY == 0:
                print(f"  {seed + 1}: {dict(counted)}", flush=True)
    return counted


def main() -> None:
    number = int(sys.argv[1])
    print("at rest", flush=True)
    rested = verdicts(number)
    print("busy", flush=True)
    with busy_machine():
        busy = verdicts(number)
    sys.exit(len(rested | busy) != 1)


if __name__ == "__main__":
    main()
