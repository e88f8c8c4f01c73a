"""The table against numpy at work on numbers that count what is done to them."""

import numpy as np
import pytest

from tests.unit.grader.judging.cost.counter.table.running import arguments, run, words
from tests.unit.grader.judging.cost.counter.table.tally import tallied, tallies

EXPRESSIONS = words(
    """
    a+a a-1 a*a a/a -a abs(a) a**2 a<b[:1] a==a np.add(a,a) np.multiply(a,a) np.sqrt(a) np.exp(a)
    np.negative(a) np.maximum(a,a) np.minimum(a,1) np.sum(a) a.sum(axis=0) np.prod(a) a.prod(1) np.cumsum(a)
    a.cumprod() np.cumprod(a) np.add.reduce(a) np.add.accumulate(a) np.add.outer(x,y) np.multiply.outer(a,a)
    np.max(a) a.min(axis=1) np.argmax(a) np.argmin(a) np.any(np.subtract(a,a)) np.mean(a) np.var(a) np.diff(x)
    np.diff(a,axis=0) np.ptp(a) a@b.T np.matmul(a,b.T) np.dot(a,b.T) a.dot(y) x.dot(x) np.dot(a,2)
    np.inner(a,b) np.inner(x,x) np.outer(x,y) np.tensordot(a,b,axes=(1,1)) np.tensordot(a,a,axes=2)
    np.tensordot(x,y,axes=0) np.vdot(x,x) np.vecdot(a,a) np.matvec(a,y) np.vecmat(y,s) np.kron(a,b)
    np.linalg.matrix_power(s,2) np.linalg.matrix_power(s,5) np.linalg.matrix_power(s,7)
    np.linalg.matrix_power(s,8) np.linalg.multi_dot([a,b.T,b]) np.linalg.multi_dot([x,a,y]) np.convolve(x,y)
    np.correlate(x,y,'full') np.convolve(x,x,'valid') np.polyadd(x,x) np.polyval(x,y) np.trace(s)
    np.average(a) np.clip(a,1,2) np.einsum('ij,kj->ik',a,b) np.einsum('ij,ij->i',a,a) np.einsum('ij->j',a)
    np.einsum('i,j->ij',x,y) np.einsum('ij,ij->ij',a,a) np.einsum('ii',s) np.einsum('ij,jk,k->i',a,s,y)
    np.polymul(x,y) np.cross(t,t)
    """
)
"""Without blanks. Operands are the arrays of `arguments`."""

SIZES = [(6, 7, 8), (12, 9, 10), (15, 10, 12)]
"""Lines of a handful are sorted by insertion, and a sum of two has one addition: longer ones are the rule."""


def done(expression: str, n: int, m: int, k: int) -> int:
    names = {
        name: tallies(value) if isinstance(value, np.ndarray) and value.dtype == float else value
        for name, value in arguments(n, m, k).items()
    }
    return tallied(lambda: eval(expression, {"np": np, **names}))


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_what_is_counted_is_what_is_done(expression: str) -> None:
    shares = [run(expression, *sizes).operations / done(expression, *sizes) for sizes in SIZES]
    assert all(0.45 < share < 2.2 for share in shares), shares
