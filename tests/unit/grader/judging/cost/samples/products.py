"""Attention without a loop."""

from tests.unit.grader.judging.cost.samples.tasks import ATTENTION, BATCHED, Sample

PRODUCTS: dict[str, Sample] = {
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
        ATTENTION,
    ),
    "a batch": Sample(
        # For each of b: 2n²d, / n² | max n², minus n², exp n² | sum n², / n² | 2n²d; and one root. Most live
        # at the exponentials: scores, differences, exponentials, 8n² each for each of b. Line by line four,
        # three, two and one operation, and one for shape[-1].
        """
def f(Q, K, V):
    scores = Q @ K.swapaxes(-1, -2) / np.sqrt(Q.shape[-1])
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    return weights @ V
""",
        "4·n²·b·d + 6·n²·b + 1",
        "24·n²·b",
        "11",
        BATCHED,
    ),
    "asarray inside": Sample(
        # asarray costs nothing, for they are arrays; np.array copies nd; 2n²d, exp n², sum n², / n², 2n²d.
        # At the end: the copy 8nd, weights and quotient 8n² each, the result 8nd. Three calls on the first
        # line, two operations on the second, three on the third.
        """
def f(Q, K, V):
    Q, K, V = np.asarray(Q), np.asarray(K, dtype=float), np.array(V)
    weights = np.exp(Q @ K.T)
    return weights / weights.sum(1, keepdims=True) @ V
""",
        "4·n²·d + 3·n² + n·d",
        "16·n² + 16·n·d",
        "8",
        ATTENTION,
    ),
    "einsum": Sample(
        # both contractions 2n²d, exp n², the quotient n²; the row sums are a contraction of one operand: n².
        # At the exponentials two squares live. Two calls; a call, an index and a quotient; a call.
        """
def f(Q, K, V):
    weights = np.exp(np.einsum("id,jd->ij", Q, K))
    weights /= np.einsum("ij->i", weights)[:, None]
    return np.einsum("ij,jd->id", weights, V)
""",
        "4·n²·d + 3·n²",
        "16·n²",
        "6",
        ATTENTION,
    ),
    "broadcast temporary": Sample(
        # the (n, n, d) products: n²d to make, n²d to sum; then exp n² and 2n²d. The temporary takes 8n²d
        # bytes, the scores another 8n². Two indices, a product, a sum, an exponential, a product.
        """
def f(Q, K, V):
    scores = (Q[:, None, :] * K[None, :, :]).sum(-1)
    return np.exp(scores) @ V
""",
        "4·n²·d + n²",
        "8·n²·d + 8·n²",
        "6",
        ATTENTION,
        loses="memory",
    ),
    "a diagonal matrix inverted": Sample(
        # 2n²d, exp n², sum n², diag n², inverse 2n³, 2n³ for the product of two squares, 2n²d. At the inverse
        # live e, the diagonal matrix and the inverse; at the next product e, the inverse and the product.
        """
def f(Q, K, V):
    e = np.exp(Q @ K.T)
    return np.linalg.inv(np.diag(e.sum(1))) @ e @ V
""",
        "4·n³ + 4·n²·d + 3·n²",
        "24·n²",
        "7",
        ATTENTION,
        loses="operations",
    ),
    "a function of one's own": Sample(
        # 2n²d, three passes over n², 2n²d. At the quotient live: scores, exponentials, row sums, quotient.
        # Two products, the call, and three operations inside.
        """
def softmax(z):
    e = np.exp(z)
    return e / e.sum(-1, keepdims=True)

def f(Q, K, V):
    return softmax(Q @ K.T) @ V
""",
        "4·n²·d + 3·n²",
        "24·n² + 8·n",
        "6",
        ATTENTION,
    ),
    "Fourier transforms": Sample(
        # Three transforms of d columns, 5n·log n each; one product of nd; the real part is a view. Complex
        # numbers take 16 bytes: at the product three arrays of them live. Three transforms and a product.
        """
def f(Q, K, V):
    return np.fft.ifft(np.fft.fft(Q, axis=0) * np.fft.fft(K, axis=0), axis=0).real
""",
        "15·n·d·log n + n·d",
        "48·n·d",
        "4",
        ATTENTION,
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
        ATTENTION,
    ),
}
