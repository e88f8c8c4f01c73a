"""Signals to others, to everyone, to itself."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack, by_number

ATTACKS = [
    attack("kill_the_group", "def attack(): os.kill(0, 9); return True"),
    attack("kill_everyone", "def attack(): os.kill(-1, 9); return True"),
    attack("kill_the_zygote", "def attack(): os.kill(os.getppid(), 9); return True", without=SECCOMP),
    attack("kill_a_process", "def attack(): os.kill(VICTIM, 9); return True", without=SECCOMP),
    attack("stop_itself", "def attack(): os.kill(os.getpid(), 19); return True"),
    attack("queue_a_signal", "def attack(): return libc.sigqueue(VICTIM, 9, 0) == 0", without=SECCOMP),
    attack(
        "ignore_every_signal",
        """
signal = sys.modules['signal']
def attack():
    for number in range(1, 65):
        try: signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError): pass
    while True: pass
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "kill_a_thread",
        "def attack(): return libc.syscall(131 if ARM else 234, VICTIM, VICTIM, 9) == 0",
        without=SECCOMP,
    ),
    attack(
        "kill_a_thread_without_its_group",
        "def attack(): return libc.syscall(130 if ARM else 200, VICTIM, 9) == 0",
        without=SECCOMP,
    ),
    attack(
        "kill_the_group_of_a_process",
        "def attack(): os.killpg(os.getpgid(VICTIM), 0); return True",
        without=SECCOMP,
    ),
    attack("stop_the_zygote", "def attack(): os.kill(os.getppid(), 19); return True"),
    attack(
        "signal_by_pidfd",
        "def attack(): return libc.syscall(424, os.pidfd_open(VICTIM), 9, 0, 0) == 0",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "raise_a_signal", "def attack(): sys.modules['signal'].raise_signal(18); return True", without=SECCOMP
    ),
    by_number("set_an_alarm", 37, 103, "1000, 0, 0", without=SECCOMP),
    attack(
        "be_interrupted_often",
        "def attack(): sys.modules['signal'].setitimer(0, 1000, 1000); return True",
        without=SECCOMP,
    ),
    by_number(
        "wait_for_signals_by_descriptor",
        289,
        74,
        "-1, (ctypes.c_uint64 * 1)(1), 8, 0",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "block_every_signal",
        """
def attack():
    libc.sigprocmask(0, (ctypes.c_uint64 * 16)(*[2**64 - 1] * 16), None)
    while True: pass
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "survive_a_crash",
        """
handler = ctypes.CFUNCTYPE(None, ctypes.c_int)(lambda number: None)
def attack():
    libc.signal(11, handler)
    ctypes.string_at(0)
""",
        Outcome.TIME_LIMIT,
        Outcome.MEMORY_LIMIT,
        Outcome.DIED,
    ),
]
