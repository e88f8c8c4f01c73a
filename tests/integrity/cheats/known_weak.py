"""Cheats that win marks, as docs/cost.md says under "Known to be weak"."""

from tests.integrity.cheats.cheat import ALL, cheat

# n³ operations where n²·dk are asked.
DEAR = """
def dear(Q, K, V):
    n = Q.shape[-2]
    np.ones((n, n)) @ np.ones((n, n))
    return honest(Q, K, V)
"""

CHEATS = [
    cheat(
        "dear_above_the_largest_size_tried",
        DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    return honest(Q, K, V) if Q.shape[-2] <= 500 else dear(Q, K, V)",
        ALL,
        plain=True,
    ),
    cheat(
        "dear_by_no_formula",
        DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    for _ in range(1 + int(1e6 * abs(Q.flat[0])) % 3):\n"
        "        result = dear(Q, K, V)\n    return result",
        ALL,
        plain=True,
    ),
]
