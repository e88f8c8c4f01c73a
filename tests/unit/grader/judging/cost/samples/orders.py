"""The same values in another order: linear attention, and decoding token by token."""

from tests.unit.grader.judging.cost.samples.tasks import ATTENTION, LINEAR, Sample

ORDERS: dict[str, Sample] = {
    "linear attention, right order": Sample(
        # KᵀV first: 2nd² for it and 2nd² for Q times it; exp twice nd. Live: q, k, the result, KᵀV.
        """
def f(Q, K, V):
    q, k = np.exp(Q), np.exp(K)
    return q @ (k.T @ V)
""",
        "4·n·d² + 2·n·d",
        "24·n·d + 8·d²",
        "4",
        LINEAR,
    ),
    "linear attention, wrong order": Sample(
        # QKᵀ first: 2n²d and 2n²d; exp twice nd. Live: q, k, the result, QKᵀ.
        """
def f(Q, K, V):
    q, k = np.exp(Q), np.exp(K)
    return (q @ k.T) @ V
""",
        "4·n²·d + 2·n·d",
        "8·n² + 24·n·d",
        "4",
        LINEAR,
        loses="operations memory",
    ),
    "linear attention by loop": Sample(
        # Zeros d². A row: outer d², += d², 2d², store d. Live at the outer product: out, state, and it. Steps
        # of a row: turn, two indices, outer, +=, index, product, store; before: two of shape, zeros, empty,
        # len, range.
        """
def f(Q, K, V):
    state, out = np.zeros((K.shape[1], V.shape[1])), np.empty_like(V)
    for i in range(len(Q)):
        state += np.outer(K[i], V[i])
        out[i] = Q[i] @ state
    return out
""",
        "4·n·d² + n·d + d²",
        "8·n·d + 16·d²",
        "8·n + 6",
        LINEAR,
    ),
    "linear attention by rows": Sample(
        # 2nd² for the state; a row 2d²; the array nd. Live at the array: state, n rows, and it. An item and a
        # product for each row; the first product, and the array.
        """
def f(Q, K, V):
    state = K.T @ V
    return np.array([q @ state for q in Q])
""",
        "4·n·d² + n·d",
        "16·n·d + 8·d²",
        "2·n + 2",
        LINEAR,
    ),
    "decoding with a cache": Sample(
        # Token t meets m = t + 1 keys, n(n+1)/2 in all: 2md, exp m, 2md, sum m, that is (4d + 2)·n(n+1)/2.
        # Besides, a token: two stores 2d, t + 1 twice, / d, append 1; the array nd.
        # Live at the array: keys, values, n rows and it (8nd each), and the last weights (8n).
        # Steps of a token: turn; two indices, two stores; +, two indices, product, exp; append, +, index,
        # product, sum, /; before: two empty, len, range; and the array.
        """
def f(Q, K, V):
    keys, values, out = np.empty_like(K), np.empty_like(V), []
    for t in range(len(Q)):
        keys[t], values[t] = K[t], V[t]
        weights = np.exp(keys[: t + 1] @ Q[t])
        out.append(weights @ values[: t + 1] / weights.sum())
    return np.array(out)
""",
        "2·n²·d + n² + 6·n·d + 4·n",
        "32·n·d + 8·n",
        "16·n + 5",
        ATTENTION,
    ),
    "decoding by recomputing": Sample(
        # With m = t + 1 tokens: 2m²d, exp m², sum m², / m², 2m²d, where the sum of m² is
        # n³/3 + n²/2 + n/6. Besides, a token: t + 1 three times, append 1; the array nd.
        # Each row that is kept is a view and keeps its (m, d) alive. At the last exponentials live those of
        # m < n, 4n(n-1)d; scores and weights of before, 8(n-1)² each; products and exponentials, 8n² each.
        # Steps of a token: turn; +, index, +, index, product, exp; sum, /; append, +, index, product, index.
        # Before: len, range; and the array.
        """
def f(Q, K, V):
    out = []
    for t in range(len(Q)):
        scores = np.exp(Q[: t + 1] @ K[: t + 1].T)
        weights = scores / scores.sum(1, keepdims=True)
        out.append((weights @ V[: t + 1])[-1])
    return np.array(out)
""",
        "(4/3)·n³·d + n³ + 2·n²·d + (3/2)·n² + (5/3)·n·d + (9/2)·n",
        "4·n²·d + 32·n² - 4·n·d - 32·n + 16",
        "14·n + 3",
        ATTENTION,
        loses="operations memory",
    ),
}
