"""Functions and methods of Python: what they walk over, and what they look at."""

import pytest

from tests.unit.grader.judging.cost.counter.table.running import SIZES, Count, words
from tests.unit.grader.judging.cost.programs import load, run

WALKS: dict[str, Count] = {
    "sum(l)": lambda n, m, k: n,
    "sum(x)": lambda n, m, k: n,
    "sum(a)": lambda n, m, k: n * k,
    "sum(iter(l))": lambda n, m, k: n,
    "sum(zip(l, l), ())": lambda n, m, k: n * 2 * n,  # it copies what it has each time
    "sum(v for v in l)": lambda n, m, k: n,
    "sum(map(float, l))": lambda n, m, k: 2 * n,
    "max(l)": lambda n, m, k: n,
    "max(3, 4)": lambda n, m, k: 2,
    "min(iter(l), default=0)": lambda n, m, k: n,
    "max(l, key=abs)": lambda n, m, k: 2 * n,
    "any(l)": lambda n, m, k: n,
    "any(v > n for v in l)": lambda n, m, k: 2 * n,
    "all(l)": lambda n, m, k: n,
    "list(l)": lambda n, m, k: n,
    "list(range(n))": lambda n, m, k: n,
    "list(map(np.sum, a))": lambda n, m, k: n * k + n,
    "list(zip(l, l))": lambda n, m, k: n,
    "list(a)": lambda n, m, k: n,
    "tuple(l)": lambda n, m, k: n,
    "set(l)": lambda n, m, k: n,
    "frozenset(l)": lambda n, m, k: n,
    "dict(zip(l, l))": lambda n, m, k: n,
    "bytes(n)": lambda n, m, k: n,
    "bytearray(n)": lambda n, m, k: n,
    "math.fsum(l)": lambda n, m, k: n,
    "math.prod(iter(l))": lambda n, m, k: n,
    "collections.deque(iter(l))": lambda n, m, k: n,
    "collections.Counter(l)": lambda n, m, k: n,
    "functools.reduce(operator.add, l)": lambda n, m, k: n - 1,
    "list(itertools.accumulate(l, operator.add))": lambda n, m, k: n - 1 + n,
    "list(itertools.starmap(operator.add, zip(l, l)))": lambda n, m, k: 2 * n,
    "list(filter(math.isfinite, l))": lambda n, m, k: 2 * n,
    "sorted(range(n))": lambda n, m, k: n * (n - 1).bit_length(),
    "sorted(range(n), key=abs)": lambda n, m, k: n * (n - 1).bit_length() + n,
    "copy.copy(l)": lambda n, m, k: n,
    "str(l)": lambda n, m, k: n,
    "', '.join(map(str, l))": lambda n, m, k: 2 * n,
}
LOOKS = words(
    """
    len(l) range(n) zip(l,l) enumerate(l) iter(l) next(iter(l)) reversed(l) isinstance(l,list) type(l) id(l)
    slice(n) hasattr(l,'x') getattr(l,'append') callable(l) map(abs,l) filter(abs,l) itertools.chain(l,l)
    itertools.islice(l,2) itertools.repeat(l) functools.partial(max,l) d.keys() d.values() d.items()
    """
)
ONE = words(
    "abs(3.0) round(3.5) math.exp(3.0) int(3.5) l.append(3) l.pop() d.get(3) d.setdefault(3) s.add(3)"
)
METHODS: dict[str, Count] = {
    "l.copy()": lambda n, m, k: n,
    "l.extend(d)": lambda n, m, k: n,
    "l.extend(iter(l[:1]))": lambda n, m, k: 2,  # a slice, an element
    "l.index(n - 1)": lambda n, m, k: n + 1,
    "l.count(0)": lambda n, m, k: n,
    "l.reverse()": lambda n, m, k: n,
    "l.insert(0, 1)": lambda n, m, k: 1 + n + 1,
    "l.insert(n, 1)": lambda n, m, k: 1 + 1,
    "l.pop(0)": lambda n, m, k: 1 + n - 1,
    "l.pop(n - 1)": lambda n, m, k: 1 + 1,
    "l.sort()": lambda n, m, k: n * (n - 1).bit_length(),
    "l.sort(key=abs)": lambda n, m, k: n * (n - 1).bit_length() + n,
    "list.append(l, 1)": lambda n, m, k: 1,
    "list.copy(l)": lambda n, m, k: n,
    "d.update(d)": lambda n, m, k: n,
    "d.copy()": lambda n, m, k: n,
    "s.union(l)": lambda n, m, k: n,
    "s.issubset(iter(l))": lambda n, m, k: n,
    "a.tolist()": lambda n, m, k: n * k,
}
MODULES = "import collections, copy, functools, itertools\n"


def operations(expression: str, n: int, k: int) -> int:
    prepared = "l = list(range(n)); d = {v: v for v in l}; s = set(l); a = np.ones((n, k)); x = np.ones(n)"
    source = f"{MODULES}def g(l, d, s, a, x, n):\n    return {expression}\ndef f(n, k):\n    return g\n"
    names = load(source)
    values: dict[str, object] = {"np": names["np"], "n": n, "k": k}
    exec(prepared, values)
    found = run(names["g"], *(values[name] for name in "ldsaxn"))
    assert found.uncounted == ()
    return found.operations


@pytest.mark.parametrize("expression", WALKS | METHODS)
@pytest.mark.parametrize(("n", "m", "k"), SIZES)
def test_what_is_walked_over_counts(expression: str, n: int, m: int, k: int) -> None:
    assert operations(expression, n, k) == (WALKS | METHODS)[expression](n, m, k)


@pytest.mark.parametrize("expression", LOOKS)
@pytest.mark.parametrize(("n", "m", "k"), SIZES)
def test_what_is_looked_at_costs_nothing(expression: str, n: int, m: int, k: int) -> None:
    assert operations(expression, n, k) == 0


@pytest.mark.parametrize("expression", ONE)
def test_a_single_step_counts_one(expression: str) -> None:
    assert operations(expression, 5, 3) == operations(expression, 8, 3) == 1
