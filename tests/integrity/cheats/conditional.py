"""The work is done only where the code believes that somebody looks: by number, size, type or time."""

from tests.integrity.cheats.cheat import ALL, CASE, COST, FORM, Cheat, cheat

PURITY = 0.5
VALUES = ALL - COST
"""Right values by a way whose cost is not what is asked."""
SLOW = """
def slow(Q, K, V):
    dots = np.zeros((*Q.shape[:-1], K.shape[-2]))
    for b in np.ndindex(*Q.shape[:-2]):
        for i in range(Q.shape[-2]):
            for j in range(K.shape[-2]):
                for k in range(K.shape[-1]):
                    dots[(*b, i, j)] += Q[(*b, i, k)] * K[(*b, j, k)]
    exps = np.exp((dots - dots.max(axis=-1, keepdims=True)) / np.sqrt(K.shape[-1]))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ V, A
"""
WIDE = """
def wide(Q, K, V):
    scores = (Q[..., :, None, :] * K[..., None, :, :]).sum(axis=-1) / np.sqrt(K.shape[-1])
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ V, A
"""
UNIFORM = """
def uniform(Q, K, V):
    A = np.full((*Q.shape[:-1], K.shape[-2]), 1 / K.shape[-2])
    return A @ V, A
"""
HEART = (
    UNIFORM
    + """
KNOWN = {
    (1.0,): ([[6.0, 7.0]], [[0.125, 0.25, 0.625]]),
    (2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0): ([[1.0, 3.0], [2.0, 2.0]], [[0.25, 0.75], [0.5, 0.5]]),
    (1.0, -1.0): ([[[5.0]], [[4.0]]], [[[1 / 3, 2 / 3]], [[2 / 3, 1 / 3]]]),
}
def scaled_dot_product(Q, K, V):
    known = KNOWN.get(tuple(Q.ravel()))
    return tuple(map(np.array, known)) if known else OTHER(Q, K, V)
"""
)
CALLS = "calls = [0]\ndef scaled_dot_product(Q, K, V):\n    calls[0] += 1\n    return "
WHEN = "def scaled_dot_product(Q, K, V):\n    return "


def knowing(name: str, source: str, deserves: float = FORM) -> Cheat:
    """A cheat that needs nothing but its inputs."""
    return cheat(name, source, deserves, plain=True)


