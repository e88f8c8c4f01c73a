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
    attack("print_a_lot", "def attack(): print('x' * 2**20)", Outcome.OUTPUT_LIMIT),
    attack("print_forever", "def attack():\n    while True: print('x')", Outcome.OUTPUT_LIMIT),
    attack(
        "write_past_print", "def attack():\n    while True: os.write(2, b'x' * 4096)", Outcome.OUTPUT_LIMIT
    ),
    attack("giant_result", "def attack(): return np.zeros(2**26 + 1, dtype=np.uint8)", Outcome.OUTPUT_LIMIT),
    attack(
        "slow_memory_bomb",
        """
import time
def attack():
    hoard = []
    while True:
        hoard.append(bytearray(2**22))
        time.sleep(0.001)
""",
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "memory_bomb_of_small_pieces",
        "def attack():\n    hoard = None\n    while True: hoard = [hoard] * 100",
        Outcome.MEMORY_LIMIT,
        Outcome.TIME_LIMIT,
    ),
    attack(
        "memory_bomb_of_a_string", "def attack():\n    s = 'x'\n    while True: s += s", Outcome.MEMORY_LIMIT
    ),
    attack(
        "memory_bomb_below_python",
        "libc.malloc.restype = ctypes.c_void_p\n"
        "def attack(): return sum(bool(libc.malloc(2**26)) for _ in range(64)) > 8",
    ),
    attack(
        "memory_by_remapping",
        """
def attack():
    libc.mremap.restype = ctypes.c_void_p
    page = ctypes.c_void_p(libc.mmap(None, 4096, 3, 0x22, -1, 0))
    return libc.mremap(page, ctypes.c_size_t(4096), ctypes.c_size_t(2**33), 1) not in (FAILED, None)
""",
    ),
    attack(
        "bomb_of_the_compiler",
        "x = " + "-" * 10**5 + "1\ndef attack(): return 0",
        Outcome.EXCEPTION,
        Outcome.MEMORY_LIMIT,
        Outcome.DIED,
    ),
    attack("bomb_of_brackets", "x = " + "(" * 10**5 + ")" * 10**5, Outcome.EXCEPTION, Outcome.MEMORY_LIMIT),
    attack(
        "bomb_of_constants",
        "x = (((1,) * 10**3) * 10**3) * 10**3\ndef attack(): return x[0] - 1",
        Outcome.OK,
        Outcome.MEMORY_LIMIT,
        Outcome.TIME_LIMIT,
    ),
    attack(
        "bomb_of_a_pattern",
        "import re\ndef attack(): return bool(re.match('(a+)+$', 'a' * 40 + 'b'))",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "bomb_of_digits",
        "def attack(): return len(str(10 ** 4200 ** 2)) > 0",
        Outcome.EXCEPTION,
        Outcome.TIME_LIMIT,
    ),
    attack(
        "bomb_of_decimals",
        "import decimal\ndef attack(): return decimal.Decimal(7) ** 10**9 > 0",
        Outcome.EXCEPTION,
        Outcome.TIME_LIMIT,
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "bomb_of_dimensions",
        "def attack(): return np.zeros((2**31, 2**31)).sum() + 1",
        Outcome.MEMORY_LIMIT,
        Outcome.EXCEPTION,
    ),
    attack(
        "bomb_of_broadcasting",
        "def attack(): return (np.ones((2**20, 1)) + np.ones((1, 2**20))).sum()",
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "bomb_of_equal_hashes",
        """
class Same:
    def __hash__(self): return 1
def attack(): return len({Same(): n for n in range(10**5)}) > 0
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "bomb_of_modules",
        "import types\ndef attack():\n"
        "    for n in iter(np.random.rand, 2): sys.modules[str(n)] = types.ModuleType('x')",
        Outcome.TIME_LIMIT,
        Outcome.MEMORY_LIMIT,
    ),
    attack("bomb_of_generators", "def attack(): return sum(iter(int, 1))", Outcome.TIME_LIMIT),
    attack(
        "print_slowly",
        "import time\ndef attack():\n    while True:\n        print('x' * 200)\n        time.sleep(0.0001)",
        Outcome.OUTPUT_LIMIT,
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack(
        "warn_forever",
        "import warnings\ndef attack():\n    for n in iter(np.random.rand, 2): warnings.warn(str(n))",
        Outcome.OUTPUT_LIMIT,
    ),
    attack(
        "print_without_an_end_of_line",
        "def attack():\n    while True: print('x', end='')",
        Outcome.OUTPUT_LIMIT,
    ),
    attack(
        "giant_results",
        "def attack(): return (np.zeros(2**23),) * 8",
        Outcome.OUTPUT_LIMIT,
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "sleep_beyond_every_clock",
        "import time\ndef attack(): time.sleep(9 * 10**9)",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
]
