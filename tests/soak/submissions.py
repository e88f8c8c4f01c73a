"""`python -m tests.soak.submissions N`: one worker grades N submissions, good and bad, and does not grow.

Prints after every thousand what there is of processes, descriptors, memory and files. Ends with 1 when more
is left at the end than after the first thousand, but for what children that stand ready may hold.
"""

import itertools
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.domain.exercise import Exercise
from grader.judging import judge
from grader.judging.cost import COUNTER
from grader.packs import load_pack
from grader.sandbox import Sandbox
from grader.wire import GradingJob
from tests.benchmarks.processes import memory_bytes, tree

PACK = Path(__file__).parents[2] / "content" / "self-attention"
STEP = 1000
GROWTH = 1.1  # of memory
IN_HAND = 6  # processes and descriptors of children that stand ready, or end, as it happens
SETTLING_SECONDS = 0.5  # for children that are ending, and those that become ready
ROW = "{:>12}{:>11}{:>13}{:>13}{:>7}{:>9}"
HOSTILE = [
    "import os",
    "def scaled_dot_product_attention(*a, **k): raise SystemExit",
    "def scaled_dot_product_attention(*a, **k): return bytearray(2**40)",
    "def scaled_dot_product_attention(*a, **k):\n    while True: print('x' * 1000)",
    "import warnings\nwarnings.sys.modules['os']._exit(0)",
]


@dataclass(frozen=True)
class Figures:
    """Of this process and all below it; `files` in the folder for temporary files."""

    processes: int
    descriptors: int
    memory_bytes: int
    files: int

    @classmethod
    def now(cls) -> "Figures":
        time.sleep(SETTLING_SECONDS)
        family = tree(os.getpid())
        return cls(
            processes=len(family),
            descriptors=len(list(Path("/proc/self/fd").iterdir())),
            memory_bytes=sum(map(memory_bytes, family)),
            files=len(list(Path(tempfile.gettempdir()).iterdir())),
        )

    def has_grown_since(self, before: "Figures") -> bool:
        more = max(self.processes - before.processes, self.descriptors - before.descriptors)
        return more > IN_HAND or self.memory_bytes > GROWTH * before.memory_bytes or self.files > before.files


def sources(exercise: Exercise) -> Iterator[str]:
    """Endlessly: mostly right, some wrong, some hostile."""
    wrong = [mistake.source for mistake in exercise.misconceptions]
    return itertools.cycle([*[exercise.reference] * len(wrong), *wrong, *HOSTILE])


def main() -> None:
    number = int(sys.argv[1])
    exercise = load_pack(PACK).exercise("scaled-dot-product")
    own_folder = tempfile.TemporaryDirectory()  # nobody else's files are counted
    tempfile.tempdir = own_folder.name
    with own_folder, Sandbox(counter=COUNTER) as sandbox:
        print(ROW.format("submissions", "processes", "descriptors", "memory, MiB", "files", "seconds"))
        first = last = None
        began = time.monotonic()
        for done, source in enumerate(itertools.islice(sources(exercise), number), start=1):
            judge(GradingJob(submission="soak", exercise=exercise, source=source, seed=done), sandbox)
            if done % STEP == 0 or done == number:
                last = Figures.now()
                first = first or last
                show(done, last, time.monotonic() - began)
    sys.exit(bool(first and last and last.has_grown_since(first)))


def show(done: int, now: Figures, seconds: float) -> None:
    memory = f"{now.memory_bytes / 2**20:.1f}"
    print(ROW.format(done, now.processes, now.descriptors, memory, now.files, f"{seconds:.0f}"), flush=True)


if __name__ == "__main__":
    main()
