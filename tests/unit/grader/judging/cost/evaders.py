"""Programs that want their dear work to be overlooked: each with the marks that it must lose at least.

All are built on ``honest``, whose cost is what the task asks for, and mostly on ``dear``, whose n³ operations
are too many while its memory and its steps are as they should be.
"""

from dataclasses import dataclass

OPERATIONS, MEMORY, STEPS = "operations", "memory", "steps"
ALL = frozenset({OPERATIONS, MEMORY, STEPS})
"""What is lost where a source is refused, for then nothing is counted."""

PARTS = """
import numpy as np

def honest(Q, K, V):
    scores = np.exp(Q @ K.T)
    return scores / scores.sum(-1, keepdims=True) @ V

def square(Q):
    return np.ones((len(Q), len(Q)))

def dear(Q, K, V):
    square(Q) @ square(Q)
    return honest(Q, K, V)

def toil(Q):
    for _ in range(30):
        square(Q) @ square(Q)
"""


@dataclass(frozen=True)
class Evader:
    """``source`` defines ``attend``."""

    name: str
    source: str
    loses: frozenset[str] = frozenset({OPERATIONS})


def evader(name: str, body: str, *loses: str, before: str = "") -> Evader:
    """The body of ``attend(Q, K, V)``, where n, d = Q.shape, and what stands before it."""
    lines = "".join(f"    {line}\n" for line in ("n, d = Q.shape", *body.strip().splitlines()))
    source = f"{PARTS}{before}\ndef attend(Q, K, V):\n{lines}"
    return Evader(name, source, frozenset(loses) or frozenset({OPERATIONS}))


def when(name: str, condition: str, *loses: str, before: str = "") -> Evader:
    return evader(name, f"return dear(Q, K, V) if {condition} else honest(Q, K, V)", *loses, before=before)


def with_work(name: str, work: str, *loses: str, before: str = "") -> Evader:
    return evader(name, f"{work}\nreturn honest(Q, K, V)", *loses, before=before)


BY_SIZE = (
    when("a special case for small sizes", "n > 64"),
    when("a switch above the largest size drawn", "n > 500"),
    when("a switch by area", "n * n > 490_000"),
    when("a switch by bytes", "Q.nbytes > 60_000"),
    when("a switch whose threshold is computed", "n > 7 * 10**2"),
    when("a switch whose threshold is a constant elsewhere", "n > 2 * LIMIT", before="LIMIT = 350"),
    when("a switch whose threshold is a length", f"n > len({'x' * 620!r})"),
    when("a switch whose threshold is a sum", "n > sum([100] * 7)"),
    when("a switch by the number of digits", "len(str(n)) > 2"),
    when("a switch by the number of bits", "n.bit_length() > 9"),
    when("a band of sizes", "600 < n < 700"),
    when("odd lengths", "n % 2"),
    when("multiples of seven", "n % 7 == 0"),
    when("wide inputs", "d > 32"),
    when("very wide inputs", "d > 200"),
    when("long and narrow inputs", "n > 40 * d"),
    evader("a switch in a list", "return [honest, dear][n > 600](Q, K, V)"),
    evader("a switch by key", "return {True: dear}.get(n > 600, honest)(Q, K, V)"),
    evader(
        "a switch by pattern",
        "match n // 600:\n    case 0:\n        return honest(Q, K, V)\nreturn dear(Q, K, V)",
    ),
    evader(
        "a switch by exception",
        "try:\n    Q[600]\nexcept IndexError:\n    return honest(Q, K, V)\nreturn dear(Q, K, V)",
    ),
    with_work("a loop over what is too much", "for _ in Q[600::20]:\n    square(Q) @ V"),
    with_work("an array of what is too much", "m = max(0, n - 600)\nnp.ones((m, m)) @ np.ones((m, m))"),
    with_work("steps above a size", "for i in range(30 * n if n > 64 else 0):\n    i + i", STEPS),
    with_work("memory above a size", "if n > 64:\n    np.empty((d, n, n)).T", MEMORY),
)
"""Cheap where it is counted, dear where it is not."""

