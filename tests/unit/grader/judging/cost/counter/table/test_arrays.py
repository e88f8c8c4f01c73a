"""Functions that make, move and read elements: how many, by the shapes of what they are given."""

import pytest

from tests.unit.grader.judging.cost.counter.table.running import SIZES, Count, assert_costs, run, words

pytestmark = [
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),  # np.matrix
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # np.row_stack
]

NOTHING = words(
    """
    np.shape(a) np.ndim(a) np.size(a) np.empty((n,k)) np.empty_like(a) np.can_cast(int,float)
    np.promote_types(int,float) np.min_scalar_type(3) np.result_type(a,b) np.broadcast_shapes((n,1),(1,k))
    np.seterr() np.geterr() np.geterrcall() np.seterrcall(None) np.getbufsize() np.setbufsize(8192)
    a.setflags() np.get_printoptions() np.set_printoptions() np.printoptions() np.shares_memory(a,b)
    np.may_share_memory(a,b) np.issubdtype(int,float) np.isdtype(a.dtype,'integral') np.isscalar(a)
    np.iscomplexobj(a) np.isrealobj(a) np.iterable(a) np.isfortran(a) np.typename('d') np.mintypecode('d')
    np.common_type(a,b) np.get_include() np.einsum_path('ij,kj',a,b) a.to_device('cpu') np.errstate()
    np.finfo(float) np.iinfo(int) np.dtype(float) np.ndenumerate(a) np.ndindex(n,k) np.nditer(a)
    np.nested_iters(a,[[0],[1]]) np.broadcast(a,a) np.ndarray((n,k)) np.frompyfunc(len,1,1) np.vectorize(len)
    """
)
VIEWS = words(
    """
    np.reshape(a,-1) a.reshape(-1) np.transpose(a) a.transpose() np.swapaxes(a,0,1) np.expand_dims(a,0)
    np.squeeze(a) np.broadcast_to(y,(n,k)) np.broadcast_arrays(y,a) np.moveaxis(a,0,1) np.rollaxis(a,1)
    np.matrix_transpose(a) np.permute_dims(a) np.atleast_1d(a) np.atleast_2d(a) np.atleast_3d(a)
    np.lib.stride_tricks.sliding_window_view(y,2) np.lib.stride_tricks.as_strided(a) np.ravel(a) a.ravel()
    np.split(a,1) np.array_split(a,2) np.hsplit(a,1) np.vsplit(a,1) np.dsplit(a[...,None],1) np.unstack(a)
    np.flip(a) np.fliplr(a) np.flipud(a) np.rot90(a) np.diagonal(s) np.linalg.diagonal(s) np.diag(s)
    a.view(int) np.real(a) np.imag(z) np.asarray(a) np.ascontiguousarray(a) np.asanyarray(a) np.asmatrix(a)
    np.require(a) a.getfield(float) np.frombuffer(a) np.from_dlpack(a) np.ix_(j,j) np.real_if_close(a)
    np.linalg.matrix_transpose(s) a.T a.mT a.flat z.real z.imag a[0:1] a[0] a[:,None] a[...,::-1]
    """
)
WRITTEN: dict[str, Count] = {
    "a.T.reshape(-1)": lambda n, m, k: n * k,
    "np.ravel(a.T)": lambda n, m, k: n * k,
    "np.asfortranarray(a)": lambda n, m, k: n * k,
    "np.ascontiguousarray(a.T)": lambda n, m, k: n * k,
    "np.array(a)": lambda n, m, k: n * k,
    "np.array([[0.0] * 6] * 5)": lambda n, m, k: 30 + 6 + 5,  # and the lists that are repeated
    "np.matrix(a)": lambda n, m, k: n * k,
    "a.astype(int)": lambda n, m, k: n * k,
    "a.astype(float, copy=False)": lambda n, m, k: 0,
    "np.float32(a)": lambda n, m, k: n * k,
    "np.imag(a)": lambda n, m, k: n * k,  # zeros
    "a.imag": lambda n, m, k: n * k,
    "a.conj()": lambda n, m, k: 0,  # nothing to conjugate
    "z.conjugate()": lambda n, m, k: n * k,
    "np.diag(y)": lambda n, m, k: k * k,
    "np.copy(a)": lambda n, m, k: n * k,
    "a.copy()": lambda n, m, k: n * k,
    "a.flatten()": lambda n, m, k: n * k,
    "a.byteswap()": lambda n, m, k: n * k,
    "a.item(0)": lambda n, m, k: 1,
    "np.zeros((n, k))": lambda n, m, k: n * k,
    "np.zeros_like(a)": lambda n, m, k: n * k,
    "np.ones((n, k))": lambda n, m, k: n * k,
    "np.ones_like(a)": lambda n, m, k: n * k,
    "np.full((n, k), 2.0)": lambda n, m, k: n * k,
    "np.full_like(a, 2.0)": lambda n, m, k: n * k,
    "np.arange(n)": lambda n, m, k: n,
    "np.eye(n, k)": lambda n, m, k: n * k,
    "np.identity(n)": lambda n, m, k: n * n,
    "np.roll(a, 1)": lambda n, m, k: n * k,
    "np.concatenate([a, b])": lambda n, m, k: (n + m) * k,
    "np.concat([a, b])": lambda n, m, k: (n + m) * k,
    "np.stack([a, a])": lambda n, m, k: 2 * n * k,
    "np.vstack([a, b])": lambda n, m, k: (n + m) * k,
    "np.hstack([a, a])": lambda n, m, k: 2 * n * k,
    "np.dstack([a, a])": lambda n, m, k: 2 * n * k,
    "np.column_stack([x, x])": lambda n, m, k: 2 * n,
    "np.tile(a, 3)": lambda n, m, k: 3 * n * k,
    "np.repeat(a, 3)": lambda n, m, k: 3 * n * k,
    "a.repeat(2, axis=0)": lambda n, m, k: 2 * n * k,
    "np.take(a, [0, 1], axis=0)": lambda n, m, k: 2 * k,
    "a.take([0, 1], axis=0)": lambda n, m, k: 2 * k,
    "np.take_along_axis(a, i, axis=1)": lambda n, m, k: n,
    "np.pad(a, 1)": lambda n, m, k: (n + 2) * (k + 2),
    "np.append(x, y)": lambda n, m, k: n + k,
    "np.meshgrid(x, y)": lambda n, m, k: 2 * n * k,
    "np.indices((n, k))": lambda n, m, k: 2 * n * k,
    "np.diag_indices(n)": lambda n, m, k: 2 * n,
    "np.diag_indices_from(s)": lambda n, m, k: 2 * k,
    "np.choose(j, [x, x])": lambda n, m, k: n,
    "j.choose([x, x])": lambda n, m, k: n,
    "np.fromiter(range(n), float)": lambda n, m, k: n,
    "np.outer(x, y)": lambda n, m, k: n * k,
    "np.linalg.outer(x, y)": lambda n, m, k: n * k,
    "np.kron(a, b)": lambda n, m, k: n * m * k * k,
    "np.clip(a, 0, 1)": lambda n, m, k: n * k,
    "a.clip(0, 1)": lambda n, m, k: n * k,
    "np.round(a)": lambda n, m, k: n * k,
    "np.around(a)": lambda n, m, k: n * k,
    "a.round()": lambda n, m, k: n * k,
    "np.vander(x, 3)": lambda n, m, k: 3 * n,
    "np.unravel_index(j, (n, k))": lambda n, m, k: 2 * n,
    "np.resize(a, (2 * n, k))": lambda n, m, k: 2 * n * k + 1,  # and 2·n itself
    "np.row_stack([a, b])": lambda n, m, k: (n + m) * k,
    "np.fix(a)": lambda n, m, k: n * k,
    "np.fromstring('1 2 3', sep=' ')": lambda n, m, k: 3,
    "np.r_[x, y]": lambda n, m, k: n + k,
    "np.c_[x, x]": lambda n, m, k: 2 * n,
    "np.mgrid[0:4, 0:5]": lambda n, m, k: 2 * 4 * 5,
    "a.flat[0:3]": lambda n, m, k: 3,
    "a[[0, 1]]": lambda n, m, k: 2 * k,
    "a[true]": lambda n, m, k: n * k,
    "a[j, 0]": lambda n, m, k: n,
    "np.exp(a)": lambda n, m, k: n * k,
    "np.divmod(a, 2)": lambda n, m, k: n * k,
    "np.add(x[:, None], y)": lambda n, m, k: n * k,
    "np.add.outer(x, y)": lambda n, m, k: n * k,
    "np.fromfunction(np.add, (n, k))": lambda n, m, k: 2 * n * k + n * k,
}
READ: dict[str, Count] = {
    "np.sum(a, axis=0)": lambda n, m, k: n * k,
    "a.sum(axis=1)": lambda n, m, k: n * k,
    "np.sum(a=a)": lambda n, m, k: n * k,
    "np.max(a)": lambda n, m, k: n * k,
    "a.max()": lambda n, m, k: n * k,
    "np.min(a)": lambda n, m, k: n * k,
    "np.amin(a)": lambda n, m, k: n * k,
    "np.amax(a)": lambda n, m, k: n * k,
    "a.min()": lambda n, m, k: n * k,
    "np.prod(a)": lambda n, m, k: n * k,
    "a.prod()": lambda n, m, k: n * k,
    "np.argmax(a)": lambda n, m, k: n * k,
    "a.argmax(1)": lambda n, m, k: n * k,
    "np.argmin(a)": lambda n, m, k: n * k,
    "np.all(a)": lambda n, m, k: n * k,
    "np.any(a)": lambda n, m, k: n * k,
    "true.all()": lambda n, m, k: n * k,
    "np.cumsum(a)": lambda n, m, k: n * k,
    "a.cumprod()": lambda n, m, k: n * k,
    "np.cumprod(a)": lambda n, m, k: n * k,
    "np.cumulative_sum(x)": lambda n, m, k: n,
    "np.cumulative_prod(x)": lambda n, m, k: n,
    "np.mean(a)": lambda n, m, k: n * k,
    "a.mean(0)": lambda n, m, k: n * k,
    "np.count_nonzero(a)": lambda n, m, k: n * k,
    "np.nonzero(a)": lambda n, m, k: n * k,
    "a.nonzero()": lambda n, m, k: n * k,
    "np.flatnonzero(a)": lambda n, m, k: n * k,
    "np.where(true)": lambda n, m, k: n * k,
    "np.where(true, a, 0)": lambda n, m, k: n * k,
    "np.where(true[:, :1], y, 0)": lambda n, m, k: n * k,  # broadcast
    "a.fill(0)": lambda n, m, k: n * k,
    "np.putmask(a, true, 0)": lambda n, m, k: n * k,
    "np.copyto(a, 0)": lambda n, m, k: n * k,
    "np.place(a, true, [0])": lambda n, m, k: n * k,
    "np.extract(true, a)": lambda n, m, k: n * k,
    "np.compress(j, a, axis=0)": lambda n, m, k: n * k,
    "a.compress(j, axis=0)": lambda n, m, k: n * k,
    "np.bincount(j)": lambda n, m, k: n,
    "np.packbits(true)": lambda n, m, k: n * k,
    "np.unpackbits(j.astype(np.uint8))": lambda n, m, k: n + 8 * n,
    "a.tobytes()": lambda n, m, k: n * k,
    "a.tolist()": lambda n, m, k: n * k,
    "a.dumps()": lambda n, m, k: n * k,
    "a.setfield(0.0, float)": lambda n, m, k: n * k,
    "np.ravel_multi_index((j, j), (n, k))": lambda n, m, k: 2 * n,
    "np.array_repr(a)": lambda n, m, k: n * k,
    "np.array_str(a)": lambda n, m, k: n * k,
    "np.array2string(a)": lambda n, m, k: n * k,
    "np.put(a, [0, 1], 5.0)": lambda n, m, k: 2,
    "a.put([0, 1], 5.0)": lambda n, m, k: 2,
    "np.put_along_axis(a, i, 5.0, 1)": lambda n, m, k: n,
    "np.std(a)": lambda n, m, k: 4 * n * k,  # mean, differences, squares, their mean
    "a.std(0)": lambda n, m, k: 4 * n * k,
    "a.var()": lambda n, m, k: 4 * n * k,
    "np.add.reduce(a)": lambda n, m, k: n * k,
    "np.add.accumulate(a)": lambda n, m, k: n * k,
    "np.add.reduceat(a, [0, 1])": lambda n, m, k: n * k,
    "np.add.at(a, [0, 1], 1.0)": lambda n, m, k: 2,
    "np.linalg.trace(s)": lambda n, m, k: k,
    "np.trace(a)": lambda n, m, k: min(n, k),
    "a.trace()": lambda n, m, k: min(n, k),
    "np.fill_diagonal(s, 1.0)": lambda n, m, k: k,
    "np.apply_along_axis(np.sum, 1, a)": lambda n, m, k: n * k + n,
    "np.apply_over_axes(np.sum, a, [0])": lambda n, m, k: n * k + k,
    "np.piecewise(x, [x > 0], [np.exp])": lambda n, m, k: n + n + 3 * n,
    "np.vectorize(math.exp)(a)": lambda n, m, k: (n * k + 1) + n * k,  # it tries the first, for its type
    "np.frompyfunc(abs, 1, 1)(a)": lambda n, m, k: n * k + n * k,
}


@pytest.mark.parametrize("expression", NOTHING)
def test_questions_and_empty_memory_cost_nothing(expression: str) -> None:
    assert_costs(expression, lambda n, m, k: 0)


@pytest.mark.parametrize("expression", VIEWS)
def test_a_view_costs_nothing(expression: str) -> None:
    assert_costs(expression, lambda n, m, k: 0)
    assert run(expression, *SIZES[0]).new_bytes == 0


@pytest.mark.parametrize("expression", WRITTEN)
def test_what_is_written_counts(expression: str) -> None:
    assert_costs(expression, WRITTEN[expression])


@pytest.mark.parametrize("expression", READ)
def test_what_is_read_counts(expression: str) -> None:
    assert_costs(expression, READ[expression])
