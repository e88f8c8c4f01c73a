"""Results that try the tolerances, and answers that are right only as far as one check sees."""

from tests.integrity.cheats.cheat import ALL, CASE, FORM, SOFTMAX, cheat

SOFTMAX_OF = """
import numpy as np
def right(z, axis):
    exps = np.exp(z - z.max(axis=axis, keepdims=True))
    return exps / exps.sum(axis=axis, keepdims=True)
"""
CAUSAL = """
import numpy as np
def right(Q, K, V, mask=True):
    scores = Q @ K.T / np.sqrt(K.shape[-1])
    if mask:
        scores = np.where(np.tri(len(Q), dtype=bool), scores, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ V, A
"""
SCALED = "def scaled_dot_product(Q, K, V):\n    O, A = honest(Q, K, V)\n    return "
SMALL = "softmax"
FUTURE = "causal-attention"

CHEATS = [
    cheat("not_a_number_everywhere", SCALED + "O * np.nan, A * np.nan", FORM, plain=True),
    cheat("infinity_everywhere", SCALED + "O + np.inf, A + np.inf", FORM, plain=True),
    cheat("minus_infinity_and_infinity", SCALED + "O - np.inf, A + np.inf", FORM, plain=True),
    cheat("numbers_that_overflow_differences", SCALED + "O + 1e308, A - 1e308", FORM, plain=True),
    cheat("numbers_below_all_others", SCALED + "O * 0 + 5e-324, A * 0 + 5e-324", FORM, plain=True),
    cheat(
        "half_precision", SCALED + "O.astype(np.float16), A.astype(np.float16)", 2 * CASE + FORM, plain=True
    ),
    cheat(
        "values_in_half_precision",
        SCALED + "O.astype(np.float16) + 0.0, A",
        3 * CASE + FORM + SOFTMAX,
        plain=True,
    ),
    cheat(
        "rounded_to_seven_places",
        SCALED + "np.round(O, 7), np.round(A, 7)",
        2 * CASE + FORM + SOFTMAX,
        plain=True,
    ),
    cheat("nearly_right", SCALED + "O * (1 + 1e-9), A", CASE + FORM + SOFTMAX, plain=True),
    cheat(
        "rounded_values_called_single",
        SCALED + "np.round(O, 4).astype(np.float32), A",
        14 * CASE + FORM + SOFTMAX,
        plain=True,
    ),
    cheat("whole_numbers", SCALED + "np.round(O).astype(int), np.round(A).astype(int)", 0.5, plain=True),
    cheat("outputs_alone_are_right", SCALED + "O, A * 0", FORM, plain=True),
    cheat("weights_alone_are_right", SCALED + "O * 0, A", FORM + SOFTMAX, plain=True),
    cheat(
        "largest_inputs_as_tolerance", SCALED + "O + np.abs(Q).max() * 1e-6, A", FORM + SOFTMAX, plain=True
    ),
    cheat(
        "everything_on_one_key",
        SCALED + "O, np.eye(K.shape[-2])[np.argmax(A, axis=-1)]",
        CASE + FORM,
        plain=True,
    ),
    cheat(
        "weights_by_position",
        "def scaled_dot_product(Q, K, V):\n"
        "    A = np.broadcast_to(np.arange(1, K.shape[-2] + 1.0), (*Q.shape[:-1], K.shape[-2]))\n"
        "    A = A / A.sum(axis=-1, keepdims=True)\n    return A @ V, A",
        CASE + FORM,
        plain=True,
    ),
    cheat(
        "a_single_one_is_a_softmax",
        "import numpy as np\ndef softmax(z, axis=-1):\n    return np.ones(1)",
        5 / 17 + 0.5,
        exercise=SMALL,
    ),
    cheat(
        "average_is_a_softmax",
        "import numpy as np\ndef softmax(z, axis=-1):\n    return np.full(z.shape, 1 / z.shape[axis])",
        5 / 17 + FORM,
        exercise=SMALL,
    ),
    cheat(
        "softmax_of_small_scores_alone",
        SOFTMAX_OF + "def softmax(z, axis=-1):\n"
        "    return right(z, axis) if abs(z).max() < 9 else np.full(z.shape, 1 / z.shape[axis])",
        12 * 5 / 17 + 2 * FORM,
        exercise=SMALL,
    ),
    cheat(
        "softmax_of_what_is_not_shifted",
        SOFTMAX_OF + "def softmax(z, axis=-1):\n"
        "    return right(z, axis) if abs(z.mean()) < 3 else right(z * 0.5, axis)",
        13 * 5 / 17 + 2 * FORM,
        exercise=SMALL,
    ),
    cheat(
        "softmax_of_the_last_axis_alone",
        SOFTMAX_OF + "def softmax(z, axis=-1):\n    return right(z, -1)",
        12 * 5 / 17 + 2 * FORM,
        exercise=SMALL,
    ),
    cheat(
        "softmax_of_short_rows_alone",
        SOFTMAX_OF + "def softmax(z, axis=-1):\n"
        "    return right(z, axis) if z.shape[axis] <= 6 else np.zeros(z.shape)",
        9.0,
        exercise=SMALL,
    ),
    cheat(
        "future_hidden_where_it_is_loud",
        CAUSAL + "def causal_attention(Q, K, V):\n    return right(Q, K, V, np.abs(K).max() > 50)",
        4 * 5 / 14 + FORM,
        exercise=FUTURE,
    ),
    cheat(
        "future_hidden_in_the_weights_alone",
        CAUSAL + "def causal_attention(Q, K, V):\n    return right(Q, K, V, False)[0], right(Q, K, V)[1]",
        5 / 14 + FORM,
        exercise=FUTURE,
    ),
    cheat(
        "future_hidden_in_the_first_call",
        CAUSAL + "calls = []\ndef causal_attention(Q, K, V):\n"
        "    calls.append(0)\n    return right(Q, K, V, len(calls) < 15)",
        ALL - 0.5,
        exercise=FUTURE,
    ),
    cheat(
        "future_hidden_in_small_sizes",
        CAUSAL + "def causal_attention(Q, K, V):\n    return right(Q, K, V, len(Q) <= 12)",
        8.0,
        exercise=FUTURE,
    ),
]