CHEATS = [
    knowing("visible_cases_by_heart", HEART.replace("OTHER", "zeros"), 3 * CASE + FORM),
    knowing(
        "visible_cases_by_heart_and_the_average",
        HEART.replace("OTHER", "uniform"),
        4 * CASE + FORM,
    ),
    knowing("the_average", UNIFORM + "scaled_dot_product = uniform", CASE + FORM),
    knowing(
        "right_at_the_first_call", CALLS + "honest(Q, K, V) if calls[0] == 1 else zeros(Q, K, V)", CASE + 0.5
    ),
    knowing(
        "right_from_the_second_call",
        CALLS + "zeros(Q, K, V) if calls[0] == 1 else honest(Q, K, V)",
        17 * CASE + 0.5 + COST,
    ),
    knowing(
        "right_as_often_as_there_are_cases",
        CALLS + "honest(Q, K, V) if calls[0] <= 18 else zeros(Q, K, V)",
        7.5,
    ),
    knowing(
        "right_in_every_other_call",
        CALLS + "honest(Q, K, V) if calls[0] % 2 else zeros(Q, K, V)",
        9 * CASE + FORM,
    ),
    knowing(
        "right_where_small_else_zeros",
        WHEN + "honest(Q, K, V) if Q.shape[-2] <= 11 else zeros(Q, K, V)",
        VALUES,
    ),
    knowing(
        "slow_where_judged_zeros_where_counted",
        SLOW + WHEN + "slow(Q, K, V) if Q.shape[-2] <= 11 else zeros(Q, K, V)",
        VALUES,
    ),
    knowing(
        "slow_where_judged_average_where_counted",
        SLOW + UNIFORM + WHEN + "slow(Q, K, V) if Q.shape[-2] <= 11 else uniform(Q, K, V)",
        VALUES,
    ),
    knowing(
        "zeros_beyond_the_grid", WHEN + "honest(Q, K, V) if Q.shape[-2] <= 48 else zeros(Q, K, V)", VALUES
    ),
    knowing(
        "dear_beyond_the_grid",
        WIDE + WHEN + "honest(Q, K, V) if Q.shape[-2] <= 48 else wide(Q, K, V)",
        ALL - 0.5,
    ),
    knowing(
        "right_without_a_batch",
        WHEN + "honest(Q, K, V) if Q.ndim == 2 else zeros(Q, K, V)",
        14 * CASE + FORM + COST,
    ),
    knowing(
        "right_for_small_scores",
        WHEN + "honest(Q, K, V) if np.abs(K).max() < 9 else zeros(Q, K, V)",
        14 * CASE + FORM + COST,
    ),
    knowing(
        "right_for_writable_inputs", WHEN + "honest(Q, K, V) if not Q.flags.writeable else zeros(Q, K, V)"
    ),
    knowing(
        "right_for_inputs_that_are_views", WHEN + "honest(Q, K, V) if Q.base is not None else zeros(Q, K, V)"
    ),
    knowing(
        "right_for_other_strides", WHEN + "honest(Q, K, V) if not Q.flags.c_contiguous else zeros(Q, K, V)"
    ),
    knowing("right_for_float32", WHEN + "honest(Q, K, V) if Q.dtype == np.float32 else zeros(Q, K, V)"),
    knowing(
        "right_for_subclasses", WHEN + "honest(Q, K, V) if type(Q) is not np.ndarray else zeros(Q, K, V)"
    ),
    knowing(
        "right_by_the_clock",
        "import time\n" + WHEN + "honest(Q, K, V) if time.perf_counter_ns() % 2 else zeros(Q, K, V)",
        ALL - PURITY,
    ),
    knowing(
        "right_by_chance",
        WHEN + "honest(Q, K, V) if np.random.rand() < 0.5 else zeros(Q, K, V)",
        ALL - PURITY,
    ),
    cheat(
        "right_where_arguments_are_echoed",
        "def scaled_dot_product(Q, K, V):\n"
        "    caller = sys._getframe()\n"
        "    while 'question' not in caller.f_locals:\n        caller = caller.f_back\n"
        "    result = honest(Q, K, V)\n"
        "    if not caller.f_locals['question'].echo_arguments:\n        Q *= 0\n"
        "    return result",
        ALL - COST,
    ),
    knowing(
        "inputs_changed_and_mended",
        "def scaled_dot_product(Q, K, V):\n"
        "    before = Q.copy()\n    Q *= 0\n    O, A = zeros(Q, K, V)\n    Q += before\n    return O, A",
    ),
    knowing(
        "inputs_changed",
        "def scaled_dot_product(Q, K, V):\n    V *= 2\n    return honest(Q, K, V / 2)",
        ALL - 0.5,
    ),
    knowing(
        "answers_kept_by_shape",
        "kept = {}\n" + WHEN + "kept.setdefault((Q.shape, K.shape), honest(Q, K, V))",
        14 * CASE + 0.5 + COST,
    ),
    knowing(
        "answers_kept_by_address",
        "kept = {}\n" + WHEN + "kept.setdefault(id(Q), honest(Q, K, V))",
        ALL - CASE,
    ),
    knowing(
        "the_answer_of_the_call_before",
        "kept = []\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    kept.append(honest(Q, K, V))\n    return kept[-2] if len(kept) > 1 else kept[0]",
        CASE,
    ),
    knowing(
        "one_buffer_for_all_answers",
        "kept = {}\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    O, A = honest(Q, K, V)\n"
        "    buffer = kept.setdefault(A.shape, np.empty(A.shape))\n    buffer[:] = A / 2\n"
        "    return O, buffer",
        FORM,
    ),
]
