"""Exceptions and results that are made to break whoever looks at them."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

ATTACKS = [
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
    attack("raise_system_exit", "def attack(): raise SystemExit(0)", Outcome.EXCEPTION),
    attack("raise_keyboard_interrupt", "def attack(): raise KeyboardInterrupt", Outcome.EXCEPTION),
    attack("raise_memory_error", "def attack(): raise MemoryError", Outcome.MEMORY_LIMIT),
    attack(
        "error_whose_text_raises_more",
        """
class Hostile(Exception):
    def __str__(self): raise KeyboardInterrupt
def attack(): raise Hostile
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "error_whose_text_takes_forever",
        """
class Hostile(Exception):
    def __str__(self):
        while True: pass
def attack(): raise Hostile
""",
        Outcome.TIME_LIMIT,
    ),
    attack(
        "error_whose_text_is_no_text",
        """
class Hostile(Exception):
    def __str__(self): return 7
def attack(): raise Hostile
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "error_whose_type_has_no_name",
        """
class Nameless(type):
    __name__ = property(lambda self: 1 / 0)
    def __getattribute__(self, name): raise KeyboardInterrupt
class Hostile(Exception, metaclass=Nameless): pass
def attack(): raise Hostile
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "endless_chain_of_errors",
        """
def attack():
    error = ValueError()
    for _ in range(5000):
        error, error.__cause__ = ValueError(), error
    last = ValueError()
    last.__cause__ = error
    while last.__cause__: last = last.__cause__
    raise error
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "long_chain_of_errors",
        """
def attack():
    error = ValueError()
    for _ in range(5000):
        outer = ValueError()
        outer.__cause__ = error
        error = outer
    raise error
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "error_in_a_circle",
        """
def attack():
    one, two = ValueError(1), ValueError(2)
    one.__cause__, two.__cause__ = two, one
    raise one
""",
        Outcome.EXCEPTION,
    ),
    attack(
        "group_of_many_errors",
        "def attack(): raise ExceptionGroup('x', [ValueError(n) for n in range(10**4)])",
        Outcome.EXCEPTION,
    ),
    attack(
        "syntax_error_that_lies",
        "def attack(): raise SyntaxError(object(), ('submission.py', 'line', object(), 7))",
        Outcome.EXCEPTION,
    ),
    attack(
        "error_on_an_impossible_line",
        "def attack(): raise SyntaxError('x', ('submission.py', 2**70, 0, 'x'))",
        Outcome.EXCEPTION,
    ),
    attack("error_of_lone_surrogates", "def attack(): raise ValueError('\\ud800' * 100)", Outcome.EXCEPTION),
    attack(
        "result_that_calls_itself_a_tuple",
        """
class Liar:
    __class__ = tuple
    def __len__(self): return 1
    def __iter__(self): return iter((object(), object()))
def attack(): return Liar()
""",
        Outcome.BAD_RESULT,
    ),
    attack(
        "tuple_of_another_length",
        """
class Liar(tuple):
    def __len__(self): return 1
    def __iter__(self):
        while True: yield 0
def attack(): return Liar((1,))
""",
        Outcome.TIME_LIMIT,
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "subclass_with_another_shape",
        """
class Liar(np.ndarray):
    shape = property(lambda self: (2**40,))
    ndim = 255
    def __array_finalize__(self, other): pass
def attack(): return np.zeros(3).view(Liar)
""",
        Outcome.OK,
        Outcome.BAD_RESULT,
    ),
    attack(
        "subclass_that_raises_everywhere",
        """
class Hostile(np.ndarray):
    def __getattribute__(self, name): raise KeyboardInterrupt
def attack(): return np.zeros(3).view(Hostile)
""",
        Outcome.OK,
        Outcome.EXCEPTION,
    ),
    attack(
        "list_within_itself",
        "def attack():\n    nest = []\n    nest.append(nest)\n    return nest",
        Outcome.BAD_RESULT,
    ),
    attack(
        "list_too_deep",
        "def attack():\n    nest = []\n    for _ in range(10**5): nest = [nest]\n    return nest",
        Outcome.BAD_RESULT,
    ),
    attack(
        "list_of_arrays_that_lie",
        """
class Liar:
    @property
    def __array_interface__(self):
        return {'shape': (2**20,), 'typestr': '<f8', 'data': (8, False), 'version': 3}
def attack(): return [Liar()]
""",
        Outcome.DIED,
        Outcome.MEMORY_LIMIT,
    ),
    attack(
        "number_that_is_something_else",
        """
class Liar(float):
    def __float__(self): raise SystemExit
    def __array__(self, *a): return np.array([object()])
def attack(): return Liar(1)
""",
        Outcome.EXCEPTION,
        Outcome.BAD_RESULT,
        Outcome.OK,
    ),
    attack(
        "array_over_memory_of_others",
        "def attack(): return np.lib.stride_tricks.as_strided(np.zeros(1), (2**22,), (2**20,))",
        Outcome.DIED,
    ),
    attack(
        "array_of_a_thousand_bytes_that_claims_more",
        "def attack(): return np.lib.stride_tricks.as_strided(np.zeros(1), (2**40,), (0,))",
        Outcome.MEMORY_LIMIT,
    ),
    attack("array_of_records", "def attack(): return np.zeros(3, dtype=[('a', 'f8')])", Outcome.BAD_RESULT),
    attack("array_of_text", "def attack(): return np.array(['x' * 100])", Outcome.BAD_RESULT),
    attack(
        "trace_the_harness",
        """
def attack():
    def trace(frame, event, argument): raise SystemExit
    frame = sys._getframe()
    while frame:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    return 0
""",
        Outcome.EXCEPTION,
        Outcome.DIED,
    ),
    attack(
        "leave_no_room_for_the_harness",
        "def attack(): sys.setrecursionlimit(8); return 0",
        Outcome.OK,
        Outcome.EXCEPTION,
        Outcome.DIED,
    ),
    attack("print_what_cannot_be_printed", "def attack(): print('\\ud800'); return 0", Outcome.OK),
    attack(
        "print_through_a_hostile_stream",
        """
class Hostile:
    def flush(self): raise KeyboardInterrupt
    write = flush
def attack():
    sys.stdout = sys.stderr = Hostile()
    return 0
""",
        Outcome.OK,
        Outcome.DIED,
    ),
]
