"""Under a causal mask, row i may use columns 1 to i."""

from collections.abc import Callable
from random import Random

from grader.domain.generator import CausalCells
from grader.domain.response import YES
from grader.domain.variant import Variant, cell
from grader.items.generators.whole_matrices import counted


def causal_cells(parameters: CausalCells, random: Random) -> Variant:
    """A grid of n by n; rows are queries, columns are keys."""
    tokens = random.randint(parameters.tokens.low, parameters.tokens.high)
    return Variant(
        values={"n": str(tokens), "count": str(tokens * (tokens + 1) // 2)},
        rows=counted(tokens),
        columns=counted(tokens),
        key=_cells(tokens, lambda query, key: key <= query),
        wrong={
            "MASK-STRICT": _cells(tokens, lambda query, key: key < query),
            "MASK-INVERTED": _cells(tokens, lambda query, key: key >= query),
        },
    )


def _cells(tokens: int, is_open: Callable[[int, int], bool]) -> dict[str, str]:
    positions = range(1, tokens + 1)
    return {cell(query, key): YES for query in positions for key in positions if is_open(query, key)}
