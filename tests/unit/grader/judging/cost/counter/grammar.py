"""Random programs of a small language: most of them run, and the rest must fail alike."""

from hypothesis import strategies as st

Text = st.SearchStrategy[str]


def one_of(text: str) -> Text:
    return st.sampled_from(text.split(" "))


ATOMS = one_of(
    "x y x.T 2 -1.5 x[0] x[:,1:] y[::-1] x.shape[0] x[x>0] y[...,None] l s l[1:] (1,2.5) [1,2] None True "
    "y[[0,2]] x.real x.imag x.flat[2] 'text'"
)
SIGNS = one_of("+ - * / @ // % ** < >= == != & | ^ << is in")
CALLS = one_of(
    "np.exp np.sum np.abs np.transpose len sorted np.linalg.norm np.tril np.max list tuple sum max set str "
    "bool any np.asarray np.unique np.diag np.outer np.sort np.mean np.where enumerate reversed float int"
)
SHOWN = one_of("s l y[0] len(l) s+1")
TARGETS = one_of("z x[0] x[0,1] y[1:] l[0] y[y>0] l[1:] z,s s,*l o.v o.o.v")
AUGMENTED = one_of("z x y l s x[0] y[[0,0]] y[y>0] l[0] x[0,1] o.v o.o.v")


def combined(parts: Text) -> Text:
    """One operation on expressions."""
    return st.one_of(
        st.builds("({} {} {})".format, parts, SIGNS, parts),
        st.builds("({} {} {})".format, parts, one_of("and or"), parts),
        st.builds("({} < {} <= {})".format, parts, parts, parts),
        st.builds("({} in {} != {})".format, parts, parts, parts),
        st.builds("(-{})".format, parts),
        st.builds("(not {})".format, parts),
        st.builds("{}({})".format, CALLS, parts),
        st.builds("{}(*{})".format, CALLS, parts),
        st.builds("{}.reshape(-1).sum()".format, parts),
        st.builds("np.where({} > 0, {}, 0)".format, parts, parts),
        st.builds("({} if np.sum({}) > 0 else {})".format, parts, parts, parts),
        st.builds("[{} + i for i in range(2)]".format, parts),
        st.builds("[(i, j) for i in {} if i for j in range(2) if j]".format, parts),
        st.builds("{{i: {} for i in range(2)}}".format, parts),
        st.builds("sum(i * {} for i in range(3))".format, parts),
        st.builds("(lambda x: {})(y)".format, parts),
        st.builds("[*{}, {}]".format, parts, parts),
        st.builds("{}[{}]".format, parts, parts),
        st.builds("f'{{{}}}'".format, SHOWN),
        st.builds("(z := {})".format, parts),
        st.builds("list(map(lambda v: v + {}, {}))".format, parts, parts),
    )


EXPRESSIONS = st.recursive(ATOMS, combined, max_leaves=6)
SPREAD = st.one_of(
    EXPRESSIONS,
    st.builds("({}\n{}\n{})".format, EXPRESSIONS, SIGNS, EXPRESSIONS),
    st.builds("{}(\n{})".format, CALLS, EXPRESSIONS),
    st.builds("({}\n.reshape(-1)\n.sum())".format, EXPRESSIONS),
)
"""On several lines; but no conditions, whose failures Python places now on this line, now on that."""


def indented(lines: str) -> str:
    return "".join(f"    {line}\n" for line in lines.split("\n"))


def nested(blocks: Text) -> Text:
    """One compound statement around others."""
    inner = blocks.map(indented)
    return st.one_of(
        st.builds("for z in {}:\n{}".format, EXPRESSIONS, inner),
        st.builds("if {}:\n{}else:\n{}".format, EXPRESSIONS, inner, inner),
        st.builds("while (k := k + 1) < 3:\n{}".format, inner),
        st.builds("try:\n{}except (TypeError, ValueError) as error:\n    print(error)\n".format, inner),
        st.builds("try:\n{}finally:\n{}".format, inner, inner),
        st.builds("with np.errstate(all='ignore'):\n{}".format, inner),
        st.builds(
            "def g(x, s=0, k=0):\n    z = l = o = x\n{}    return x\nz = g({})".format, inner, EXPRESSIONS
        ),
        st.builds(
            "match {}:\n    case [a, *s]:\n{}    case z:\n{}".format,
            EXPRESSIONS,
            inner.map(indented),
            inner.map(indented),
        ),
    )


STATEMENTS = st.recursive(
    st.one_of(
        st.builds("{} = {}".format, TARGETS, SPREAD),
        st.builds("{} {}= {}".format, AUGMENTED, one_of("+ - * / @ // % ** & <<"), EXPRESSIONS),
        st.builds("print({})".format, EXPRESSIONS),
        st.builds("l.append({})".format, EXPRESSIONS),
        st.builds("assert {}, 'it does not hold'".format, EXPRESSIONS),
        st.sampled_from(
            ["del l[0]", "del x", "l.sort()", "y.sort()", "z = s = 1", "x.flat = s", "y.real = 2"]
        ),
    ),
    lambda blocks: st.one_of(nested(blocks), st.builds("{}\n{}".format, blocks, blocks)),
    max_leaves=5,
)

PROGRAMS = STATEMENTS.map(
    lambda body: (
        "class O: pass\ndef f(x, y, l, s):\n    z, o, k = 0, O(), 0\n    o.v, o.o = 1, o\n"
        + indented(body)
        + "    return x, y, l, s, z, o.v\n"
    )
)
"""Functions of ``x`` (3, 3), ``y`` (3,), a list and a number."""
