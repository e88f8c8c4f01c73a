"""Time, memory, output: more than there is."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

ATTACKS = [
    attack("loop_forever", "def attack():\n    while True: pass", Outcome.TIME_LIMIT),
    attack("loop_forever_at_load", "while True: pass", Outcome.TIME_LIMIT),
    attack(
        "loop_and_catch_everything",
        """
def attack():
    while True:
        try:
            while True: pass
        except BaseException:
            pass
""",
        Outcome.TIME_LIMIT,
    ),
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
    attack("sleep_forever", "import time\ndef attack(): time.sleep(10**6)", Outcome.TIME_LIMIT, waits=True),
    attack("one_long_call", "def attack(): return 7 ** (7 ** 9) > 0", Outcome.TIME_LIMIT),
    attack(
        "memory_bomb",
        "def attack():\n    hoard = []\n    while True: hoard.append(bytearray(2**24))",
        Outcome.MEMORY_LIMIT,
    ),
    attack("ten_gigabytes", "def attack(): return np.ones(10**10 // 8).sum() > 0", Outcome.MEMORY_LIMIT),
    attack("memory_at_load", "hoard = bytearray(2**34)", Outcome.MEMORY_LIMIT),
    attack(
        "memory_bomb_that_catches",
        """
def attack():
    hoard = []
    while True:
        try: hoard.append(bytearray(2**24))
        except MemoryError: pass
""",
        Outcome.TIME_LIMIT,
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "memory_past_python",
        "def attack(): return sum(libc.mmap(None, 2**26, 3, 0x22, -1, 0) != FAILED for _ in range(64)) > 8",
    ),
    attack("locked_memory", "def attack(): return libc.mlockall(3) == 0"),
    attack("deep_recursion", "def attack(): return attack()", Outcome.EXCEPTION),
    attack("many_descriptors", "def attack(): return os.dup(0) >= 0"),
    attack("print_a_lot", "def attack(): print('x' * 2**20)", Outcome.OUTPUT_LIMIT),
    attack("print_forever", "def attack():\n    while True: print('x')", Outcome.OUTPUT_LIMIT),
    attack(
        "write_past_print", "def attack():\n    while True: os.write(2, b'x' * 4096)", Outcome.OUTPUT_LIMIT
    ),
    attack("giant_result", "def attack(): return np.zeros(2**26 + 1, dtype=np.uint8)", Outcome.OUTPUT_LIMIT),
    attack("many_results", "def attack(): return (0,) * 10**6", Outcome.BAD_RESULT),
    attack("giant_error", "def attack(): raise ValueError('x' * 2**22)", Outcome.EXCEPTION),
    attack(
        "error_that_hides_itself",
        """
class Hidden(Exception):
    def __str__(self): raise self
def attack(): raise Hidden
""",
        Outcome.EXCEPTION,
    ),
    attack("giant_integer", "def attack(): return 10 ** 5000", Outcome.BAD_RESULT),
]
