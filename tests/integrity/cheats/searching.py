"""The child's memory is searched for the reference, the expected values, the other cases, or the seed.

Each returns what it finds, and raises LookupError where there is nothing.
"""

from tests.integrity.cheats.cheat import Cheat, cheat

NOTHING = "\n    raise LookupError\n"


def search(name: str, before: str, body: str, *raises: str) -> Cheat:
    """`body` finds, or falls through."""
    source = f"{before}\ndef scaled_dot_product(Q, K, V):\n{body}{NOTHING}"
    return cheat(name, source, 0.0, "LookupError", *raises)


ARRAYS = """
def of_shapes(arrays, *shapes):
    for shape in shapes:
        for array in arrays:
            if array.shape == shape:
                return array
    return None

def found(arrays, Q, K, V):
    arrays = [array for array in arrays if not any(array is own for own in (Q, K, V))]
    O = of_shapes(arrays, Q.shape[:-1] + V.shape[-1:])
    A = of_shapes(arrays, Q.shape[:-1] + K.shape[-2:-1])
    if A is not None and O is not None and A.dtype == float and np.allclose(A.sum(axis=-1), 1):
        return O, A
"""
LOOK = """
    pair = found(arrays, Q, K, V)
    if pair:
        return pair
"""

CHEATS = [
    search(
        "frames_upwards",
        ARRAYS,
        "    arrays, frame = [], sys._getframe()\n"
        "    while frame:\n"
        "        arrays += [v for v in (*frame.f_locals.values(), *frame.f_globals.values())"
        " if type(v) is np.ndarray]\n"
        "        frame = frame.f_back\n" + LOOK,
    ),
    search(
        "functions_in_frames",
        "",
        "    frame = sys._getframe(1)\n"
        "    while frame:\n"
        "        for value in (*frame.f_locals.values(), *frame.f_globals.values()):\n"
        "            named = getattr(value, '__name__', '') in ('scaled_dot_product', 'reference')\n"
        "            if named and value is not scaled_dot_product:\n"
        "                return value(Q, K, V)\n"
        "        frame = frame.f_back\n",
    ),
    search(
        "arrays_of_the_collector",
        ARRAYS,
        "    arrays = [o for o in gc.get_objects() if type(o) is np.ndarray]\n"
        "    arrays += [r for o in gc.get_objects() for r in gc.get_referents(o) if type(r) is np.ndarray]\n"
        + LOOK,
    ),
    search(
        "functions_of_the_collector",
        "",
        "    for thing in gc.get_objects():\n"
        "        named = getattr(thing, '__name__', '') == 'scaled_dot_product'\n"
        "        if named and thing is not scaled_dot_product:\n"
        "            return thing(Q, K, V)\n",
    ),
    search(
        "modules_of_the_grader",
        "",
        "    for name, module in list(sys.modules.items()):\n"
        "        for attribute in ('reference', 'solution', 'expected', 'answer', 'cases', 'seed'):\n"
        "            if hasattr(module, attribute) and not name.startswith(('numpy', 'random')):\n"
        "                return getattr(module, attribute)\n",
    ),
    search(
        "names_of_main",
        "",
        "    main = vars(sys.modules['__main__'])\n"
        "    for name, value in main.items():\n"
        "        if isinstance(value, (np.ndarray, list, tuple)):\n"
        "            return value\n",
    ),
    search(
        "lines_of_tracebacks",
        "",
        "    for name, entry in sys.modules['linecache'].cache.items():\n"
        "        if name != 'submission.py' and any('scaled_dot_product' in line for line in entry[2]):\n"
        "            return honest(Q, K, V)\n",
    ),
    search(
        "frames_of_a_traceback",
        ARRAYS,
        "    try:\n        raise ValueError\n    except ValueError as error:\n"
        "        trace = error.__traceback__\n"
        "    arrays = []\n"
        "    while trace:\n"
        "        arrays += [v for v in trace.tb_frame.f_locals.values() if type(v) is np.ndarray]\n"
        "        trace = trace.tb_next\n" + LOOK,
    ),
    search(
        "texts_of_the_collector",
        "",
        "    for thing in gc.get_objects():\n"
        "        for text in (thing.values() if type(thing) is dict else ()):\n"
        "            if type(text) is str and 'Vaswani' in text and 'PRELUDE' not in text"
        " and 'texts_of_the' not in text and 'gc.get_objects' not in text:\n"
        "                return honest(Q, K, V)\n",
    ),
    search(
        "other_questions_of_the_harness",
        ARRAYS,
        "    for thing in gc.get_objects():\n"
        "        if type(thing).__name__ in ('Call', 'Load', 'Trial', 'Evidence', 'Expected'):\n"
        "            if getattr(thing, 'function', '') != 'scaled_dot_product' or hasattr(thing, 'arrays'):\n"
        "                return thing.arrays\n"
        "    arrays = []\n" + LOOK,
    ),
    search(
        "the_command_line_and_environment",
        "",
        "    if [a for a in sys.argv if 'seed' in a or 'reference' in a] or os.environ.get('SEED'):\n"
        "        return honest(Q, K, V)\n",
    ),
    search(
        "files_of_the_content",
        "",
        "    for folder in ('content', '../content', '/app/content', '/srv/content'):\n"
        "        path = folder + '/self-attention/exercises/scaled-dot-product/reference.py'\n"
        "        names = {}\n"
        "        exec(open(path).read(), names)\n"
        "        return names['scaled_dot_product'](Q, K, V)\n",
        "FileNotFoundError",
        "PermissionError",
    ),
    search(
        "import_of_the_grader",
        "",
        "    builtins.__import__('grader.judging')\n",
        "ModuleNotFoundError",
        "PermissionError",
    ),
    search(
        "questions_read_ahead",
        "",
        "    os.set_blocking(requests.QUESTIONS, False)\n"
        "    ahead = os.read(requests.QUESTIONS, 1 << 20)\n"
        "    if ahead:\n        return honest(Q, K, V)\n",
        "OSError",
    ),
    cheat(
        "memory_that_was_not_cleared",
        "def scaled_dot_product(Q, K, V):\n"
        "    return np.empty(Q.shape[:-1] + V.shape[-1:]), np.empty(Q.shape[:-1] + K.shape[-2:-1])",
    ),
    cheat(
        "bytes_beyond_the_inputs",
        "def scaled_dot_product(Q, K, V):\n"
        "    beyond = np.lib.stride_tricks.as_strided(V, (V.size + 4096,), (8,))[V.size :].copy()\n"
        "    O, A = zeros(Q, K, V)\n"
        "    return np.resize(beyond, O.shape), np.resize(beyond[O.size :], A.shape)",
    ),
]
