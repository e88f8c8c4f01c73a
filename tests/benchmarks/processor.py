"""CPU of what is graded, with all that it starts."""

import os
from collections.abc import Callable

from tests.benchmarks.processes import median_of, tree_cpu_seconds

WARM, BATCH, REPEATS = 3, 12, 5
"""A batch is timed as one, for the kernel counts CPU in ticks of 10 ms."""


def cpu_seconds(run: Callable[[int], object]) -> float:
    """Median over batches of the CPU of one run, in this process, the zygote and its children."""
    for seed in range(WARM):
        run(seed)
    batches = iter(range(REPEATS))

    def batch() -> float:
        first = (next(batches) + 1) * BATCH
        before = tree_cpu_seconds(os.getpid())
        for seed in range(first, first + BATCH):
            run(seed)
        return (tree_cpu_seconds(os.getpid()) - before) / BATCH

    return median_of(REPEATS, batch)
