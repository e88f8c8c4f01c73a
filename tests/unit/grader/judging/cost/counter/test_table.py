"""Costs of numpy's functions against counts made by hand, at three sizes each."""

from collections.abc import Callable
from math import ceil, log2

import numpy as np
import pytest

from tests.unit.grader.judging.cost.programs import counted

SIZES = [(2, 3, 4), (5, 2, 7), (8, 8, 3)]
by_size = pytest.mark.parametrize(("n", "m", "k"), SIZES)

CONTRACTIONS: dict[str, Callable[[int, int, int], int]] = {
    "a @ b.T": lambda n, m, k: 2 * n * m * k,
    "np.matmul(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "a.dot(b.T)": lambda n, m, k: 2 * n * m * k,
    "np.inner(a, b)": lambda n, m, k: 2 * n * m * k,
    "a @ b[0]": lambda n, m, k: 2 * n * k,
    "a[0] @ b[0]": lambda n, m, k: 2 * k,
    "operator.matmul(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "a.__matmul__(b.T)": lambda n, m, k: 2 * n * m * k,
    "getattr(a, 'dot')(b.T)": lambda n, m, k: 2 * n * m * k,
    "np.linalg.multi_dot([a, b.T, b])": lambda n, m, k: 4 * n * m * k,
    "np.linalg.matrix_power(np.ones((4, 4)), 5)": lambda n, m, k: 3 * 2 * 2 * 4**3,  # three binary digits
    "np.vdot(a, a)": lambda n, m, k: 2 * n * k,
    "np.vecdot(a, a)": lambda n, m, k: 2 * n * k,
    "np.tensordot(a, b, axes=(1, 1))": lambda n, m, k: 2 * n * m * k,
    "np.einsum('ik,jk->ij', a, b)": lambda n, m, k: 2 * n * m * k,
    "np.einsum('ik,jk', a, b)": lambda n, m, k: 2 * n * m * k,
    "np.einsum('...k,jk->...j', a, b)": lambda n, m, k: 2 * n * m * k,
    "np.einsum('ik,ik->i', a, a)": lambda n, m, k: 2 * n * k,
    "np.einsum('ij->ji', a)": lambda n, m, k: n * k,
    "np.einsum('ik,jk,jl->il', a, b, b)": lambda n, m, k: 3 * n * m * k * k,
    "np.einsum('ik,jk,jl->il', a, b, b, optimize=['einsum_path', (0, 1), (0, 1)])": (
        lambda n, m, k: 4 * n * m * k
    ),
}  # fmt: skip

ELEMENTS: dict[str, Callable[[int, int, int], int]] = {
    "np.exp(a)": lambda n, m, k: n * k,
    "a[:, None, :] + b[None]": lambda n, m, k: n * m * k,
    "operator.add(a, 1)": lambda n, m, k: n * k,
    "a.__add__(1)": lambda n, m, k: n * k,
    "len(a)": lambda n, m, k: 0,
    "a.T": lambda n, m, k: 0,
    "np.transpose(a)": lambda n, m, k: 0,
    "a.reshape(-1)": lambda n, m, k: 0,
    "a.T.reshape(-1)": lambda n, m, k: n * k,
    "np.broadcast_to(a, (9, *a.shape))": lambda n, m, k: 0,
    "np.empty((50, 50))": lambda n, m, k: 0,
    "np.zeros(a.shape[:1])": lambda n, m, k: n,
    "a.sum(axis=0)": lambda n, m, k: n * k,
    "np.add.reduce(a, axis=0)": lambda n, m, k: n * k,
    "np.subtract.outer(a[0], b[0])": lambda n, m, k: k * k,
    "a.mean()": lambda n, m, k: n * k,
    "a.std()": lambda n, m, k: 4 * n * k,
    "np.where(a > 0, a, 0)": lambda n, m, k: 2 * n * k,
    "np.concatenate([a, b])": lambda n, m, k: (n + m) * k,
    "np.tril(a)": lambda n, m, k: n * k,
    "a.astype(np.float32)": lambda n, m, k: n * k,
    "np.clip(a, 0, 1)": lambda n, m, k: n * k,
    "np.linalg.norm(a)": lambda n, m, k: 2 * n * k,
    "np.sort(a, axis=1)": lambda n, m, k: n * k * max(1, ceil(log2(k))),
    "np.linalg.inv(a.T @ a + np.eye(a.shape[1]))": lambda n, m, k: 2 * k**3 + 2 * k * k,
    "np.fft.fft(a, axis=1)": lambda n, m, k: 5 * n * k * max(1, ceil(log2(k))),
    "a[[0, 1]]": lambda n, m, k: 2 * k,
    "a[a > 9]": lambda n, m, k: 2 * n * k,
    "a[0:1]": lambda n, m, k: 0,
    "a[0][0]": lambda n, m, k: 0,
    "sum(a[0])": lambda n, m, k: k,
    "list(map(np.sum, a))": lambda n, m, k: n * k + n,
    "2.0 in a": lambda n, m, k: n * k,
}


@pytest.mark.parametrize("expression", CONTRACTIONS)
@by_size
def test_a_contraction_costs_two_flops_a_term(expression: str, n: int, m: int, k: int) -> None:
    run = counted(expression, a=np.ones((n, k)), b=np.ones((m, k)))
    assert run.nodes[:, 2].sum() == CONTRACTIONS[expression](n, m, k)
    assert run.uncounted == ()


@pytest.mark.parametrize("expression", ELEMENTS)
@by_size
def test_a_function_costs_what_it_touches(expression: str, n: int, m: int, k: int) -> None:
    run = counted(expression, a=np.ones((n, k)), b=np.ones((m, k)))
    assert run.nodes[:, 1].sum() == ELEMENTS[expression](n, m, k)
    assert run.uncounted == ()


def test_an_unknown_function_is_charged_its_largest_operand_and_named() -> None:
    run = counted("np.i0(a)", a=np.ones((3, 5)))
    assert (run.operations, run.uncounted) == (15, ("i0",))


def test_an_unknown_way_of_calling_is_charged_and_named() -> None:
    run = counted("np.einsum(a, [0, 1], [1, 0])", a=np.ones((3, 5)))
    assert (run.operations, run.uncounted) == (15, ("einsum",))


def test_a_function_that_is_handed_over_is_counted_where_it_is_called() -> None:
    assert counted("np.apply_along_axis(np.exp, 1, a)", a=np.ones((3, 5))).operations == 15


def test_source_run_as_text_is_named() -> None:
    assert counted("eval('a @ a')", a=np.ones((3, 3))).uncounted == ("eval",)
