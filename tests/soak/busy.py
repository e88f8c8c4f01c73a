"""A machine that has no core to spare and no bus either."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

BUS_BYTES = 64 * 2**20  # past every cache


def compute() -> None:
    while True:
        sum(range(10**6))


def move_memory() -> None:
    one, other = np.zeros(BUS_BYTES, np.uint8), np.zeros(BUS_BYTES, np.uint8)
    while True:
        np.copyto(one, other)


@contextmanager
def busy_machine(pairs: int = os.cpu_count() or 1) -> Iterator[None]:
    """As many processes that compute, and as many that move memory: one of each for a core."""
    kinds = (compute, move_memory) * pairs
    work = [multiprocessing.Process(target=kind, daemon=True) for kind in kinds]
    for process in work:
        process.start()
    try:
        yield
    finally:
        for process in work:
            process.kill()
            process.join()
