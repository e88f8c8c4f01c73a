"""`python -m tests.soak.cost N`: each program whose cost is known, N times on a busy machine.

Every time with another seed: other inputs, other sizes beyond the formula. For each core one process grades,
and a pair of others keep it and the memory bus busy; `PROCESSES` and `PAIRS` say otherwise. Prints figures;
ends with 1 when a verdict or a formula differs from what paper says.
"""

import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field

from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox
from tests.soak.busy import busy_machine
from tests.unit.grader.judging.cost.samples.every import SAMPLES
from tests.unit.grader.judging.cost.samples.judged import Judged, expected, judged

SEEDS_AT_ONCE = 4
SHOWN_EVERY_SECONDS = 30


@dataclass(frozen=True)
class Difference:
    name: str
    seed: int
    found: Judged

    @property
    def is_of_verdict(self) -> bool:
        return self.found.lost != expected(SAMPLES[self.name]).lost

    def __str__(self) -> str:
        return f"  {self.name}, seed {self.seed}: {self.found} instead of {expected(SAMPLES[self.name])}"


@dataclass
class Figures:
    """Of all that was graded so far."""

    repetitions: int = 0
    differences: list[Difference] = field(default_factory=list)

    def add(self, seeds: int, differences: list[Difference]) -> None:
        self.repetitions += seeds
        self.differences += differences
        for difference in differences:
            print(difference, flush=True)

    def __str__(self) -> str:
        gradings = self.repetitions * len(SAMPLES)
        false = sum(difference.is_of_verdict for difference in self.differences)
        return (
            f"{self.repetitions} repetitions of {len(SAMPLES)} samples, {gradings} gradings: "
            f"{false} false verdicts, {len(self.differences) - false} other formulas"
        )


def grade(seeds: range) -> list[Difference]:
    """All samples, with each of the seeds."""
    with Sandbox(counter=COUNTER) as sandbox:
        return [
            Difference(name, seed, found)
            for seed in seeds
            for name, sample in SAMPLES.items()
            if (found := judged(sample, seed, sandbox)) != expected(sample)
        ]


def results(number: int, processes: int) -> Iterator[tuple[int, list[Difference]]]:
    """As they come: how many seeds, and what differed."""
    with ProcessPoolExecutor(processes) as pool:
        starts = range(0, number, SEEDS_AT_ONCE)
        batches = [range(start, min(start + SEEDS_AT_ONCE, number)) for start in starts]
        waiting = {pool.submit(grade, seeds): len(seeds) for seeds in batches}
        for done in as_completed(waiting):
            yield waiting[done], done.result()


def main() -> None:
    number, cores = int(sys.argv[1]), os.cpu_count() or 1
    processes, pairs = (int(os.environ.get(name) or cores) for name in ("PROCESSES", "PAIRS"))
    figures, began = Figures(), time.monotonic()
    shown = began
    with busy_machine(pairs):
        for seeds, differences in results(number, processes):
            figures.add(seeds, differences)
            now = time.monotonic()
            if now - shown > SHOWN_EVERY_SECONDS:
                shown, left = now, (now - began) * (number / figures.repetitions - 1)
                print(f"  {figures}; about {left / 60:.0f} minutes left", flush=True)
    print(figures)
    sys.exit(bool(figures.differences))


if __name__ == "__main__":
    main()
