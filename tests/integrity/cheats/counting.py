"""Dear work is made to look cheap: the counter is deceived, or the counted run told apart from the others."""

from tests.integrity.cheats.cheat import ALL, COST, FORM, cheat

VALUES = ALL - COST
# Right values with n³·dk operations and n³ bytes, where n²·dk and n² are asked.
DEAR = """
def dear(Q, K, V):
    n = Q.shape[-2]
    waste = np.multiply.outer(np.ones((n, n)), np.ones(n))
    O, A = honest(Q, K, V)
    return O + 0 * waste.sum(), A
"""
# Of operations only.
CUBIC = """
def cubic(Q, K, V):
    n = Q.shape[-2]
    np.ones((n, n)) @ np.ones((n, n))
    return honest(Q, K, V)
"""
COUNTED = "\ncounted = any('__count' in name for name in globals())\n"
BRANCH = """
def scaled_dot_product(Q, K, V):
    return honest(Q, K, V) if counted() else dear(Q, K, V)
"""
DEARLY = "\ndef scaled_dot_product(Q, K, V):\n    return dear(Q, K, V)\n"
COUNTER = """
face, hooks, record = (sys.modules["_counter" + name] for name in (".face", ".hooks", ".record"))
"""

CHEATS = [
    cheat("dear_work_alone", DEAR + DEARLY, VALUES + 0.5, plain=True),
    cheat(
        "reader_of_counts_replaced",
        DEAR + "counter = sys.modules['_counter']\nread = counter.read\n"
        "counter.read = lambda: [read()[0] * 0 + 1, read()[1] * 0 + 1, read()[2]]" + DEARLY,
        VALUES,
    ),
    cheat(
        "counts_divided_by_the_length",
        DEAR + COUNTER + "kept = {'n': 1}\n"
        "record.Record.nodes = lambda self: np.array([[1, kept['n'] ** 2, 0, 0, 0]] * self.size, np.int64)\n"
        "record.Record.total = lambda self: np.zeros(3, np.int64)\n"
        "def scaled_dot_product(Q, K, V):\n    kept['n'] = Q.shape[-2]\n    return dear(Q, K, V)",
        VALUES,
    ),
    cheat(
        "counts_so_large_that_all_is_explained",
        DEAR + COUNTER + "kept = {'n': 1}\n"
        "record.Record.nodes = lambda self: np.array("
        "[[1, 1000 * kept['n'] ** 2, 0, 0, 8 * kept['n'] ** 2]] * self.size, np.int64)\n"
        "record.Record.total = lambda self: np.array([10**9, 0, 10**9])\n"
        "def scaled_dot_product(Q, K, V):\n    kept['n'] = Q.shape[-2]\n    return dear(Q, K, V)",
        VALUES,
    ),
    cheat(
        "record_reset_after_the_work",
        DEAR + COUNTER + "def scaled_dot_product(Q, K, V):\n"
        "    result = dear(Q, K, V)\n    face._record.reset([])\n    return result",
        VALUES,
    ),
    cheat(
        "record_found_by_the_collector",
        DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    result = dear(Q, K, V)\n"
        "    for thing in gc.get_objects():\n"
        "        if type(thing).__name__ == 'Record':\n            thing.reset([])\n    return result",
        VALUES,
    ),
    cheat(
        "record_found_through_a_frame",
        "import inspect\n" + DEAR + "class Peeking(np.ndarray):\n"
        "    def __array_finalize__(self, other):\n"
        "        frame = inspect.currentframe()\n"
        "        while frame:\n"
        "            owner = frame.f_locals.get('self')\n"
        "            if type(owner).__name__ == 'Hooks':\n                owner.record.reset([])\n"
        "            frame = frame.f_back\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    result = dear(Q, K, V)\n    Q.view(Peeking) + 1\n    return result",
        VALUES,
        plain=True,
    ),
    cheat(
        "hooks_renamed_in_the_globals",
        DEAR + "for name in list(globals()):\n"
        "    if name in ('__count_binary__', '__count_inplace__'):\n"
        "        import operator\n"
        "        globals()[name] = lambda node, name, a, b: getattr(operator, name)(a, b)\n"
        "    if name == '__count_callee__':\n        globals()[name] = lambda node, function: function"
        + DEARLY,
        VALUES,
        plain=True,
    ),
    cheat(
        "hooks_defined_by_name",
        DEAR + "def __count_callee__(node, function): return function\n"
        "def __count_item__(node, value): return value\n" + DEARLY,
        VALUES,
        plain=True,
    ),
    cheat("names_of_hooks_seen", DEAR + COUNTED.replace("any(", "lambda: any(") + BRANCH, VALUES, plain=True),
    cheat(
        "module_of_the_counter_seen",
        DEAR + "counted = lambda: '__count_tick__' in vars(sys.modules['submission'])\n" + BRANCH,
        VALUES,
    ),
    cheat(
        "code_objects_compared",
        DEAR + "def counted(): return '__count_callee__' in dear.__code__.co_names\n" + BRANCH,
        VALUES,
        plain=True,
    ),
    cheat(
        "callers_file_seen",
        DEAR + "def counted():\n"
        "    seen = []\n"
        "    class Look:\n"
        "        def __add__(self, other): seen.append(sys._getframe(1).f_code.co_filename)\n"
        "    Look() + 1\n    return seen[0] != 'submission.py'\n" + BRANCH,
        VALUES,
    ),
    cheat(
        "depth_of_the_stack_seen",
        "import warnings\n" + DEAR + "def counted():\n"
        "    depth = []\n"
        "    def down(n):\n"
        "        depth.append(n)\n        return [down(m) for m in (n + 1,)]\n"
        "    try: down(0)\n    except RecursionError: pass\n"
        "    return len(depth) < 400\n" + BRANCH,
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "clock_shows_the_counting",
        "import time\n" + DEAR + "def span(work):\n"
        "    began = time.perf_counter()\n    work()\n    return time.perf_counter() - began\n"
        "def ours():\n    for i in range(1000): i + i\n"
        "def theirs(): sum(range(1000))\n"
        "def counted():\n"  # some 2 when it runs plainly, some 16 when each step is counted
        "    return min(span(ours) for _ in range(9)) > 6 * min(span(theirs) for _ in range(9))\n" + BRANCH,
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "arrays_that_are_none_to_the_counter",
        DEAR + "class Other: pass\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    real, np.ndarray = np.ndarray, Other\n"
        "    try: return dear(Q, K, V)\n    finally: np.ndarray = real",
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "operators_replaced_for_the_counter",
        "import operator\n" + DEAR + "matmul = operator.matmul\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    operator.add = lambda a, b: matmul(np.ones((200, 200, 200)), np.ones(200)).sum() * 0 + b\n"
        "    return dear(Q, K, V)",
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "work_in_text",
        DEAR + "dear = eval('lambda *a: ' + 'dear(*a)', dict(dear=dear))" + DEARLY,
        VALUES,
        plain=True,
    ),
    cheat(
        "work_in_compiled_code",
        "work = compile('''def dear(Q, K, V):\n    n = len(Q)\n"
        "    np.multiply.outer(np.ones((n, n)), np.ones(n))\n    return honest(Q, K, V)''', 'x', 'exec')\n"
        "exec(work, globals())" + DEARLY,
        VALUES,
        plain=True,
    ),
    cheat(
        "work_in_anothers_clothes",
        "import types\n" + DEAR + "dear = types.FunctionType(dear.__code__, {**globals(),"
        " '__count_callee__': lambda node, function: function})" + DEARLY,
        VALUES,
        plain=True,
    ),
    cheat(
        "answers_kept_between_counted_calls",
        DEAR + "kept = {}\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    if (Q.tobytes(), K.tobytes()) not in kept:\n"
        "        kept[Q.tobytes(), K.tobytes()] = dear(Q, K, V)\n"
        "    return kept[Q.tobytes(), K.tobytes()]",
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "first_call_does_all_the_work",
        "calls = [0]\n" + DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    calls[0] += 1\n    return dear(Q, K, V) if calls[0] == 1 else honest(Q, K, V)",
        ALL - 0.5,
        plain=True,
    ),
    cheat(
        "work_left_to_a_generator",
        DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    left = (dear(Q, K, V) for _ in range(3))\n    next(left)\n    return honest(Q, K, V)",
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "work_left_to_deletion",
        DEAR + "class Left:\n    def __del__(self): dear(*self.inputs)\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    left = Left()\n    left.inputs = Q, K, V\n    return honest(Q, K, V)",
        VALUES + 0.5,
        plain=True,
    ),
    cheat(
        "dear_above_the_largest_size_drawn",
        CUBIC + "def scaled_dot_product(Q, K, V):\n"
        "    return honest(Q, K, V) if Q.shape[-2] <= 500 else cubic(Q, K, V)",
        ALL - 1,
        plain=True,
    ),
    cheat(
        "dear_by_no_formula",
        CUBIC + "def scaled_dot_product(Q, K, V):\n"
        "    for _ in range(1 + int(1e6 * abs(Q.flat[0])) % 3):\n"
        "        result = cubic(Q, K, V)\n    return result",
        ALL - 1,
        plain=True,
    ),
    cheat("cheap_and_wrong", "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)", FORM, plain=True),
]
