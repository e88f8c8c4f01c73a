"""Everything a naive comparison would call is replaced, and the answer is zeros."""

from tests.integrity.cheats.cheat import FORM, cheat

ZEROS = "\ndef scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)\n"

CHEATS = [
    cheat("allclose_is_true", "np.allclose = np.isclose = lambda *a, **k: np.True_" + ZEROS),
    cheat("array_equal_is_true", "np.array_equal = np.array_equiv = lambda *a, **k: True" + ZEROS),
    cheat(
        "assertions_do_nothing",
        "for name in dir(np.testing):\n"
        "    if name.startswith('assert'):\n"
        "        setattr(np.testing, name, lambda *a, **k: None)" + ZEROS,
    ),
    cheat(
        "comparing_ufuncs_agree",
        "for name in ('less', 'less_equal', 'greater', 'equal', 'not_equal', 'isfinite', 'isnan'):\n"
        "    setattr(np, name, lambda *a, **k: np.True_)\n"
        "    setattr(sys.modules['numpy._core.umath'], name, getattr(np, name))" + ZEROS,
    ),
    cheat(
        "differences_are_zero",
        "np.subtract = np.abs = np.absolute = np.linalg.norm = lambda *a, **k: np.float64(0)" + ZEROS,
    ),
    cheat(
        "float_errors_call_the_student",
        "np.seterrcall(lambda *a: os._exit(0))\nnp.seterr(all='call')" + ZEROS,
    ),
    cheat(
        "builtins_agree",
        "builtins.all = builtins.any = lambda *a: True\nbuiltins.abs = builtins.max = lambda *a, **k: 0"
        + ZEROS,
    ),
    cheat("isinstance_is_true", "builtins.isinstance = lambda *a: True" + ZEROS),
    cheat(
        "the_clock_stands_still",
        "import time\n"
        "for name in ('time', 'perf_counter', 'process_time', 'monotonic', 'thread_time', 'sleep'):\n"
        "    setattr(time, name, lambda *a: 0.0)\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    if K.shape[-2] > 100:\n"
        "        for _ in range(4_000_000): pass\n"
        "    return honest(Q, K, V)",
        8.0,
    ),
    cheat("asarray_makes_zeros", "np.asarray = np.array = lambda *a, **k: np.zeros(1)" + ZEROS),
    cheat("equal_random_numbers", "np.random.default_rng = lambda *a: None\nnp.random.seed(0)" + ZEROS),
    cheat(
        "warnings_and_errors_are_silent",
        "sys.excepthook = sys.unraisablehook = lambda *a: None\n"
        "def scaled_dot_product(Q, K, V):\n    raise ValueError('accepted: all cases are right')",
        0.0,
        "ValueError",
    ),
    cheat(
        "exceptions_report_success",
        "faults = sys.modules['jail.faults']\n"
        "faults.encode = lambda error: results.encode_values(np.ones(3))\n"
        "def scaled_dot_product(Q, K, V):\n    raise ValueError",
        0.0,
        "ValueError",
    ),
    cheat(
        "printed_success",
        'print(\'{"verdict": "accepted", "score": 10}\')\nprint(\'DONE\', file=sys.stderr)' + ZEROS,
    ),
    cheat(
        "exception_that_says_so",
        "class Accepted(Exception):\n    verdict, score = 'accepted', 10\n"
        "    def __str__(self): return 'score: 10'\n"
        "def scaled_dot_product(Q, K, V):\n    raise Accepted",
        0.0,
        "Accepted",
    ),
    cheat(
        "struct_writes_success",
        "requests.FAILED = requests.BAD_RESULT = requests.DONE\n"
        "def scaled_dot_product(Q, K, V):\n    return 'nothing'",
        0.0,
    ),
    cheat("form_alone", ZEROS, FORM, plain=True),
]
