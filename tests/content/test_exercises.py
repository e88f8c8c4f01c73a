"""Every exercise is complete, says what is true in its text, and judges alike whatever the seed."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.judging.cases import draw_inputs
from grader.judging.tolerance import bounds, difference, moved
from grader.packs import load_exercise
from quizapp.common.markdown import Prose, render

FOLDER = Path(__file__).parents[2] / "content" / "self-attention" / "exercises"
SLUGS = sorted(path.parent.name for path in FOLDER.glob("*/exercise.yaml"))

NAMED = {
    "patchify": """
        patch-plain-reshape patch-column-major patch-channel-first patch-pixels-transposed patch-strided
        patch-pixel-tokens patch-gray patch-overlap
    """,
    "image-self-attention": """
        img-plain-reshape img-column-order img-channel-first img-no-scale img-scale-pixels img-axis-q
        img-swap-qk img-raw-values
    """,
    "positional-encoding": """
        pe-exp-k-not-2k pe-growing pe-concat pe-swap pe-sin-only pe-one-based pe-base-1000 pe-transposed
        pe-linear
    """,
    "softmax": """
        sm-global sm-axis0 sm-ignores-axis sm-overflow sm-globalmax sm-no-exp sm-no-norm sm-sigmoid
        sm-log sm-hard sm-keepdims
    """,
    "additive-score": """
        add-no-tanh add-sigmoid add-no-state add-no-annot add-no-v add-tanh-outside add-sep-tanh
        add-softmaxed add-dot
    """,
    "decoder-context": """
        ctx-scores-as-weights ctx-mean ctx-div-t ctx-last-state ctx-argmax ctx-projected ctx-scaled
        ctx-reversed
    """,
    "rnn-encoder": """
        rnn-no-recur rnn-no-tanh rnn-no-bias rnn-zero-h0 rnn-wh-t rnn-reversed rnn-shifted rnn-last-only
        rnn-residual
    """,
    "rnn-predictor": """
        pred-last-only pred-after-all pred-late pred-ahead pred-bidirectional pred-centred pred-no-recur
        pred-states
    """,
    "encoder-decoder": """
        s2s-per-step s2s-first-state s2s-mean-state s2s-zero-state s2s-input-length s2s-frozen s2s-tied
        s2s-emit-before-update
    """,
    "bahdanau-decoder": """
        bah-same-context bah-last-state bah-mean bah-no-softmax bah-emit-before-update bah-no-context
        bah-no-recur bah-decodes-input-length
    """,
    "simple-self-attention": """
        self-axis0 self-a-transposed self-scaled self-cosine self-feature self-no-diag self-no-softmax
        self-global self-identity self-mean self-causal self-overflow
    """,
    "scaled-dot-product": """
        sdpa-no-scale sdpa-div-dk sdpa-mul-sqrt sdpa-sqrt-n sdpa-sqrt-dv sdpa-scale-after sdpa-axis-q
        sdpa-swap-qk sdpa-k-as-v sdpa-overflow sdpa-no-softmax sdpa-dot-t-2d sdpa-return-scores
    """,
    "self-attention": """
        qkv-same-wq qkv-swap-qk qkv-raw-values qkv-k-as-v qkv-scale-d-model qkv-w-transposed
        qkv-no-scale qkv-axis-q qkv-no-proj
    """,
    "causal-attention": """
        mask-none mask-inverted mask-strict mask-off-by-one mask-zero-scores mask-after-softmax
        mask-after-renorm mask-small-const mask-on-input
    """,
    "sliding-window-attention": """
        win-full win-plus-one win-minus-one win-symmetric win-blocks win-wraps win-zero-filled
    """,
    "padded-attention": """
        pad-none pad-query-axis pad-inverted pad-off-by-one pad-zero-scores pad-first-length
        pad-nan-empty pad-uniform-empty pad-rows-zeroed
    """,
    "multi-head-attention": """
        mha-reshape-no-transpose mha-merge-no-transpose mha-scale-d-model mha-no-wo mha-mean-heads
        mha-sum-heads mha-single-head mha-head0-only mha-interleaved mha-head-axis-softmax
    """,
    "cross-attention": """
        x-self x-mem-self x-roles-swapped x-values-from-decoder x-causal x-axis-q x-no-scale
    """,
    "chunked-attention": """
        chk-per-chunk-softmax chk-no-rescale chk-rescale-sum-only chk-rescale-out-only chk-no-max
        chk-max-from-zero chk-no-divide chk-tail-dropped chk-overwrite chk-no-scale
    """,
    "linear-attention": """
        lin-no-norm lin-no-phi lin-phi-q-only lin-relu lin-elu-no-plus-one lin-exp lin-is-softmax
        lin-div-m
    """,
    "decode-with-cache": """
        kv-late-append kv-overwrite kv-value-order kv-values-not-cached kv-stale-query kv-sees-future
        kv-no-scale
    """,
}
"""Mistakes whose names are fixed: reports, statistics and pages keep them for good."""

BY_HAND = {
    "patchify": ([[1, 2, 5, 6], [3, 4, 7, 8]],),
    "image-self-attention": ([[7], [6]], [[1 / 4, 3 / 4], [1 / 2, 1 / 2]]),
    "positional-encoding": ([[0, 1], [np.sin(1), np.cos(1)], [np.sin(2), np.cos(2)]],),
    "softmax": ([1 / 8, 2 / 8, 5 / 8],),
    "additive-score": ([5, -5, 8],),
    "decoder-context": ([-np.log(3) / 10, 9], [9 / 10, 1 / 10]),
    "rnn-encoder": ([[1 / 2], [4 / 5], [0]],),
    "rnn-predictor": ([[5], [8], [0]],),
    "encoder-decoder": ([[2], [4], [2]],),
    "bahdanau-decoder": ([[5], [8]], [[3 / 4, 1 / 4], [1 / 2, 1 / 2]]),
    "simple-self-attention": (
        [[9 / 10 * np.log(9) ** 0.5, 0], [1 / 2 * np.log(9) ** 0.5, 0]],
        [[9 / 10, 1 / 10], [1 / 2, 1 / 2]],
    ),
    "scaled-dot-product": ([[6, 7]], [[1 / 8, 2 / 8, 5 / 8]]),
    "self-attention": ([[7], [6]], [[1 / 4, 3 / 4], [1 / 2, 1 / 2]]),
    "causal-attention": ([[4], [7]], [[1, 0], [1 / 4, 3 / 4]]),
    "sliding-window-attention": ([[4], [7], [9]],),
    "padded-attention": ([[[7]], [[4]]], [[[1 / 4, 3 / 4]], [[1, 0]]]),
    "multi-head-attention": (
        [[10, 3], [9, 3]],
        [[[1 / 4, 3 / 4], [1 / 2, 1 / 2]], [[1 / 2, 1 / 2], [1 / 2, 1 / 2]]],
    ),
    "cross-attention": ([[7, 3]], [[1 / 4, 3 / 4]]),
    "chunked-attention": ([[6, 7]],),
    "linear-attention": ([[7, 3]],),
    "decode-with-cache": ([[4], [7]], [[0], [np.log(3)]], [[4], [8]]),
}
"""What each prompt works out by hand, for the first visible case."""


@pytest.fixture(params=SLUGS)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    return load_exercise(FOLDER / request.param)


def function(exercise: Exercise, source: str) -> Callable[..., Any]:
    """The entry point of a program of the pack, which is ours and may run here."""
    module: dict[str, Any] = {"__name__": "program"}
    exec(compile(source, exercise.slug, "exec"), module)
    return module[exercise.entry_point]


def results(answer: Any) -> list[Any]:
    return list(answer) if isinstance(answer, tuple) else [answer]


def is_right(exercise: Exercise, source: str, seed: int) -> bool:
    """Whether a program gives the reference's results on all cases, within the correctness check's bound."""
    reference, program = function(exercise, exercise.reference), function(exercise, source)
    slack = next(check.slack for check in exercise.checks if isinstance(check, CorrectnessCheck))
    for case in exercise.cases:
        inputs = draw_inputs(exercise, case, seed)
        expected = results(reference(*inputs.values()))
        near = results(reference(*moved(inputs, seed, case.name).values()))
        try:
            given_ = results(program(*draw_inputs(exercise, case, seed).values()))
        except (ValueError, IndexError):
            return False
        for one, other, bound in zip(given_, expected, bounds(inputs, expected, near), strict=True):
            if one.shape != other.shape or (difference(one, other) > bound.allows(one.dtype, slack)).any():
                return False
    return True


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # mistakes overflow and divide by zero
@pytest.mark.parametrize("slug", SLUGS)
@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 2**63 - 1))
def test_right_programs_are_right_and_wrong_ones_wrong_whatever_the_seed(slug: str, seed: int) -> None:
    exercise = load_exercise(FOLDER / slug)
    assert [
        program.name for program in exercise.accepted if not is_right(exercise, program.source, seed)
    ] == []
    assert [wrong.id for wrong in exercise.misconceptions if is_right(exercise, wrong.source, seed)] == []


def test_no_named_mistake_is_missing(exercise: Exercise) -> None:
    assert set(NAMED[exercise.slug].split()) <= {mistake.id for mistake in exercise.misconceptions}


def test_points_sum_to_ten(exercise: Exercise) -> None:
    assert exercise.max_score == 10


def test_cases_are_many_and_some_are_shown(exercise: Exercise) -> None:
    assert len(exercise.cases) >= 12
    assert sum(case.visible for case in exercise.cases) in {2, 3}


def test_visible_cases_are_written_out_for_checking_by_hand(exercise: Exercise) -> None:
    arrays = {argument.name for argument in exercise.arguments if argument.kind == "array"}
    for case in exercise.cases:
        if case.visible:
            assert set(case.inputs) >= arrays


def test_sizes_differ_so_that_no_two_axes_can_be_confused(exercise: Exercise) -> None:
    assert len(set(exercise.sizes.values())) == len(exercise.sizes)


def test_the_example_by_hand_is_what_the_reference_gives(exercise: Exercise) -> None:
    inputs = draw_inputs(exercise, exercise.cases[0], seed=0)
    computed = results(function(exercise, exercise.reference)(*inputs.values()))
    for one, other in zip(computed, BY_HAND[exercise.slug], strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-12, atol=1e-12)


def test_the_starter_has_the_parameters_that_are_sent(exercise: Exercise) -> None:
    parameters = inspect.signature(function(exercise, exercise.starter)).parameters
    assert list(parameters) == [argument.name for argument in exercise.arguments]


def test_the_starter_tells_every_array_it_is_given_and_returns(exercise: Exercise) -> None:
    definition = ast.parse(exercise.starter).body[-1]
    assert isinstance(definition, ast.FunctionDef)
    told = ast.get_docstring(definition) or ""
    for named in (*exercise.arguments, *exercise.results):
        assert named.name in told


def test_the_prompt_turns_into_prose_and_formulas_without_a_rest(exercise: Exercise) -> None:
    blocks = render(exercise.prompt)
    html = "".join(str(block.html) for block in blocks if isinstance(block, Prose))
    assert "<math" in html
    assert "$" not in html
    assert "\\" not in html
