"""What a source may not use if it is to be counted: ways behind which work hides, or to the counter itself.

The counter shares its process with the submission, so nothing inside could defend it. The names that lead to
it are few, and no implementation needs one; they are looked for here, outside, before anything runs.
"""

import ast
import operator
import symtable
from collections.abc import Iterator, Set
from typing import Any


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BY_TEXT = _words(
    "exec eval compile __import__ globals locals vars getattr setattr delattr type open breakpoint load "
    "attrgetter methodcaller update_wrapper wraps Formatter FunctionType LambdaType CodeType new_class "
    "global_enum redirect_stdout redirect_stderr"
)
"""They run a text, reach or set what it names, or make functions and classes: that cannot be seen here."""

RUN_TEXT = _words(
    "runstring rundocs measure loads read_array NpzFile get_type_hints ForwardRef singledispatch "
    "singledispatchmethod make_dataclass DummyArray _RedirectStream _eval_type _evaluate _create_fn "
    "_set_new_attribute _process_class _convert_ _simple_enum _reconstruct _getcategory _makenamedict "
    "_wrapfunc _wrapit _wrapreduction _wrapreduction_any_all _frommethod _arraymethod _convert2ma"
)
"""The same, but under names that are found in modules only; or they make an array of any memory."""

MODULES = _words(
    "sys _sys os _os gc io builtins bltns ctypes ctypeslib inspect ast importlib modules linecache dis "
    "pickle copyreg weakref threading _thread subprocess concurrent unittest sysconfig platform pathlib "
    "shutil extbuild json pprint tokenize _sre _private _internal _core core"
)
"""Names under which modules that may be imported keep those that may not."""

FRAMES = _words(
    "f_back f_builtins f_code f_globals f_locals tb_frame tb_next gi_code gi_frame cr_code cr_frame ag_code "
    "ag_frame"
)
CLOCKS = _words(
    "time timeit datetime datetime64 time_ns perf_counter perf_counter_ns monotonic monotonic_ns "
    "process_time process_time_ns thread_time thread_time_ns clock_gettime clock_gettime_ns default_timer"
)
"""They tell a program that it is counted: its steps take several times as long."""

FROM_OBJECTS = BY_TEXT - {"type", "open", "compile"} | RUN_TEXT | MODULES | FRAMES | CLOCKS

OF_TUPLES = _words("_replace _asdict _fields _make")
"""Private names that are everybody's: of named tuples."""

METHODS = frozenset(f"__{name.strip('_')}__" for name in operator.__all__) | _words(
    "__init__ __post_init__ __new__ __len__ __iter__ __next__ __enter__ __exit__ __repr__ __str__ __hash__ "
    "__bool__ __float__ __int__ __complex__ __round__ __format__ __reversed__ __missing__ __copy__ "
    "__deepcopy__ __array__ __array_priority__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ "
    "__rfloordiv__ __rmod__ __rpow__ __rand__ __ror__ __rxor__ __name__ __doc__ __all__ __version__ "
    "__author__ __future__ __slots__"
)
"""Names with double underscores that lead nowhere."""


IDENTIFIERS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Name: ("id",),
    ast.Attribute: ("attr",),
    ast.MatchClass: ("kwd_attrs",),
    ast.alias: ("name", "asname"),
    ast.ImportFrom: ("module",),
    ast.arg: ("arg",),
    ast.keyword: ("arg",),
    **dict.fromkeys((ast.Global, ast.Nonlocal), ("names",)),
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef), ("name",)),
    **dict.fromkeys((ast.ExceptHandler, ast.MatchAs, ast.MatchStar), ("name",)),
    ast.MatchMapping: ("rest",),
    **{
        getattr(ast, kind): ("name",)
        for kind in ("TypeVar", "ParamSpec", "TypeVarTuple")  # from Python 3.12 on
        if hasattr(ast, kind)
    },
}
"""Where names stand in a syntax tree."""

