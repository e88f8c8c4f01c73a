"""Attention within a window: w keys up to one's own."""

from tests.unit.grader.judging.cost.samples.tasks import WINDOW, Sample

WINDOWS: dict[str, Sample] = {
    "window by loop": Sample(
        # Query i meets min(i+1, w) keys: P = nw - w(w-1)/2 pairs in all. Each costs 2d twice, and max,
        # minus, exp, sum and quotient: 4dP + 5P. A row: two to find i-w+1, two for max(0, ·), one for each
        # i+1, d to store. Live: the result, and at the exponentials three rows of w. Steps of a row: the
        # turn; -, +, max; +, two indices, product; max, -, exp; sum, /, +, index, product, store.
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
        "8·n·d + 24·w",
        "17·n + 3",
        WINDOW,
    ),
    "window by full mask": Sample(
        # 2n²d; two comparisons and their conjunction 3n²; minus w and arange n each; where n², exp n²; the
        # sign of infinity one; 2n²d. At `where` live i (8n), the mask (n²), scores and result (8n² each).
        # len, arange; two indices, <=, -, >, &; product, sign, where, exp, product.
        """
def f(Q, K, V, w):
    i = np.arange(len(Q))
    near = (i <= i[:, None]) & (i > i[:, None] - w)
    return np.exp(np.where(near, Q @ K.T, -np.inf)) @ V
""",
        "4·n²·d + 5·n² + 2·n + 1",
        "17·n² + 8·n",
        "13",
        WINDOW,
        loses="operations memory",
    ),
    "strided windows": Sample(
        # a view of all windows costs nothing: there are n - w + 1, each 2wd; w - 1 is one. The view, w - 1,
        # the index, the contraction.
        """
def f(Q, K, V, w):
    windows = np.lib.stride_tricks.sliding_window_view(K, w, axis=0)
    return np.einsum("nd,ndw->nw", Q[w - 1 :], windows)
""",
        "2·n·w·d - 2·w²·d + 2·w·d + 1",
        "8·n·w - 8·w² + 8·w",
        "4",
        WINDOW,
    ),
}
