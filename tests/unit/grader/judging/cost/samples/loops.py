"""Attention by loops, comprehensions, functions that call others, and recursion."""

from tests.unit.grader.judging.cost.samples.tasks import ATTENTION, Sample

LOOPS: dict[str, Sample] = {
    "triple loop": Sample(
        # Product and sum for each of n²d terms, then 2n²d; zeros n²; reading K.shape is no operation. Steps:
        # for a term the turn, two indices, product and sum (5n²d); for a pair, and for a row, the turn and a
        # range (2n² + 2n); zeros, a range and the last product.
        """
def f(Q, K, V):
    n, d = Q.shape
    scores = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for c in range(d):
                scores[i, j] += Q[i, c] * K[j, c]
    return scores @ V
""",
        "4·n²·d + n²",
        "8·n² + 8·n·d",
        "5·n²·d + 2·n² + 2·n + 3",
        ATTENTION,
        loses="steps",
    ),
    "double loop": Sample(
        # A pair: 2d, an exponential, a store. Then n² to sum, n² to divide, 2n²d. Live at the last product:
        # weights, quotient, result. Steps of a pair: turn, two indices, product, exponential, store; of a
        # row: turn and range; and len, empty, range, sum, quotient, product.
        """
def f(Q, K, V):
    n = len(Q)
    weights = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            weights[i, j] = np.exp(Q[i] @ K[j])
    return weights / weights.sum(1, keepdims=True) @ V
""",
        "4·n²·d + 4·n²",
        "16·n² + 8·n·d",
        "6·n² + 2·n + 6",
        ATTENTION,
        loses="steps",
    ),
    "row loop": Sample(
        # A row: 2nd for the scores, n for exp, n for the sum, n to divide, 2nd for the result, d to store
        # it. Live: the result, the last row, the new scores, the new row. Eight steps a row, and three
        # before.
        """
def f(Q, K, V):
    out = np.empty_like(V)
    for i in range(len(Q)):
        row = np.exp(K @ Q[i])
        out[i] = (row / row.sum()) @ V
    return out
""",
        "4·n²·d + 3·n² + n·d",
        "8·n·d + 24·n",
        "8·n + 3",
        ATTENTION,
    ),
    "list comprehension": Sample(
        # a·b n²d, their sum n²d, the array n², 2n²d. Steps: for each term an item and a product (2n²d);
        # for each pair zip, sum and an item (3n²); for each row an item (n); and array, product.
        """
def f(Q, K, V):
    scores = np.array([[sum(a * b for a, b in zip(q, k)) for k in K] for q in Q])
    return scores @ V
""",
        "4·n²·d + n²",
        "8·n² + 8·n·d",
        "2·n²·d + 3·n² + n + 2",
        ATTENTION,
        loses="steps",
    ),
    "np.vectorize": Sample(
        # Two arrays of n² indices: 2n². A pair: 2d, an exponential, and one to store it. Then 2n²d. Whole
        # numbers take 8 bytes too: 16n² for the indices, 8n² for weights, 8nd. A pair takes four steps;
        # before them vectorize, two lengths, indices and the call; after them the product.
        """
def f(Q, K, V):
    weight = np.vectorize(lambda i, j: np.exp(Q[i] @ K[j]), otypes=[float])
    rows, columns = np.indices((len(Q), len(K)))
    weights = weight(rows, columns)
    return weights @ V
""",
        "4·n²·d + 4·n²",
        "24·n² + 8·n·d",
        "4·n² + 6",
        ATTENTION,
        loses="steps",
    ),
    "functions that call functions": Sample(
        # Scores 2n²d, exp n², sum n², / n²; two lists of n; the array n²; 2n²d. At the array live: n rows,
        # n quotients, the array, each 8n². Steps: product, exp, sum, item and quotient for each row (5n);
        # list, map, map; list, map; zip, array, product.
        """
def f(Q, K, V):
    rows = list(map(np.exp, map(lambda q: K @ q, Q)))
    totals = list(map(np.sum, rows))
    return np.array([row / total for row, total in zip(rows, totals)]) @ V
""",
        "4·n²·d + 4·n² + 2·n",
        "24·n²",
        "5·n + 8",
        ATTENTION,
    ),
    "apply_along_axis": Sample(
        # 2n²d, and n lines of n, each computed and stored. Scores and result live, 8n² each. Product, call,
        # and each line.
        """
def f(Q, K, V):
    return np.apply_along_axis(np.exp, 1, Q @ K.T)
""",
        "2·n²·d + 2·n²",
        "16·n²",
        "n + 2",
        ATTENTION,
    ),
    "prefixes": Sample(
        # Row i meets i + 1 keys: the sum over i of 2(i+1)d is n(n+1)d, of the maxima n(n+1)/2; i + 1 itself
        # is n, the array n. A row takes at most 8n bytes, as does the array. Five steps a row: item, sum,
        # index, product, maximum; enumerate and array.
        """
def f(Q, K, V):
    return np.array([(K[: i + 1] @ q).max() for i, q in enumerate(Q)])
""",
        "n²·d + (1/2)·n² + n·d + (5/2)·n",
        "8·n",
        "5·n + 2",
        ATTENTION,
    ),
    "recursion by halves": Sample(
        # n - 1 sums of d, n - 1 halvings; every call compares once: 2n - 1. Four rows hold three sums at
        # once (left, right, both together); every doubling adds the sum of a left half: (1 + log n)·8d.
        # A call takes len and a comparison; each of n leaves one index; each of n - 1 others len, //, two
        # slices, two calls, +: 2(2n - 1) + n + 7(n - 1) = 12n - 9, and the first call.
        """
def total(x):
    if len(x) == 1:
        return x[0]
    half = len(x) // 2
    return total(x[:half]) + total(x[half:])

def f(Q, K, V):
    return total(Q)
""",
        "n·d + 3·n - d - 2",
        "8·d·log n + 8·d",
        "12·n - 8",
        ATTENTION,
    ),
}