ASKED: frozenset[tuple[type[ast.AST], str]] = frozenset({
    (ast.Attribute, "attr"), (ast.MatchClass, "kwd_attrs"), (ast.alias, "name"), (ast.ImportFrom, "module"),
})  # fmt: skip
"""Where they ask something of an object, or of a module."""


def hidden_way(source: str, tree: ast.Module | None = None) -> str:
    """The first use of such a name, as part of a sentence; else nothing. ``tree`` is the source, parsed.

    Raises:
        SyntaxError, ValueError: the source cannot be read.
    """
    nodes = list(ast.walk(tree or ast.parse(source)))
    found = list(_uses(nodes))
    if not found:
        return ""
    harmless = set(_harmless(nodes))
    own = _own_names(symtable.symtable(source, "submission", "exec"))
    left = [
        (node.lineno, name)
        for node, name in found
        if id(node) not in harmless and not (isinstance(node, ast.Name) and name in own)
    ]
    return "line {} uses {}, behind which work cannot be counted".format(*min(left)) if left else ""


def _uses(nodes: list[ast.AST]) -> Iterator[tuple[Any, str]]:
    """Every node that has such a name, and the name."""
    stars = any(isinstance(node, ast.alias) and node.name == "*" for node in nodes)
    given = OF_TUPLES | {name for node in nodes for name in _given(node)}
    forbidden = {
        (ast.Name, "id"): BY_TEXT | FROM_OBJECTS if stars else BY_TEXT,  # a star brings the names of modules
        **dict.fromkeys(ASKED, FROM_OBJECTS),
    }
    for node in nodes:
        for field in IDENTIFIERS.get(type(node), ()):
            place = type(node), field
            for name in _parts(getattr(node, field)):
                unknown = place in ASKED and _is_private(name) and name not in given
                if unknown or _leads_on(name, forbidden.get(place, frozenset())):
                    yield node, name


def _parts(names: str | list[str] | None) -> list[str]:
    if isinstance(names, str):
        return names.split(".")
    return names or []


def _given(node: ast.AST) -> list[str]:
    """Names that the source gives to something of its own."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
            return [name]
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
            return [name]
    return []


def _harmless(nodes: list[ast.AST]) -> Iterator[int]:
    """Uses that could not be meant otherwise, by the identity of their nodes."""
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name() | ast.Attribute() as function) if _is_plain(node):
                yield id(function)
            case ast.Attribute(attr="__class__", ctx=ast.Load()) | ast.alias(name="wraps", asname=None):
                yield id(node)
            case ast.arg(annotation=described) | ast.FunctionDef(returns=described) if described:
                yield from (id(part) for part in ast.walk(described) if _is_type(part))


def _is_plain(call: ast.Call) -> bool:
    """``type(x)``, ``getattr(x, "shape")``, ``wraps(f)``: nothing that could not be written out."""
    match call:
        case ast.Call(func=ast.Name(id="type"), args=[one], keywords=[]):
            return not isinstance(one, ast.Starred)
        case ast.Call(func=ast.Name(id="wraps") | ast.Attribute(attr="wraps"), args=[one], keywords=[]):
            return not isinstance(one, ast.Starred)
        case ast.Call(func=ast.Name(id="getattr" | "setattr"), args=[_, ast.Constant(value=str(name)), *_]):
            return not _leads_on(name, FROM_OBJECTS)
    return False


def _is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "type"


def _own_names(module: symtable.SymbolTable) -> set[str]:
    """Names that belong to a function wherever they stand, and so never mean a builtin."""
    own: set[str] = set()
    others: set[str] = set()
    tables = [module]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        function = table.get_type() == "function"
        for symbol in table.get_symbols():
            bound = function and (symbol.is_local() or symbol.is_free())
            (own if bound else others).add(symbol.get_name())
    return {name for name in own - others if not name.startswith("__")}


def _leads_on(name: str, forbidden: Set[str]) -> bool:
    return name in forbidden or (_is_special(name) and name not in METHODS)


def _is_special(name: str) -> bool:
    """With a meaning to Python, or to the counter."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _is_private(name: str) -> bool:
    return name.startswith("_") and not _is_special(name)
