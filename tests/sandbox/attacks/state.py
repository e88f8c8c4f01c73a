"""What a child leaves behind for the next, and what it can find of others in its own memory."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

ATTACKS = [
    attack("replace_numpy", "np.exp = np.sum = lambda *a, **k: np.float64(42)\ndef attack(): return 0"),
    attack("write_into_numpy", "np.pi = 3\nnp.core = None\nnp.linalg.norm = None\ndef attack(): return 0"),
    attack(
        "replace_builtins",
        "b = sys.modules['builtins']\nb.sum = b.len = None\ndef attack(): return 0",
        Outcome.DIED,
    ),
    attack("replace_math", "import math\nmath.pi = 3\ndef attack(): return 0"),
    attack("advance_the_random_state", "np.random.seed(1)\ndef attack(): return 0"),
    attack("leave_a_module", "sys.modules['left_behind'] = sys\ndef attack(): return 0"),
    attack("change_float_errors", "np.seterr(all='ignore')\ndef attack(): return 0"),
    attack("import_what_is_not_there", "def attack():\n    import socket\n    return True"),
    attack(
        "rewrite_a_number",
        "# the bytes of the integer 1, shared by the whole interpreter\n"
        "def attack():\n    ctypes.c_uint32.from_address(id(1) + 24).value = 2\n    return 0",
        Outcome.BAD_RESULT,
        Outcome.OK,
        Outcome.DIED,
        Outcome.EXCEPTION,
        Outcome.PROTOCOL_VIOLATION,
        Outcome.TIME_LIMIT,
    ),
    attack(
        "rewrite_a_constant_of_numpy",
        "def attack():\n    ctypes.c_double.from_address(id(np.pi) + 16).value = 3.0\n    return 0",
    ),
    attack(
        "rewrite_a_function_of_numpy",
        """
def attack():
    norm = np.linalg.norm.__wrapped__
    norm.__code__ = (lambda *a, **k: 42).__code__
    return 0
""",
        Outcome.OK,
        Outcome.EXCEPTION,
    ),
    attack(
        "replace_what_len_does",
        "b = sys.modules['builtins']\nb.len = lambda x: 0\ndef attack(): return 0",
        Outcome.PROTOCOL_VIOLATION,
    ),
    attack("replace_import", "b = sys.modules['builtins']\nb.__import__ = None\ndef attack(): return 0"),
    attack("unload_numpy", "del sys.modules['numpy']\ndef attack(): return 0"),
    attack("choose_another_memory_handler", "np.core.multiarray.set_typeDict = None\ndef attack(): return 0"),
    attack("change_the_buffer_of_numpy", "np.setbufsize(16)\ndef attack(): return 0"),
    attack("change_how_arrays_print", "np.set_printoptions(precision=1)\ndef attack(): return 0"),
    attack("stop_the_collector", "gc.disable()\ngc.freeze()\ndef attack(): return 0"),
    attack("silence_warnings", "import warnings\nwarnings.simplefilter('error')\ndef attack(): return 0"),
    attack("change_the_recursion_limit", "sys.setrecursionlimit(10**6)\ndef attack(): return 0"),
    attack(
        "change_the_precision_of_decimals",
        "import decimal\ndecimal.getcontext().prec = 2\ndef attack(): return 0",
    ),
    attack("change_the_rounding_of_the_processor", "def attack(): libc.fesetround(0x400); return 0"),
    attack(
        "leave_words_in_the_environment",
        "def attack(): os.environ['LEFT'] = 'x'; libc.setenv(b'LEFT', b'x', 1); return 0",
    ),
]
