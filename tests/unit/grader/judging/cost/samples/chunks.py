"""Attention by chunks of w keys or queries."""

from tests.unit.grader.judging.cost.samples.tasks import CHUNKED, Sample

CHUNKS: dict[str, Sample] = {
    "blocks of keys": Sample(
        # n/w blocks, each 2nwd, nw for exp, 2nwd, nd to add up, and start + w twice; zeros nd. Live at the
        # exponentials: the result, the last block, scores and block. A block takes nine steps: turn; +,
        # index, product, exp; +, index, product, +=. Before: zeros, len, range.
        """
def f(Q, K, V, w):
    out = np.zeros_like(V)
    for start in range(0, len(K), w):
        block = np.exp(Q @ K[start : start + w].T)
        out += block @ V[start : start + w]
    return out
""",
        "4·n²·d + n² + n²·w⁻¹·d + n·d + 2·n·w⁻¹",
        "24·n·w + 8·n·d",
        "9·n·w⁻¹ + 3",
        CHUNKED,
    ),
    "online softmax": Sample(
        # Before: full n and the sign of infinity, zeros n, zeros nd. A block: start + w twice; 2nwd; max nw,
        # maximum n; minus nw, exp nw; minus n, exp n; total n, sum nw, n; out nd, 2nwd, nd: that is
        # 4nwd + 4nw + 2nd + 5n + 2, n/w times. At the end / nd.
        # Live where out is added up: out, its product, the new part, their sum (8nd each); scores and weights
        # (8nw each); most, higher, total, shrink (8n each).
        # Steps: eight before; 20 a block (turn; +, index, product; max, maximum; index, -, exp; -, exp;
        # *, sum, +; index, *, +, index, product, +); two at the end.
        """
def f(Q, K, V, w):
    most = np.full(len(Q), -np.inf)
    total = np.zeros(len(Q))
    out = np.zeros_like(V)
    for start in range(0, len(K), w):
        scores = Q @ K[start : start + w].T
        higher = np.maximum(most, scores.max(1))
        weights = np.exp(scores - higher[:, None])
        shrink = np.exp(most - higher)
        total = total * shrink + weights.sum(1)
        out = out * shrink[:, None] + weights @ V[start : start + w]
        most = higher
    return out / total[:, None]
""",
        "4·n²·d + 4·n² + 2·n²·w⁻¹·d + 5·n²·w⁻¹ + 2·n·d + 2·n + 2·n·w⁻¹ + 1",
        "16·n·w + 32·n·d + 32·n",
        "20·n·w⁻¹ + 10",
        CHUNKED,
    ),
    "tiles in both directions": Sample(
        # A tile: left + w twice; 2w²d, exp w²; sum w², += w; 2w²d, += wd; there are n²/w². A row of tiles:
        # top + w twice; zeros w and wd; / wd, store wd; there are n/w.
        # Live at the exponentials, from the second tile on: out 8nd, total 8w, part 8wd, and three tiles.
        # Steps: 11 a tile (turn; +, index, product, exp; sum, +=; +, index, product, +=), 12 a row (turn;
        # +, index; zeros, index, zeros; len, range; +, store, index, /), and empty, len, range.
        """
def f(Q, K, V, w):
    out = np.empty_like(V)
    for top in range(0, len(Q), w):
        q = Q[top : top + w]
        total, part = np.zeros(w), np.zeros((w, V.shape[1]))
        for left in range(0, len(K), w):
            tile = np.exp(q @ K[left : left + w].T)
            total += tile.sum(1)
            part += tile @ V[left : left + w]
        out[top : top + w] = part / total[:, None]
    return out
""",
        "4·n²·d + 2·n² + n²·w⁻¹·d + n²·w⁻¹ + 2·n²·w⁻² + 3·n·d + n + 2·n·w⁻¹",
        "8·n·d + 24·w² + 8·w·d + 8·w",
        "11·n²·w⁻² + 12·n·w⁻¹ + 3",
        CHUNKED,
    ),
    "the full matrix in a list": Sample(
        # A block: start + w, 2nwd, exp nw; n/w of them. Put together n², then 2n²d. All blocks live beside
        # the matrix made of them, and the result. Steps: item, +, index, product, exp for a block; len,
        # range, concatenate, product.
        """
def f(Q, K, V, w):
    blocks = [np.exp(Q @ K[start : start + w].T) for start in range(0, len(K), w)]
    return np.concatenate(blocks, axis=1) @ V
""",
        "4·n²·d + 2·n² + n·w⁻¹",
        "16·n² + 8·n·d",
        "5·n·w⁻¹ + 4",
        CHUNKED,
        loses="memory",
    ),
    "ceil(n/w) blocks": Sample(
        # Two signs and a quotient: 3. A block: *, +, * 3, min of two 2, append 1; 2wnd, exp wn, 2wnd; n/w of
        # them. Put together nd. Live at the exponentials of the last block: two blocks of w queries (8nw
        # each) and what the blocks before gave, 8(n - w)d. Steps: ten a block (turn; *, +, *, min; append,
        # index, product, exp, product); len, sign, //, sign, range; concatenate.
        """
def f(Q, K, V, w):
    n, parts = len(K), []
    for block in range(-(-n // w)):
        low, high = block * w, min(n, (block + 1) * w)
        parts.append(np.exp(Q[low:high] @ K.T) @ V)
    return np.concatenate(parts)
""",
        "4·n²·d + n² + n·d + 6·n·w⁻¹ + 3",
        "16·n·w + 8·n·d - 8·w·d",
        "10·n·w⁻¹ + 6",
        CHUNKED,
    ),
}
