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
        "dear_above_any_size_that_can_be_tried",
        DEAR + "def scaled_dot_product(Q, K, V):\n"
        "    return honest(Q, K, V) if Q.shape[-2] <= 5000 else dear(Q, K, V)",
        ALL,
        plain=True,
    ),
]
