import subprocess
import sys

KEPT_KIB = """
import sys
import numpy as np
from grader.sandbox import give_freed_memory_back

def held():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])

before = held()
pairs = [(np.ones(2**13), np.ones(2**10)) for _ in range(1024)]  # 64 KiB that go, and 8 KiB that stay
kept = [small for _, small in pairs]
del pairs
if "give" in sys.argv:
    give_freed_memory_back()
print(held() - before)
"""


def kept_kib(*arguments: str) -> int:
    return int(subprocess.check_output([sys.executable, "-c", KEPT_KIB, *arguments]))


def test_gaps_between_arrays_that_stay_go_back() -> None:
    assert kept_kib("give") < 24 * 1024 < 64 * 1024 < kept_kib()
