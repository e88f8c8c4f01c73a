import numpy as np
from hypothesis import given

from tests.unit.grader.items.generators.drawing_variants import draw, seeds


@given(seeds)
def test_the_output_in_a_row_is_that_of_the_token_which_stands_there(seed: int) -> None:
    variant = draw(seed, name="shuffled-tokens", tokens={"low": 4, "high": 5})
    order = [int(text.removeprefix("x_")) - 1 for text in variant.values["order"].split(r",\ ")]
    x = np.random.default_rng(seed).normal(size=(len(order), 3))
    (old,) = np.flatnonzero(
        np.isclose(attend(x), attend(x[order])[int(variant.values["row"]) - 1]).all(axis=1)
    )
    assert variant.key == {"output": str(old + 1)}


def attend(x: np.ndarray) -> np.ndarray:
    """Simple self-attention: (n, d) -> (n, d)."""
    exponentials = np.exp(x @ x.T)
    return exponentials / exponentials.sum(axis=1, keepdims=True) @ x
