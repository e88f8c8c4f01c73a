"""Results that lie: about equality, type, shape or memory."""

from tests.integrity.cheats.cheat import FORM, cheat

# A subclass loses the points for shape, and keeps those for purity.
PURITY = 0.5
SUBCLASS = """
class Agreeing(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __ne__(self, other): return np.zeros(self.shape, bool)
    def __sub__(self, other): return np.zeros(self.shape)
    __rsub__ = __sub__
    def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)
    def __array_function__(self, *a, **k): return True
    def __array_finalize__(self, other): pass
    def all(self, *a, **k): return True
"""

CHEATS = [
    cheat(
        "object_equal_to_all",
        "class Equal:\n    def __eq__(self, other): return True\n    def __sub__(self, other): return 0\n"
        "def scaled_dot_product(Q, K, V):\n    return Equal(), Equal()",
        0.0,
    ),
    cheat(
        "object_that_makes_arrays",
        "class Maker:\n    def __array__(self, *a, **k): return np.zeros(3)\n"
        "def scaled_dot_product(Q, K, V):\n    return Maker(), Maker()",
        0.0,
    ),
    cheat(
        "subclass_that_agrees",
        SUBCLASS + "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(array.view(Agreeing) for array in zeros(Q, K, V))",
        PURITY,
    ),
    cheat(
        "subclass_that_calls_itself_an_array",
        SUBCLASS + "    __class__ = property(lambda self: np.ndarray)\n"
        "Agreeing.__name__ = 'ndarray'\nAgreeing.__module__ = 'numpy'\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(array.view(Agreeing) for array in zeros(Q, K, V))",
        PURITY,
    ),
    cheat(
        "masked_arrays_hide_what_is_wrong",
        "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(np.ma.masked_all(array.shape) for array in zeros(Q, K, V))",
        PURITY,
    ),
    cheat(
        "number_that_lies",
        "class Number(float):\n    def __eq__(self, other): return True\n"
        "def scaled_dot_product(Q, K, V):\n    return Number(0), Number(0)",
        PURITY,
    ),
    cheat(
        "tuple_that_changes",
        "class Tuple(tuple):\n    def __len__(self): return 2\n"
        "    def __iter__(self): return iter([np.ones(1)] * 3)\n"
        "def scaled_dot_product(Q, K, V):\n    return Tuple(zeros(Q, K, V))",
        PURITY,
    ),
    cheat("scalars", "def scaled_dot_product(Q, K, V):\n    return np.float64(0), np.float64(1)", PURITY),
    cheat(
        "arrays_without_axes",
        "def scaled_dot_product(Q, K, V):\n    return np.array(0.5), np.array(0.5)",
        PURITY,
    ),
    cheat(
        "arrays_without_entries",
        "def scaled_dot_product(Q, K, V):\n    return np.zeros((0, 4)), np.zeros((5, 0))",
        PURITY,
    ),
    cheat(
        "no_entries_and_vast_axes",
        "def scaled_dot_product(Q, K, V):\n    return np.zeros((2**40, 0, 2**10)), np.zeros((0, 2**59))",
        PURITY,
    ),
    cheat(
        "one_entry_spread_wide",
        "def scaled_dot_product(Q, K, V):\n"
        "    return np.broadcast_to(0.0, (2**30, 2**20)), np.broadcast_to(0.0, (5, 5))",
        0.0,
        "MemoryError",
    ),
    cheat(
        "eight_axes_of_one",
        "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(a.reshape((1,) * (8 - a.ndim) + a.shape) for a in zeros(Q, K, V))",
        PURITY,
    ),
    cheat(
        "thirty_axes",
        "def scaled_dot_product(Q, K, V):\n    return np.zeros((1,) * 30), np.zeros((1,) * 30)",
        0.0,
    ),
    cheat(
        "strides_of_zero",
        "def scaled_dot_product(Q, K, V):\n"
        "    O, A = zeros(Q, K, V)\n"
        "    spread = np.lib.stride_tricks.as_strided\n"
        "    return tuple(spread(np.ones(1), a.shape, (0,) * a.ndim) for a in (O, A))",
        FORM,
    ),
    cheat(
        "interface_with_another_shape",
        "class Lie:\n    def __init__(self, array): self.__array_interface__ = dict("
        "array.__array_interface__, shape=(2, 2))\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(np.asarray(Lie(np.ones(9))) for _ in range(2))",
        PURITY,
    ),
    cheat(
        "views_of_the_inputs",
        "def scaled_dot_product(Q, K, V):\n"
        "    O, A = zeros(Q, K, V)\n    return np.resize(V, O.shape), np.resize(K, A.shape)",
    ),
    cheat(
        "the_inputs_themselves",
        "def scaled_dot_product(Q, K, V):\n    return V, K",
        PURITY + 1.0,
    ),
    cheat(
        "objects_in_an_array",
        "class Equal:\n    def __eq__(self, other): return True\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    return tuple(np.full(a.shape, Equal(), object) for a in zeros(Q, K, V))",
        0.0,
    ),
    cheat(
        "texts_in_an_array",
        "def scaled_dot_product(Q, K, V):\n    return tuple(a.astype(str) for a in zeros(Q, K, V))",
        0.0,
    ),
    cheat(
        "records_in_an_array",
        "def scaled_dot_product(Q, K, V):\n    return tuple(a.astype([('x', 'f8')]) for a in zeros(Q, K, V))",
        0.0,
    ),
    cheat(
        "dates_in_an_array",
        "def scaled_dot_product(Q, K, V):\n    return tuple(a.astype('M8[s]') for a in zeros(Q, K, V))",
        0.0,
    ),
    cheat(
        "truth_in_an_array",
        "def scaled_dot_product(Q, K, V):\n    return tuple(np.ones(a.shape, bool) for a in zeros(Q, K, V))",
        PURITY,
    ),
    cheat(
        "complex_results",
        "def scaled_dot_product(Q, K, V):\n    O, A = honest(Q, K, V)\n    return O + 0j, A + 0j",
        PURITY,
    ),
    cheat(
        "a_generator_left_half_run",
        "def scaled_dot_product(Q, K, V):\n    yield zeros(Q, K, V)\n    yield honest(Q, K, V)",
        0.0,
    ),
    cheat(
        "one_array_for_both",
        "def scaled_dot_product(Q, K, V):\n    O, A = zeros(Q, K, V)\n    return O, O",
        PURITY,
    ),
    cheat(
        "three_answers_to_choose_from",
        "def scaled_dot_product(Q, K, V):\n    return (*honest(Q, K, V), zeros(Q, K, V)[0])",
        PURITY,
    ),
]
