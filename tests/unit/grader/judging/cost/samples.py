"""Programs whose cost is known: each formula was derived on paper from the lines above it.

One element counts one operation, whatever is done to it; a product of (n, k) by (k, m) counts 2·n·m·k.
"""

from typing import NamedTuple

from grader.judging.cost.grid import Grid
from tests.unit.grader.judging.cost.programs import MATRIX, WINDOW, Draw, qkv, qkv_window


class Sample(NamedTuple):
    """The source of a function ``f``, and its polynomials; an empty text is not asked for."""

    source: str
    operations: str
    peak: str = ""
    steps: str = ""
    grid: Grid = MATRIX
    draw: Draw = qkv


SAMPLES: dict[str, Sample] = {
    "matrix products": Sample(
        # 2n²d, one root, n² | max n², minus n², exp n² | sum n², / n², 2n²d. At the last product there live
        # scores, exponentials and weights (8n² each) and the result (8nd). Ten operations are written.
        """
def f(Q, K, V):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    exponentials = np.exp(scores - scores.max(1, keepdims=True))
    return exponentials / exponentials.sum(1, keepdims=True) @ V
""",
        "4·n²·d + 6·n² + 1",
        "24·n² + 8·n·d",
        "10",
    ),
    "einsum": Sample(
        # both contractions 2n²d, the quotient n² and the exponentials n²
        """
def f(Q, K, V):
    weights = np.exp(np.einsum("id,jd->ij", Q, K))
    weights /= np.einsum("ij->i", weights)[:, None]
    return np.einsum("ij,jd->id", weights, V)
""",
        "4·n²·d + 3·n²",  # the row sums are a contraction of one operand: n²
        "16·n²",
    ),
    "broadcast temporary": Sample(
        # the (n, n, d) products: n²d to make, n²d to sum; then exp n² and 2n²d. The temporary takes 8n²d
        # bytes, the scores another 8n².
        """
def f(Q, K, V):
    scores = (Q[:, None, :] * K[None, :, :]).sum(-1)
    return np.exp(scores) @ V
""",
        "4·n²·d + n²",
        "8·n²·d + 8·n²",
        "6",
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
    ),
    "triple loop": Sample(
        # product and sum for each of n²d terms, then 2n²d; zeros n²; reading K.shape is no operation
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
    ),
    "linear attention, right order": Sample(
        # KᵀV first: 2nd² for it and 2nd² for Q times it; exp twice nd
        """
def f(Q, K, V):
    q, k = np.exp(Q), np.exp(K)
    return q @ (k.T @ V)
""",
        "4·n·d² + 2·n·d",
        "24·n·d + 8·d²",
        "4",
    ),
    "linear attention, wrong order": Sample(
        # QKᵀ first: 2n²d and 2n²d
        """
def f(Q, K, V):
    q, k = np.exp(Q), np.exp(K)
    return (q @ k.T) @ V
""",
        "4·n²·d + 2·n·d",
        "8·n² + 24·n·d",
        "4",
    ),
    "a diagonal matrix inverted": Sample(
        # exp n², sum n², diag n², inverse 2n³, 2n³ for the product of two squares, 2n²d, and 2n²d at first
        """
def f(Q, K, V):
    e = np.exp(Q @ K.T)
    return np.linalg.inv(np.diag(e.sum(1))) @ e @ V
""",
        "4·n³ + 4·n²·d + 3·n²",
    ),
    "prefixes": Sample(
        # row i sees i + 1 keys: the sum over i of 2(i+1)d is n(n+1)d; and n times i + 1 itself
        """
def f(Q, K, V):
    return [K[: i + 1] @ q for i, q in enumerate(Q)]
""",
        "n²·d + n·d + n",
    ),
    "window by loop": Sample(
        # Query i meets min(i+1, w) keys: P = nw - w(w-1)/2 pairs in all. Each costs 2d twice, and max,
        # minus, exp, sum and quotient: 4dP + 5P. A row: two to find i-w+1, two for max(0, ·), one for each
        # i+1, d to store.
        """
def f(Q, K, V, w):
    out = np.empty_like(V)
    for i in range(len(Q)):
        low = max(0, i - w + 1)
        row = K[low : i + 1] @ Q[i]
        row = np.exp(row - row.max())
        out[i] = row / row.sum() @ V[low : i + 1]
    return out
""",
        "4·n·w·d + 5·n·w + n·d + 6·n - 2·w²·d - (5/2)·w² + 2·w·d + (5/2)·w",
        grid=WINDOW,
        draw=qkv_window,
    ),
    "window by full mask": Sample(
        # 2n²d; two comparisons and their conjunction 3n²; minus w and arange n each; where n², exp n²; the
        # sign of infinity one; 2n²d
        """
def f(Q, K, V, w):
    i = np.arange(len(Q))
    near = (i <= i[:, None]) & (i > i[:, None] - w)
    return np.exp(np.where(near, Q @ K.T, -np.inf)) @ V
""",
        "4·n²·d + 5·n² + 2·n + 1",
        grid=WINDOW,
        draw=qkv_window,
    ),
    "blocks of keys": Sample(
        # n/w blocks, each 2nwd, nw for exp, 2nwd, nd to add up, and start + w twice; zeros nd
        """
def f(Q, K, V, w):
    out = np.zeros_like(V)
    for start in range(0, len(K), w):
        block = np.exp(Q @ K[start : start + w].T)
        out += block @ V[start : start + w]
    return out
""",
        "4·n²·d + n² + n²·w⁻¹·d + n·d + 2·n·w⁻¹",
        grid=WINDOW,
        draw=qkv_window,
    ),
    "strided windows": Sample(
        # a view of all windows costs nothing: there are n - w + 1, each 2wd; w - 1 is one
        """
def f(Q, K, V, w):
    windows = np.lib.stride_tricks.sliding_window_view(K, w, axis=0)
    return np.einsum("nd,ndw->nw", Q[w - 1 :], windows)
""",
        "2·n·w·d - 2·w²·d + 2·w·d + 1",
        "8·n·w - 8·w² + 8·w",
        grid=WINDOW,
        draw=qkv_window,
    ),
    "a function of one's own": Sample(
        # 2n²d, three passes over n², 2n²d. At the quotient live: scores, exponentials, row sums, quotient.
        """
def softmax(z):
    e = np.exp(z)
    return e / e.sum(-1, keepdims=True)

def f(Q, K, V):
    return softmax(Q @ K.T) @ V
""",
        "4·n²·d + 3·n²",
        "24·n² + 8·n",
    ),
    "apply_along_axis": Sample(
        # 2n²d, and n lines of n, each computed and stored
        """
def f(Q, K, V):
    return np.apply_along_axis(np.exp, 1, Q @ K.T)
""",
        "2·n²·d + 2·n²",
    ),
    "sorting": Sample(
        # d columns of n, each n·ceil(log2 n)
        """
def f(Q, K, V):
    return np.sort(Q, axis=0)
""",
        "n·d·log n",
        "8·n·d",
        "1",
    ),
    "recursion by halves": Sample(
        # n - 1 sums of d, n - 1 halvings; every call compares once: 2n - 1. Four rows hold three sums at
        # once (left, right, both together); every doubling adds the sum of a left half: (1 + log n)·8d.
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
    ),
}
