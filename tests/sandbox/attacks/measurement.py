"""Using more than is seen."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, attack

ATTACKS = [
    attack(
        "burn_cpu_in_the_kernel",
        "def attack():\n    while True: os.getrandom(2**20)",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "burn_cpu_by_page_faults",
        """
def attack():
    while True:
        page = libc.mmap(None, 2**24, 3, 0x8022, -1, 0)  # every page at once
        libc.munmap(ctypes.c_void_p(page), 2**24)
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "burn_cpu_by_turns",
        """
import time
def attack():
    while True:
        end = time.perf_counter() + 0.02
        while time.perf_counter() < end: pass
        time.sleep(0.001)
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "burn_cpu_by_yielding",
        "def attack():\n    while True: os.sched_yield()",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "burn_cpu_within_numpy",
        "x = np.ones((256, 256))\ndef attack():\n    while True: x @ x",
        Outcome.TIME_LIMIT,
    ),
    attack("raise_its_priority", "def attack(): os.nice(-1); return True"),
    attack(
        "be_scheduled_first",
        "def attack(): os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)); return True",
    ),
    attack(
        "be_scheduled_when_idle",
        "def attack(): os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0)); return True",
        without=SECCOMP,
    ),
    attack(
        "set_the_clock_of_the_scheduler",
        "def attack(): return libc.prctl(29, 1, 0, 0, 0) == 0",
        without=SECCOMP,
    ),
    attack("rewrite_its_memory_figures", "def attack(): return libc.prctl(35, 1, 4096, 0, 0) == 0"),
    attack(
        "be_spared_by_huge_pages", "def attack(): return libc.prctl(41, 1, 0, 0, 0) == 0", without=SECCOMP
    ),
    attack(
        "hide_memory_by_forking",
        "def attack():\n    if os.fork() == 0: bytearray(2**26); os._exit(0)\n    return True",
    ),
    attack("lock_what_it_has", "def attack(): return libc.mlock(ctypes.create_string_buffer(8), 8) == 0"),
]
