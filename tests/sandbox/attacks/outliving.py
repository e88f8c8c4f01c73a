"""Staying alive after the end."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, attack

ATTACKS = [
    attack("end_quietly", "def attack(): os._exit(0)", Outcome.DIED),
    attack("abort", "def attack(): os.abort()", Outcome.DIED),
    attack("crash", "def attack(): ctypes.string_at(0)", Outcome.DIED),
    attack(
        "overflow_the_c_stack",
        """
def attack():
    sys.setrecursionlimit(10**9)
    nest = []
    for _ in range(10**6): nest = [nest]
    return nest == [nest]
""",
        Outcome.DIED,
        Outcome.TIME_LIMIT,
    ),
    attack(
        "leave_a_daemon",
        """
def attack():
    if os.fork() == 0:
        os.setsid()
        os.fork()
        while True: pass
    return True
""",
    ),
    attack(
        "loop_at_exit",
        """
@sys.modules["atexit"].register
def stay():
    while True: pass
def attack(): raise SystemExit
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "loop_when_freed",
        """
class Clinging:
    def __del__(self):
        while True: pass
def attack(): Clinging()
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "resist_the_end_of_the_interpreter",
        """
def attack():
    while True:
        try: sys.exit()
        except SystemExit: pass
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "go_on_after_the_questions_end",
        "def attack():\n    os.close(3)\n    while True: pass",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "sleep_in_small_pieces",
        "import time\ndef attack():\n    while True: time.sleep(0.001)",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack(
        "wait_for_what_never_comes",
        "def attack(): sys.modules['select'].select([3], [], []); return 0",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack(
        "wait_for_a_lock",
        """
def attack():
    lock = sys.modules['_thread'].allocate_lock()
    lock.acquire()
    lock.acquire()
""",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack("hide_its_name", "def attack(): return libc.prctl(15, b'kworker', 0, 0, 0) == 0", without=SECCOMP),
]
