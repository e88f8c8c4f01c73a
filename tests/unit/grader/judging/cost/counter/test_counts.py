"""What each part of the language counts, derived by hand: evaluations (steps) and operations of one call.

``a`` holds 2 rows of 3 ones, ``x`` 3 ones, ``l`` is a list of 4 numbers. Every operator, index, store, call,
step of a loop and element of a comprehension is one step. An operation on an array counts its elements, on
numbers one.
"""

from typing import NamedTuple

import numpy as np
import pytest

from tests.unit.grader.judging.cost.programs import load, run


class Counts(NamedTuple):
    steps: int
    operations: int


CASES: dict[str, tuple[str, Counts]] = {
    # one operator, six elements
    **{f"a {sign} a": (f"return a {sign} a", Counts(1, 6)) for sign in ("+", "-", "*", "/", "//", "%", "**")},
    **{f"a {sign} a": (f"return a {sign} a", Counts(1, 6)) for sign in ("<", "<=", ">", ">=", "==", "!=")},
    # the conversion: a call that makes six; then six more
    **{
        f"i {sign} i": (f"i = a.astype(int)\nreturn i {sign} i", Counts(2, 12))
        for sign in ("&", "|", "^", "<<", ">>")
    },
    "a matrix product": ("return a @ a.T", Counts(1, 2 * 2 * 2 * 3)),
    "unary operators": ("return -a, +a", Counts(2, 12)),
    "inverted": ("return ~(a > 0)", Counts(2, 12)),
    "a number's sign is part of it": ("return -1", Counts(0, 0)),
    "not": ("return not l", Counts(1, 1)),
    "identity looks at nothing": ("return a is None, a is not l", Counts(2, 0)),
    "and, or, if: what is not reached does not count": (
        # 1 < 2, then 3 < 2; the second comparison of `or`, and the sum, are never reached
        "return (1 < 2 or 5 < 6), (a + a if 3 < 2 else 0)",
        Counts(2, 2),
    ),
    "a chain stops where it fails": ("return 1 < 2 < 3, 3 < 2 < 1", Counts(3, 3)),
    "membership walks a list": ("return 7 in l, 7 not in l", Counts(2, 8)),
    "membership walks an array": ("return 7.0 in a", Counts(1, 6)),
    "membership in a set or dict is one look": ("s = {1, 2, 3}\nreturn 7 in s, 7 in {1: 2}", Counts(2, 2)),
    "augmented": ("a += 1\na *= a\na @= np.eye(3)\nreturn a", Counts(4, 6 + 6 + 9 + 2 * 2 * 3 * 3)),
    "augmented number": ("n = 1\nn += 2\nn **= 3\nreturn n", Counts(2, 2)),
    "augmented slice": ("a[0] += x\nreturn a", Counts(1, 3)),
    "augmented pick": (
        # two picked out, two sums, two put back
        "x[[0, 1]] += 1\nreturn x",
        Counts(1, 6),
    ),
    "augmented mask": (
        # the mask: three comparisons; three looked at and picked, three sums, three looked at and put back
        "m = x > 0\nx[m] += 1\nreturn x",
        Counts(2, 3 + 3 + 3 + 3),
    ),
    "augmented list grows by what it is given": ("l += [1]\nl += [1]\nreturn l", Counts(2, 2)),
    "augmented attribute": (
        # the class is called; then a sum of six
        "class C: pass\nc = C()\nc.d = c\nc.v = a\nc.v += 1\nc.d.v += 1\nreturn c",
        Counts(3, 12),
    ),
    "slices of arrays are views": ("return a[0], a[:, 1:], a[..., None], x[::-1]", Counts(4, 0)),
    "picked elements are copied": ("return x[[0, 2]], a[:, [0, 1]]", Counts(2, 2 + 4)),
    "a mask is looked at": ("return x[x > 5]", Counts(2, 3 + 3)),
    "slices of lists and texts are copied": ("return l[1:], 'text'[:2]", Counts(2, 3 + 2)),
    "stores": ("a[0] = 5\na[:, 1] = x[:2]\na[0, 0] = 2\nl[0] = 1\nreturn a", Counts(5, 3 + 2 + 1 + 1)),
    "stores through a mask": ("a[a > 0] = 5\nreturn a", Counts(2, 6 + 6)),
    "chained targets": ("y = a[0, 0] = a[1, 1] = 2\nreturn y", Counts(2, 2)),
    "unpacking targets": ("a[0, 0], l[1] = 1, 2\nreturn a", Counts(2, 2)),
    "a target of a loop": ("for a[0, 0] in (1, 2): pass\nreturn a", Counts(2 + 2, 2)),
    "deletion moves what follows": ("del l[0]\ndel l[-1]\nreturn l", Counts(2, 4 + 3)),
    "attributes that compute": ("a.flat = 2\nreturn a.imag", Counts(2, 6 + 6)),
    "a star spreads": ("return [*l, *l], max(*l)", Counts(4, 4 + 4 + 4 + 4)),
    "a star takes the rest": ("first, *rest = l\nreturn rest", Counts(1, 4)),
    "two stars": ("d = {1: 2}\nreturn {**d, 3: 4}, dict(**{'k': 1})", Counts(3, 1 + 1)),
    "a loop": ("for v in l: pass\nreturn l", Counts(4, 0)),
    "while": ("n = 0\nwhile n < 3: n += 1\nreturn n", Counts(4 + 3 + 3, 4 + 3)),
    "break": ("for v in l:\n    if v == 1: break\nreturn l", Counts(2 + 2, 2)),
    "a list comprehension": ("return [v + 1 for v in l]", Counts(4 + 4, 4)),
    "a comprehension with a condition": (
        # four conditions with a comparison each, of which three hold
        "return [v for v in l if v > 0]",
        Counts(4 + 4 + 3, 4),
    ),
    "two loops in one comprehension": ("return [0 for v in l for w in l]", Counts(4 + 16, 0)),
    "an inner loop without steps still has outer ones": ("return [0 for v in l for w in ()]", Counts(4, 0)),
    "a set and a dict": ("return {v for v in l}, {v: v for v in l}", Counts(8, 0)),
    "a generator in a sum": (
        # four steps and squares, one call, which adds four
        "return sum(v * v for v in l)",
        Counts(4 + 4 + 1, 4 + 4),
    ),
    "a generator left half-run counts what ran": (
        "g = (a + v for v in l)\nnext(g)\nreturn next(g)",
        Counts(2 * 2 + 2, 2 * 6),
    ),
    "a generator function": (
        "def g():\n    for v in l:\n        yield a + v\nreturn [w for w in g()]",
        Counts(1 + 4 + 4 + 4, 4 * 6),
    ),
    "yield from": ("def g():\n    yield from (v + 1 for v in l)\nreturn list(g())", Counts(2 + 4 + 4, 4 + 4)),
    "a lambda": ("f = lambda v: v + 1\nreturn f(a)", Counts(2, 6)),
    "a nested function and its closure": (
        "def g():\n    return a + 1\nreturn g() + g()",
        Counts(2 + 2 + 1, 18),
    ),
    "recursion": (
        # calls with 3, 2, 1, 0: four comparisons, three products, three differences, four calls
        "def g(n): return 1 if n < 1 else n * g(n - 1)\nreturn g(3)",
        Counts(4 + 3 + 3 + 4, 10),
    ),
    "default arguments": ("def g(v=a + 1): return v\nreturn g(), g()", Counts(3, 6)),
    "keywords and star arguments": (
        "def g(*v, **k): return v[0] + k['w']\nreturn g(a, w=a)",
        Counts(1 + 3, 6),
    ),
    "a decorator runs": (
        "def twice(g): return lambda v: g(v) + g(v)\n@twice\ndef g(v): return v + 1\nreturn g(a)",
        Counts(1 + 2 + 2 + 1, 18),
    ),
    "with errstate": ("with np.errstate(all='ignore'):\n    return a / 0", Counts(2, 6)),
    "a context of one's own": (
        "class C:\n    def __enter__(self): return a + 1\n    def __exit__(self, *e): a * 2\n"
        "with C() as c:\n    return c - 1",
        Counts(1 + 1 + 1 + 1, 18),
    ),
    "methods": (
        "class C:\n    def __init__(self, v): self.v = v + 1\n    def twice(self): return self.v * 2\n"
        "return C(a).twice()",
        Counts(2 + 1 + 1, 12),
    ),
    "operators of one's own": (
        # the product of objects is a step; the sum within it six elements
        "class C:\n    def __matmul__(self, other): return other + 1\nreturn C() @ a",
        Counts(1 + 1 + 1, 6),
    ),
    "properties": (
        "class C:\n    @property\n    def v(self): return a + 1\nc = C()\nreturn c.v + c.v",
        Counts(1 + 2 + 1, 18),
    ),
    "an object with a length, an index and steps of its own": (
        "class C:\n    def __len__(self): return 2 + 1\n    def __getitem__(self, i): return a + i\n"
        "    def __iter__(self): return (a * v for v in l)\nc = C()\nreturn len(c), c[1], [v for v in c]",
        Counts(1 + 2 + 2 + 3 * 4, 1 + 6 + 4 * 6),
    ),
    "a dataclass": (
        "import dataclasses\n@dataclasses.dataclass\nclass C:\n    v: object = None\n"
        "    def f(self): return self.v + 1\nreturn C(a).f()",
        Counts(3, 6),
    ),
    "a named tuple": (
        "import collections\nP = collections.namedtuple('P', 'v w')\np = P(a, 2)\nreturn p.v + p[1]",
        Counts(4, 6),
    ),
    "walrus": ("return (y := a + 1) * y", Counts(2, 12)),
    "match": (
        "match l:\n    case [v, *rest] if v < 1: return a + v\n    case _: return 0",
        Counts(1 + 1 + 1, 4 + 1 + 6),
    ),
    "try": (
        # the index fails after it was made: nothing to count; then the sum
        "try:\n    return l[9]\nexcept IndexError:\n    return a + 1\nfinally:\n    a * 2",
        Counts(2, 12),
    ),
    "an f-string writes what it shows": ("return f'{l} {a + 1}'", Counts(3, 4 + 6 + 6)),
    "handed to map": ("return list(map(np.exp, a))", Counts(1 + 1 + 2, 6 + 2)),
    "handed to reduce": ("import functools\nreturn functools.reduce(np.add, [a, a, a])", Counts(1 + 2, 12)),
    "handed to sorted": ("return sorted(l, key=abs)", Counts(1 + 4, 4 * 2 + 4)),
    "handed to partial": (
        "import functools\ng = functools.partial(np.add, 1)\nreturn g(a), g(a)",
        Counts(3 + 2, 12),
    ),
    "handed to a class": (
        "class C:\n    g = staticmethod(np.exp)\nreturn C.g(a)",
        Counts(2, 6),  # staticmethod is a call
    ),
    "kept in a list": ("g = [np.exp, np.log]\nreturn g[0](g[1](a))", Counts(4, 12)),
    "a cache of one's own function": (
        # one call runs, the other is answered
        "import functools\ng = functools.cache(lambda n: a + n)\nreturn g(1), g(1)",
        Counts(1 + 2 + 1, 6),
    ),
    "a context manager from a generator": (
        "import contextlib\n@contextlib.contextmanager\ndef c():\n    yield a + 1\n"
        "with c() as v:\n    return v * 2",
        Counts(1 + 1 + 1, 12),
    ),
    "an iterator handed to a builtin is walked": ("return sum(iter(l)), max(iter(l))", Counts(4, 4 + 4)),
    "numbers beyond a word count their words": ("return 2**640 * 2**640", Counts(3, 11 * 11 + 2 * 11**2)),
    "lists are compared element by element": (
        "return l == [1, 2, 3, 4], [0] * 3 == [0]",
        Counts(3, 4 + 3 + 1),
    ),
    "lists and texts are joined by copying": ("return l + l, 'ab' + 'c'", Counts(2, 8 + 3)),
}


@pytest.mark.parametrize("name", CASES)
def test_it_counts_what_paper_says(name: str) -> None:
    body, expected = CASES[name]
    source = "def f(a, x, l):\n" + "".join(f"    {line}\n" for line in body.split("\n"))
    found = run(load(source)["f"], np.ones((2, 3)), np.ones(3), [0, 1, 2, 3])
    assert (Counts(found.evaluations, found.operations), found.uncounted) == (expected, ())


def test_each_line_has_its_own() -> None:
    from grader.judging.cost import counter

    source = "def f(a):\n    b = a + 1\n    return (b @\n            a.T)\n"
    _, nodes = counter.rewrite("import math; import operator; import numpy as np\n" + source)
    found = run(load(source)["f"], np.ones((2, 3)))
    rows = {node.line - 1: row[:3].tolist() for node, row in zip(nodes, found.nodes, strict=True)}
    assert rows == {2: [1, 6, 0], 3: [1, 0, 24]}
