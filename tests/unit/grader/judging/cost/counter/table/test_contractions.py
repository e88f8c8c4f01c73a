"""Products, against their terms counted one by one."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.grader.judging.cost.counter.table.running import Count, assert_costs
from tests.unit.grader.judging.cost.programs import counted

CONTRACTIONS: dict[str, Count] = {
    "a @ b.T": lambda n, m, k: 2 * n * m * k,
    "np.matmul(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "a.dot(b.T)": lambda n, m, k: 2 * n * m * k,
    "np.dot(a=a, b=b.T)": lambda n, m, k: 2 * n * m * k,
    "np.dot(a, 3)": lambda n, m, k: n * k,
    "np.inner(a, b)": lambda n, m, k: 2 * n * m * k,
    "a @ y": lambda n, m, k: 2 * n * k,
    "y @ y": lambda n, m, k: 2 * k,
    "a[None] @ b.T[None]": lambda n, m, k: 2 * n * m * k,
    "operator.matmul(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "a.__matmul__(b.T)": lambda n, m, k: 2 * n * m * k,
    "getattr(a, 'dot')(b.T)": lambda n, m, k: 2 * n * m * k,
    "np.ndarray.dot(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "np.linalg.matmul(a, b.T)": lambda n, m, k: 2 * n * m * k,
    "np.matvec(a, y)": lambda n, m, k: 2 * n * k,
    "np.vecmat(x, a)": lambda n, m, k: 2 * n * k,
    "np.vecdot(a, a)": lambda n, m, k: 2 * n * k,
    "np.vecdot(a, a, axis=0)": lambda n, m, k: 2 * n * k,
    "np.linalg.vecdot(a, a)": lambda n, m, k: 2 * n * k,
    "np.vdot(a, a)": lambda n, m, k: 2 * n * k,
    "np.tensordot(a, b, axes=(1, 1))": lambda n, m, k: 2 * n * m * k,
    "np.tensordot(a, b, axes=0)": lambda n, m, k: n * m * k * k,
    "np.linalg.tensordot(a, b, axes=(1, 1))": lambda n, m, k: 2 * n * m * k,
    "np.convolve(x, y)": lambda n, m, k: 2 * n * k,
    "np.correlate(x, y, 'full')": lambda n, m, k: 2 * n * k,
    "np.convolve(x, y, 'valid')": lambda n, m, k: 2 * (max(n, k) - min(n, k) + 1) * min(n, k),
    "np.polymul(x, y)": lambda n, m, k: 2 * n * k,
    "np.linalg.matrix_power(s, 0)": lambda n, m, k: 0,
    "np.linalg.matrix_power(s, 5)": lambda n, m, k: 3 * 2 * k**3,  # s², s⁴, s⁴·s
    "np.linalg.matrix_power(s, 7)": lambda n, m, k: 4 * 2 * k**3,
    "np.linalg.multi_dot([a, b.T, b])": lambda n, m, k: 4 * n * m * k if 2 * n * m < k * (n + m) else (
        min(4 * n * m * k, 2 * m * k * k + 2 * n * k * k)
    ),
    "np.asmatrix(a) * np.asmatrix(b.T)": lambda n, m, k: 2 * n * m * k + n * m,  # and its n·m elements
    "np.einsum('ik,jk->ij', a, b)": lambda n, m, k: 2 * n * m * k,
    "np.einsum(a, [0, 2], b, [1, 2], [0, 1])": lambda n, m, k: 2 * n * m * k,
    "np.einsum(a, [..., 0], b, [1, 0])": lambda n, m, k: 2 * n * m * k,
    "np.einsum('ij->ji', a)": lambda n, m, k: 0,
    "np.einsum('ii->i', s)": lambda n, m, k: 0,
    "np.einsum('ik,jk,jl->il', a, b, b)": lambda n, m, k: 3 * n * m * k * k,
    "np.einsum('ik,jk,jl->il', a, b, b, optimize=['einsum_path', (0, 1), (0, 1)])": (
        lambda n, m, k: 2 * n * m * k + 2 * n * m * k
    ),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
@pytest.mark.parametrize("expression", CONTRACTIONS)
def test_a_contraction_costs_two_flops_a_term(expression: str) -> None:
    assert_costs(expression, CONTRACTIONS[expression])


LETTERS = "ijkl"
SIZES = dict(zip(LETTERS, (2, 3, 4, 5), strict=True))


@st.composite
def summations(draw: st.DrawFn) -> tuple[list[str], str, bool]:
    """Terms, the letters of the result, and whether an ellipsis stands before both."""
    terms = draw(st.lists(st.permutations(LETTERS).map(lambda p: "".join(p[:2])), min_size=1, max_size=3))
    letters = sorted(set("".join(terms)))
    kept = draw(st.permutations(letters))[: draw(st.integers(0, len(letters)))]
    return terms, "".join(kept), draw(st.booleans())


def brute_force(terms: list[str], output: str, extra: int) -> int:
    """Every combination of the letters, one by one: a product between terms, a sum where one is left out."""
    letters = sorted(set("".join(terms)))
    done = 0
    for _ in product(*(range(SIZES[letter]) for letter in letters), range(extra)):
        done += len(terms) - 1
        done += set(output) != set(letters)
    return done


@settings(max_examples=150, deadline=None)
@given(summation=summations())
def test_any_einsum_costs_its_combinations(summation: tuple[list[str], str, bool]) -> None:
    terms, output, ellipsis = summation
    dots, extra = ("...", (3,)) if ellipsis else ("", ())
    arrays = {
        f"x{place}": np.ones((*extra, *(SIZES[letter] for letter in term)))
        for place, term in enumerate(terms)
    }
    subscripts = ",".join(dots + term for term in terms) + "->" + dots + output
    found = counted(f"np.einsum('{subscripts}', {', '.join(arrays)})", **arrays)
    assert found.operations == brute_force(terms, output, 3 if ellipsis else 1)


CHAINS = [(2, 3, 4), (2, 9, 3, 8), (9, 2, 8, 1, 7), (5, 5, 5, 5, 5, 5)]


@pytest.mark.parametrize("lengths", CHAINS)
def test_a_chain_of_products_costs_its_cheapest_order(lengths: tuple[int, ...]) -> None:
    def cheapest(chain: tuple[int, ...]) -> int:
        """All ways to split it, tried out."""
        splits = range(1, len(chain) - 1)
        return min(
            (
                cheapest(chain[: place + 1])
                + cheapest(chain[place:])
                + 2 * chain[0] * chain[place] * chain[-1]
                for place in splits
            ),
            default=0,
        )

    arrays = {f"x{place}": np.ones(shape) for place, shape in enumerate(pairwise(lengths))}
    assert counted(f"np.linalg.multi_dot([{', '.join(arrays)}])", **arrays).operations == cheapest(lengths)
