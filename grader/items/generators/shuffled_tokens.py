"""Self-attention follows its tokens: shuffle the inputs, and the same outputs come, shuffled alike."""

from random import Random

from grader.domain.generator import ShuffledTokens
from grader.domain.variant import Variant
from grader.items.generators.telling_apart import told_apart


def shuffled_tokens(parameters: ShuffledTokens, random: Random) -> Variant:
    """Field: ``output``; values: ``n``, ``order`` (LaTeX), ``row``."""
    return told_apart(lambda: _drawn(parameters, random))


def _drawn(parameters: ShuffledTokens, random: Random) -> Variant:
    tokens = random.randint(parameters.tokens.low, parameters.tokens.high)
    order = random.sample(range(1, tokens + 1), tokens)
    row = random.randint(1, tokens)
    return Variant(
        values={
            "n": str(tokens),
            "order": r",\ ".join(f"x_{token}" for token in order),
            "row": str(row),
            "output": str(order[row - 1]),
        },
        key={"output": str(order[row - 1])},
        wrong={
            "M-STAYS-IN-PLACE": {"output": str(row)},
            "M-INVERSE-ORDER": {"output": str(order.index(row) + 1)},
        },
    )