BY_TEXT = tuple(
    with_work(name, work, *ALL, before=before)
    for name, work, before in (
        ("exec", "exec('dear(Q, K, V)')", ""),
        ("eval by another name", "run('dear(Q, K, V)')", "run = eval"),
        ("compiled code", "eval(compile('dear(Q, K, V)', '', 'eval'))", ""),
        ("a method by a computed name", "getattr(square(Q), 'do' + 't')(square(Q))", ""),
        ("a function by a computed name", "getattr(np, 'matmul'[:])(square(Q), square(Q))", ""),
        (
            "a method by an attrgetter",
            "dot(square(Q))(square(Q))",
            "import operator\ndot = operator.attrgetter('dot')",
        ),
        (
            "a method by a methodcaller",
            "dot(square(Q))",
            "import operator\ndot = operator.methodcaller('dot', 1)",
        ),
        ("a module by a computed name", "__import__('operator').matmul(square(Q), square(Q))", ""),
        ("the globals", "globals()['dear'](Q, K, V)", ""),
        ("the variables of a module", "vars(np)['matmul'](square(Q), square(Q))", ""),
        ("a function made of code", "make(dear.__code__, {})", "from types import FunctionType as make"),
        ("a class made by type", "type('Work', (), {'__init__': lambda self: dear(Q, K, V)})()", ""),
    )
)
"""Work behind a text, which no counter sees."""

TO_THE_COUNTER = tuple(
    with_work(name, "if not counted():\n    dear(Q, K, V)", *ALL, before=before)
    for name, before in (
        ("the stack", "import sys\ncounted = lambda: 'hooks' in sys._getframe(1).f_code.co_filename"),
        ("the stack by inspect", "import inspect\ncounted = lambda: len(inspect.stack()) > 9"),
        ("a module's module", "import warnings\ncounted = lambda: '_counter' in warnings.sys.modules"),
        (
            "a traceback",
            "def counted():\n    try: 1 / 0\n    except Exception as e: e.__traceback__",
        ),
        ("the names of code", "counted = lambda: '__count_callee__' in dear.__code__.co_names"),
        ("the hooks", "counted = lambda: __count_tick__"),
        ("the collector", "import gc\ncounted = lambda: gc.get_objects()"),
        ("a generator's frame", "counted = lambda: (x for x in '').gi_frame.f_back"),
        (
            "an array that watches",
            "class Watch(np.ndarray):\n    def __array_finalize__(self, other): pass\ncounted = bool",
        ),
    )
)
"""Ways to see that one is counted."""

