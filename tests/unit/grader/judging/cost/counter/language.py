"""Small programs that tour the language; each defines ``f`` and is called without arguments."""

LANGUAGE: dict[str, str] = {
    "augmented item": """
def f():
    a = np.arange(6.0)
    a[1:3] += 2
    a[[0, 0]] *= 3
    return a
""",
    "augmented list": """
def f():
    a = b = [1]
    a += [2]
    return a, b
""",
    "augmented attribute": """
class A: pass
def f():
    a = A()
    a.x = 1
    a.x += 2
    [a][0].x **= 2
    return a.x
""",
    "order of augmented assignment": """
def f():
    a = {'k': 1}
    def g():
        a['k'] = 10
        return 5
    a['k'] += g()
    return a['k']
""",
    "chained comparison": """
def f():
    return [1 < x <= 3 for x in range(5)]
""",
    "membership": """
def f():
    return 2 in (1, 2), 3 not in {3: 4}, 'a' in 'cat', 2.0 in np.arange(3)
""",
    "identity": """
def f():
    return None is None, f is not None
""",
    "starred": """
def f():
    a, *b = range(4)
    return max(*b, a), np.zeros(3)[*[1]]
""",
    "several targets": """
def f():
    a = [0, 0]
    x = a[0] = 4
    a[1], y = 5, 6
    return a, x, y
""",
    "loop into an item": """
def f():
    a = [0]
    for a[0] in range(3): pass
    return a
""",
    "deletion": """
def f():
    a = [1, 2, 3]
    del a[0]
    return a
""",
    "annotated": """
def f(x: 'no name here' = 3) -> list[int]:
    y: list[int] = [x]
    y[0]: int = 4
    return y
""",
    "nested comprehension": """
def f():
    return [[i * j for j in range(i) if j % 2 if j > 0] for i in range(6)]
""",
    "dict and set": """
def f():
    return sorted({i: i * i for i in range(3)}.items()), sorted({i % 2 for i in range(5)})
""",
    "generator": """
def f():
    def g():
        for i in range(3):
            yield i + 1
    return sum(x * x for x in g())
""",
    "walrus": """
def f():
    return [(y := x + 1) for x in range(2)], y
""",
    "closure": """
def f():
    total = 0
    def add(x):
        nonlocal total
        total += x
    add(2), add(3)
    return total
""",
    "recursion": """
def f(n=6):
    return 1 if n < 2 else n * f(n - 1)
""",
    "deep recursion": """
def f(n=300):
    return 0 if n == 0 else 1 + sum(f(n - 1) for _ in range(1))
""",
    "class": """
class Base:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
class Child(Base):
    def __init__(self):
        super().__init__()
        self.__y = 2
        self.__y += 1
    def __matmul__(self, other): return self.get() + self.__y + other
def f():
    return Child() @ 4
""",
    "dataclass": """
from dataclasses import dataclass
@dataclass
class P:
    x: int = 2
    y: list[int] = None
def f():
    return P().x, P(3)
""",
    "match": """
def f():
    def g(x):
        match x:
            case 0 | -1: return 'none'
            case [a, b] if a + b > 3: return a * b
            case {'k': v}: return v + 1
            case _: return x
    return g(-1), g([2, 3]), g({'k': 1}), g([0, 0])
""",
    "try": """
def f():
    try:
        return [][1]
    except IndexError as error:
        return str(error)
    finally:
        print('end')
""",
    "with": """
def f():
    with np.errstate(divide='ignore'):
        return np.ones(2) / 0
""",
    "f-string": """
def f():
    x = 3
    return f'{x + 1:>{x}} {x=} {[i * 2 for i in range(x)]}'
""",
    "lambda": """
def f():
    return (lambda a, b=2 + 1, *c, **d: a - b)(1), list(map(lambda x: x + 1, [1, 2]))
""",
    "decorator": """
import functools
@functools.lru_cache(maxsize=None)
def g(n):
    return n if n < 2 else g(n - 1) + g(n - 2)
def f():
    return g(20)
""",
    "while and else": """
def f():
    i = 0
    while i < 4:
        i += 1
        if i == 3: continue
    else:
        i = -i
    return i
""",
    "conditional": """
def f():
    return (1 if not [] else 2), (None or 3), (0 and 4)
""",
    "locals": """
def f():
    a = 1
    return sorted(locals()), eval('a + 1')
""",
    "higher order": """
from functools import reduce, partial
def f():
    g = partial(np.add, 1)
    maxima = reduce(np.maximum, [np.arange(3), np.ones(3)])
    sums = np.apply_along_axis(np.sum, 0, np.eye(3))
    return maxima, g(2), sums, np.vectorize(lambda a: a + 1)(np.arange(3))
""",
    "sorted with a key": """
def f():
    return sorted([3, -1, 2], key=abs), max([1, -5], key=abs)
""",
    "out": """
def f():
    a = np.ones(3)
    np.exp(a, out=a)
    np.divide(a, 2, a)
    return a
""",
    "masks": """
def f():
    a = np.arange(6.0).reshape(2, 3)
    a[a > 2] = 0
    a[a < 1] += 5
    return a, a[a == 5], ~(a > 1)
""",
    "named tuples": """
from collections import namedtuple
from typing import NamedTuple
P = namedtuple('P', 'x y')
class Q(NamedTuple):
    x: int = 1
def f():
    return P(1, y=2)._replace(x=3), repr(P(1, 2)), P.__module__, Q(5), Q.__module__
""",
    "an enumeration": """
from enum import Enum, Flag, auto
class E(Enum):
    A = 1
    B = auto()
class F(Flag):
    A = 1
    B = 2
def f():
    return E.A, E(2), E['B'], [e.name for e in E], F.A | F.B, F(3)
""",
    "a context manager from a generator": """
from contextlib import contextmanager
@contextmanager
def c(x):
    print('in')
    yield x + 1
    print('out')
def f():
    with c(2) as y:
        return y, c.__name__
""",
    "a warning": """
import warnings
def f():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        warnings.warn('mind', stacklevel=1)
    return [(w.lineno, str(w.message)) for w in caught]
""",
    "iterators used up": """
def f():
    it = iter(range(5))
    return next(it), sum(it), list(it), max(iter([1, 2]), default=3), ''.join(c for c in 'ab'), [*it]
""",
    "an iterator used up in part": """
def f():
    it = iter(range(5))
    return any(x > 1 for x in it), list(it), 3 in iter([1, 3, 4])
""",
    "chains": """
def f():
    def g(x):
        print(x)
        return x
    return [g(1) < g(2) < g(a) != g(3) for a in (0, 3, 4)], 1 in (1, 2) != 3, f is not None == None
""",
    "functions handed over by keyword": """
def f():
    a = np.fromfunction(function=lambda i, j: i + j, shape=(2, 2))
    return a, sorted([3, -4], key=float), np.piecewise(a, [a > 1], [np.sqrt, 0])
""",
    "private names": """
class A:
    def __init__(self): self.__x = [1]; self.__y = self
    def f(self):
        self.__x += [2]
        self.__y.__x += [3]
        self.__x[0] += 5
        return self.__x
class _B(A):
    __z = 1
    def f(self):
        self.o = self
        self.o.__z += 1
        return super().f(), self.__z, sorted(k for k in vars(self))
def f():
    return A().f(), _B().f()
""",
    "spread": """
def f(*a, **k):
    if a or k: return a, k
    x, (y, *z), *w = 1, (2, 3, 4), *iter([5, 6])
    return f(*(i for i in range(3)), *[4], **{'k': 1}, j=2), x, y, z, w, {**{'a': 1}, 'b': 2}, {*z, *w}
""",
    "deletion of items": """
def f():
    l, d, a = [1, 2, 3, 4], {'k': 1}, [[0]]
    del l[0], d['k'], a[0][0], l[1:]
    return l, d, a
""",
    "attributes of arrays that are set": """
def f():
    a = np.zeros((2, 2), complex)
    a.real, a.imag = 1, np.ones(2)
    a.flat = a.flat[::-1]
    a.shape = 4
    return a, a.imag, a.real
""",
    "prints": """
def f():
    for i in range(2):
        print(i, np.arange(i))
""",
    "async": """
import asyncio
async def g():
    return [x async for x in h()]
async def h():
    yield 1
def f():
    c = g()
    c.close()
    return 1
""",
}
