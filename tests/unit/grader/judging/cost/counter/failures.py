"""Small programs that end with an exception; each defines ``f`` and is called without arguments."""

FAILURES: dict[str, str] = {
    "index": """
def f():
    a = [1]
    return a[3]
""",
    "shapes": """
def f():
    a = np.ones(2)
    b = a + 1
    return (a @
            np.ones(3))
""",
    "in place": """
def f():
    a = np.arange(3)
    a /= 2
    return a
""",
    "type": """
def f():
    x = 1
    x += 'a'
""",
    "a method on a later line": """
def f():
    a = np.ones(3)
    return (a
            .sum()
            .reshape(
                5))
""",
    "a chain": """
def f():
    a = np.ones(3)
    return 0 < a < 2
""",
    "an attribute that is not there": """
def f():
    a = [1]
    a.b.c += 1
""",
    "a star before a number": """
def f():
    return np.exp(*2)
""",
    "a keyword twice": """
def f():
    return np.sum([1], **{'axis': 0}, **{'axis': 1})
""",
    "unary": """
def f():
    return -'a'
""",
    "call of a number": """
def f():
    n = 3
    return n()
""",
    "arity": """
def g(a): return a
def f():
    return g()
""",
    "name": """
def f():
    return no_such_name[0]
""",
    "unbound": """
def f():
    x += 1
""",
    "nested": """
def g(x):
    return 1 / x
def f():
    return [g(i) for i in (1, 0)]
""",
    "read-only": """
def f():
    a = np.ones(2)
    a.flags.writeable = False
    a[0] = 3
""",
    "store": """
def f():
    a = np.ones(2)
    a[5] = 3
""",
    "raise": """
def f():
    raise ValueError('no ' + 'way')
""",
    "keyword": """
def f():
    return np.sum([1], axes=0)
""",
}