BY_OTHER_CALLS = (
    with_work("an unbound method", "np.ndarray.dot(square(Q), square(Q))"),
    with_work("an unbound method by getattr", "getattr(np.ndarray, 'dot')(square(Q), square(Q))"),
    with_work("a bound method by getattr", "getattr(square(Q), 'dot')(square(Q))"),
    with_work("an operator", "operator.matmul(square(Q), square(Q))", before="import operator"),
    with_work("a special method", "square(Q).__matmul__(square(Q))"),
    with_work("a special method of the class", "np.ndarray.__matmul__(square(Q), square(Q))"),
    with_work("a call of a call", "np.matmul.__call__(square(Q), square(Q))"),
    with_work("map", "list(map(np.dot, [square(Q)], [square(Q)]))"),
    with_work("reduce", "functools.reduce(np.dot, [square(Q)] * 3)", before="import functools"),
    with_work("partial", "functools.partial(np.dot, square(Q))(square(Q))", before="import functools"),
    with_work(
        "partial of partial",
        "p(p(np.dot, square(Q)), square(Q))()",
        before="from functools import partial as p",
    ),
    with_work("starmap", "list(starmap(np.dot, [[square(Q)] * 2]))", before="from itertools import starmap"),
    with_work(
        "accumulate", "list(accumulate([square(Q)] * 2, np.dot))", before="from itertools import accumulate"
    ),
    with_work("the key of a sort", "sorted([Q, K], key=lambda x: (square(x) @ square(x))[0, 0])"),
    with_work("a vectorized function", "np.vectorize(lambda x: (square(Q) @ square(Q))[0, 0])([1.0])"),
    with_work("a function along an axis", "np.apply_along_axis(square(Q).dot, 1, square(Q))"),
    with_work("an einsum", "np.einsum('ij,jk->ik', square(Q), square(Q))"),
    with_work("an einsum without letters", "np.einsum(square(Q), [0, 1], square(Q), [1, 2])"),
    with_work("a chain of products", "np.linalg.multi_dot([square(Q)] * 3)"),
    with_work("a product into a buffer", "np.matmul(square(Q), square(Q), out=square(Q))"),
    with_work("a lambda on the spot", "(lambda x: x @ x)(square(Q))"),
    with_work(
        "a class of one's own",
        "Work(Q)[0]",
        before="class Work:\n    def __init__(self, Q): self.x = square(Q)\n"
        "    def __getitem__(self, i): return self.x @ self.x",
    ),
    with_work(
        "a context manager",
        "with Work(Q): pass",
        before="class Work:\n    def __init__(self, Q): self.x = square(Q)\n"
        "    def __enter__(self): self.x @ self.x\n    def __exit__(self, *error): pass",
    ),
    with_work(
        "objects that numpy adds",
        "(np.array([Work(Q)], object) + 1)",
        before="class Work:\n"
        "    def __init__(self, Q): self.x = square(Q)\n    def __add__(self, other): return self.x @ self.x",
    ),
    with_work("a default argument", "def inner(x=square(Q) @ square(Q)): pass"),
    with_work("an f-string", "f'{square(Q) @ square(Q)}'"),
    with_work("an annotation of a class", "class Work:\n    x: square(Q) @ square(Q)"),
    with_work("an annotation of an argument", "def inner(x: square(Q) @ square(Q)): pass"),
    with_work("an annotation of a result", "def inner() -> square(Q) @ square(Q): pass"),
    with_work("a decorator", "@(lambda f: dear(Q, K, V))\ndef inner(): pass"),
)
"""Not the way that work is usually written."""

BY_TIME = (
    evader("work on loading", "return honest(Q, K, V)", before="for _ in range(8_000_000): pass"),
    evader(
        "a table made on loading", "return honest(Q, K, V)", MEMORY, before="TABLE = np.arange(4_000_000.0)"
    ),
    evader(
        "the default of an argument",
        "return honest(Q, K, V)",
        before="def late(x=sum(range(15_000_000))): pass",
    ),
    with_work("a destructor", "left = Left()", *ALL, before="class Left:\n    def __del__(self): pass"),
    with_work("a generator left half-run", "left = (dear(Q, K, V) for _ in range(3))\nnext(left)"),
    with_work(
        "a generator closed",
        "left = work(Q)\nnext(left)\nleft.close()",
        before="def work(Q):\n    try:\n        yield\n    finally:\n        square(Q) @ square(Q)",
    ),
    evader(
        "a generator closed when the result is let go",
        "out = honest(Q, K, V).view(Kept)\nout.left = work(Q)\nnext(out.left)\nreturn out",
        before="class Kept(np.ndarray): pass\ndef work(Q):\n    try:\n        yield\n"
        "    finally:\n        toil(Q)",
    ),
    with_work(
        "work at the next call",
        "left.append(work(Q))\nnext(left[-1])\nif len(left) > 1:\n    del left[0]",
        before="left = []\ndef work(Q):\n    try: yield\n    finally: square(Q) @ square(Q)",
    ),
    with_work(
        "a thread", "threading.Thread(target=dear, args=(Q, K, V)).start()", *ALL, before="import threading"
    ),
    with_work("a pool", "concurrent.futures.ThreadPoolExecutor()", *ALL, before="import concurrent.futures"),
    evader(
        "the first call",
        "calls.append(1)\nif len(calls) == 1:\n    toil(Q)\nreturn honest(Q, K, V)",
        before="calls = []",
    ),
    evader(
        "a memory by input bytes",
        "key = Q.tobytes()\nif key not in kept:\n    kept[key] = dear(Q, K, V)\nreturn kept[key]",
        before="kept = {}",
    ),
    evader(
        "a memory by size",
        "if n not in kept:\n    kept[n] = dear(Q, K, V)\nreturn honest(Q, K, V)",
        before="kept = {}",
    ),
    evader(
        "a cached function",
        "work(n)\nreturn honest(Q, K, V)",
        before="import functools\n@functools.lru_cache\n"
        "def work(n): return np.ones((n, n)) @ np.ones((n, n))",
    ),
    evader(
        "the clock",
        "began = time.perf_counter()\nfor i in range(200): i + i\n"
        "if time.perf_counter() - began < 1e-4:\n    toil(Q)\n"
        "return honest(Q, K, V)",
        before="import time",
    ),
    evader(
        "the depth of the stack",
        "if depth() > 400:\n    toil(Q)\nreturn honest(Q, K, V)",
        before="def depth():\n    seen = []\n    def down(i):\n"
        "        seen.append(i)\n        return [down(j) for j in (i + 1,)]\n    try: down(0)\n"
        "    except RecursionError: pass\n    return len(seen)",
    ),
)
"""Before the call, after it, or in some calls only."""

