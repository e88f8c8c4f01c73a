"""What would have the count see something else than is done."""

from tests.unit.grader.judging.cost.samples.tasks import ALL, ATTENTION, Sample

TRICKS: dict[str, Sample] = {
    "a memory by input bytes": Sample(
        # No input comes twice, so all is computed: bytes 3nd, a look and a store, 2n²d, exp n², 2n²d. Scores
        # and exponentials live at once. Three for the bytes, the look, three operations, store, index.
        """
kept = {}

def f(Q, K, V):
    key = Q.tobytes(), K.tobytes(), V.tobytes()
    if key not in kept:
        kept[key] = np.exp(Q @ K.T) @ V
    return kept[key]
""",
        "4·n²·d + n² + 3·n·d + 2",
        "16·n²",
        "9",
        ATTENTION,
    ),
    "a special case for n <= 64": Sample(
        # where it is counted: one comparison, 2n²d, exp n², 2n²d; the larger run shows the product of squares
        """
def f(Q, K, V):
    weights = np.exp(Q @ K.T)
    if len(Q) <= 64:
        return weights @ V
    return weights @ weights @ V
""",
        "4·n²·d + n² + 1",
        "16·n²",
        "5",
        ATTENTION,
        loses="operations",
    ),
    "another algorithm above a size": Sample(
        # where it is counted: one comparison, 2n²d, exp n², 2n²d; len, >, the call, and three operations
        """
def cheap(Q, K, V):
    return np.exp(Q @ K.T) @ V

def dear(Q, K, V):
    weights = np.exp(Q @ K.T)
    return weights @ weights @ V

def f(Q, K, V):
    return (dear if len(Q) > 600 else cheap)(Q, K, V)
""",
        "4·n²·d + n² + 1",
        "16·n²",
        "6",
        ATTENTION,
        loses="operations",
    ),
    "work hidden in exec": Sample(
        # refused, for nothing in a text can be counted
        """
def f(Q, K, V):
    exec("for _ in range(9): Q @ K.T")
    return np.exp(Q @ K.T) @ V
""",
        "",
        "",
        "",
        ATTENTION,
        loses=ALL,
    ),
    "a look at the type": Sample(
        # Counted arrays are arrays like all others: 2n²d, exp n², 2n³, 2n²d. Scores and exponentials live at
        # once, later weights and their square. Product, exp; type, is; product; product.
        """
def f(Q, K, V):
    weights = np.exp(Q @ K.T)
    if type(weights) is np.ndarray:
        weights = weights @ weights
    return weights @ V
""",
        "2·n³ + 4·n²·d + n²",
        "16·n²",
        "6",
        ATTENTION,
        loses="operations",
    ),
}
