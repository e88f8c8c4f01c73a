"""What the figure with queries, keys, values and masks shows for a query."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.mathematics.queries_keys_values import drawn
from quizapp.figures.shown.queries_keys_values import SEEDS, SENTENCES, WIDTH, context

WORDS = SENTENCES[0].split()
N = len(WORDS)


def masked(query: dict[str, str]) -> list[list[bool]]:
    return [[cell.is_masked for cell in row.cells] for row in context(query)["heatmap"].rows]


@pytest.mark.parametrize("scaling", ["root", "no"])
def test_a_row_is_softmax_of_queries_against_keys_worked_out_by_loops(scaling: str) -> None:
    x, (w_q, w_k, _) = embed(WORDS, WIDTH), (drawn(seed, WIDTH) for seed in SEEDS)
    divisor = WIDTH**0.5 if scaling == "root" else 1.0
    query = [sum(x[2][a] * w_q[a][b] for a in range(WIDTH)) for b in range(WIDTH)]
    scores = []
    for j in range(N):
        key = [sum(x[j][a] * w_k[a][b] for a in range(WIDTH)) for b in range(WIDTH)]
        scores.append(sum(q * k for q, k in zip(query, key, strict=True)) / divisor)
    powers = np.exp(scores)
    shown = context({"word": "2", "scaling": scaling})
    np.testing.assert_allclose([row.weight for row in shown["arcs"].rows], powers / powers.sum())


def test_no_mask_is_ticked_at_first() -> None:
    assert not np.any(masked({}))
    assert context({})["answer"]["masked"] == 0


def test_masks_hide_what_their_names_say() -> None:
    assert masked({"causal": "on"}) == [[j > i for j in range(N)] for i in range(N)]
    assert masked({"near": "on"}) == [[abs(i - j) > 2 for j in range(N)] for i in range(N)]
    assert masked({"padded": "on"}) == [[j == N - 1 for j in range(N)] for _ in range(N)]


def test_masks_add_up() -> None:
    both = np.logical_or(masked({"causal": "on"}), masked({"near": "on"}))
    assert masked({"causal": "on", "near": "on"}) == both.tolist()


def test_every_masked_weight_is_shown_as_zero_and_has_no_arc() -> None:
    shown = context({"causal": "on", "word": "1"})
    assert [row.is_hidden for row in shown["arcs"].rows] == [False, False, *[True] * (N - 2)]
    assert all(row.weight == 0 for row in shown["arcs"].rows if row.is_hidden)


@pytest.mark.parametrize(("matrices", "symmetric"), [("drawn", False), ("same", True), ("none", True)])
def test_the_answer_says_whether_the_scores_are_symmetric(matrices: str, symmetric: bool) -> None:
    assert context({"matrices": matrices})["answer"]["is_symmetric"] is symmetric


@given(
    st.dictionaries(
        st.sampled_from(["sentence", "word", "matrices", "scaling", "causal", "near", "padded"]),
        st.sampled_from(["on", "0", "one", "drawn", "ü ö", "7"]),
    )
)
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    rows = context(query)["heatmap"].rows
    assert all(row.sums_to_one or all(cell.is_masked for cell in row.cells) for row in rows)
