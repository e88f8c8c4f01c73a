"""Clocks and timers."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack, by_number

ATTACKS = [
    attack("set_the_clock", "import time\ndef attack(): time.clock_settime(0, 0); return True"),
    attack("set_the_time_of_day", "def attack(): return libc.settimeofday((ctypes.c_long * 2)(), None) == 0"),
    by_number("slow_the_clock", 159, 171, "ctypes.create_string_buffer(b'\\x01' + bytes(300))"),
    by_number("slow_one_clock", 305, 266, "0, ctypes.create_string_buffer(b'\\x01' + bytes(300))"),
    by_number("set_a_timer", 222, 107, "1, 0, ctypes.byref(ctypes.c_int())"),
    by_number("set_a_timer_by_descriptor", 283, 85, "1, 0", without=SECCOMP_AND_LIMITS),
    attack(
        "read_the_clock_of_the_zygote",
        """
def attack():
    return libc.clock_gettime((~os.getppid() << 3) | 2, (ctypes.c_long * 2)()) == 0 and os.getppid() > 0
""",
    ),
    attack(
        "stop_the_time_module",
        "import time\ntime.time = time.perf_counter = lambda: 0.0\ndef attack(): return 0",
    ),
    attack(
        "read_the_counters_of_the_processor",
        "def attack(): return libc.prctl(26, 1, 0, 0, 0) == 0",
        without=SECCOMP,
    ),
]
