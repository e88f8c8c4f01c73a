import subprocess
import sys

GROWN_KIB = """
import sys
import numpy as np
from grader.sandbox import give_large_blocks_back

def held():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])

if "give" in sys.argv:
    give_large_blocks_back()
np.ones(2**21)  # 16 MiB: the C library now takes blocks below that from the heap
before = held()
pairs = [(np.ones(2**17), np.ones(2**13)) for _ in range(64)]  # 1 MiB each, and 64 KiB that stays
kept = [small for _, small in pairs]
del pairs
print(held() - before)
"""


def grown_kib(*arguments: str) -> int:
    return int(subprocess.check_output([sys.executable, "-c", GROWN_KIB, *arguments]))


def test_what_lies_between_blocks_that_stay_goes_back() -> None:
    assert grown_kib("give") < 16 * 1024 < 48 * 1024 < grown_kib()