IN_C = (
    with_work("a long number", "7 ** (9 * n * n)"),
    with_work("a hard pattern", "re.match('(a+)+$', 'a' * (22 * (n > 200)) + 'b')", before="import re"),
    with_work("a sum over a range", "sum(range(n**3))"),
    with_work(
        "products that nobody looks at",
        "deque(product(range(n), repeat=3), maxlen=0)",
        before="from collections import deque\nfrom itertools import product",
    ),
    with_work("a word repeated", "('x' * (n * n * d * 8)).count('y')", MEMORY),
    with_work("bytes", "bytearray(n * n * d * 8)", MEMORY),
    with_work("a list repeated", "[0] * (n * n * d)", MEMORY),
)
"""Work and memory that are no operations on arrays."""

BY_DATA = (
    evader(
        "a number of times that the data give",
        "for _ in range(1 + int(1e6 * abs(Q.flat[0])) % 3):\n    out = dear(Q, K, V)\nreturn out",
    ),
    evader(
        "a number of times that the bytes give",
        "for _ in range(1 + sum(Q.tobytes()) % 4):\n    out = dear(Q, K, V)\nreturn out",
    ),
    evader(
        "up to a hundred times",
        "for _ in range(1 + sum(Q.tobytes()) % 100):\n    out = dear(Q, K, V)\nreturn out",
    ),
    evader("by chance", "return dear(Q, K, V) if np.random.random() < 0.5 else honest(Q, K, V)"),
    with_work("memory that the data give", "np.empty((1 + sum(Q.tobytes()) % 3, n, n, d))", MEMORY),
    with_work("steps that the data give", "for i in range(n * n * (1 + sum(Q.tobytes()) % 3)): i", STEPS),
)
"""No formula describes it."""

ALL_EVADERS = (*BY_SIZE, *BY_TEXT, *TO_THE_COUNTER, *BY_OTHER_CALLS, *BY_TIME, *IN_C, *BY_DATA)
KNOWN_WEAK = frozenset(
    {
        "multiples of seven",
        "work at the next call",
        "the first call",
        "a memory by size",
        "a list repeated",
        "up to a hundred times",
    }
)
"""They get through with some seeds or all, as docs/cost.md tells. Whoever stops one takes it out of here."""
EVADERS = tuple(evader for evader in ALL_EVADERS if evader.name not in KNOWN_WEAK)
