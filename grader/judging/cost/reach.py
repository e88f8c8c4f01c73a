"""What a source may not use if it is to be counted: ways behind which work hides, or to the counter itself.

The counter shares its process with the submission, so nothing inside could defend it. The names that lead to
it are few, and no implementation needs one; they are looked for here, outside, before anything runs.
"""

import ast
import operator
import symtable
from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BY_TEXT = _words(
    "exec eval compile __import__ globals locals vars getattr setattr delattr type open breakpoint load "
    "attrgetter methodcaller update_wrapper Formatter FunctionType LambdaType CodeType global_enum"
)
"""They run a text, reach or set what it names, or make functions and classes: that cannot be seen here."""

RUN_TEXT = _words(
    "runstring rundocs measure loads get_type_hints ForwardRef singledispatch singledispatchmethod "
    "make_dataclass _create_fn _convert_"
)
MODULES = _words(
    "sys _sys os _os gc io builtins bltns ctypes ctypeslib inspect importlib modules linecache dis pickle "
    "copyreg weakref threading _thread subprocess concurrent unittest sysconfig platform pathlib shutil "
    "extbuild json pprint tokenize _random _string _sre _private _internal"
)
"""Names under which modules that may be imported keep those that may not."""

FRAMES = _words(
    "f_back f_builtins f_code f_globals f_locals tb_frame tb_next gi_code gi_frame cr_code cr_frame ag_code "
    "ag_frame"
)
FROM_OBJECTS = BY_TEXT - {"type", "open", "compile"} | RUN_TEXT | MODULES | FRAMES

METHODS = frozenset(f"__{name.strip('_')}__" for name in operator.__all__) | _words(
    "__init__ __post_init__ __new__ __len__ __iter__ __next__ __enter__ __exit__ __repr__ __str__ __hash__ "
    "__bool__ __float__ __int__ __reversed__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rpow__ "
    "__name__ __doc__ __all__ __version__ __author__ __future__ __slots__"
)
"""Names with double underscores that lead nowhere."""


def hidden_way(source: str) -> str:
    """The first use of such a name, as part of a sentence; else nothing.

    Raises:
        SyntaxError, ValueError: the source cannot be read.
    """
    tree = ast.parse(source)
    plain = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_plain(node)}
    own = _own_names(symtable.symtable(source, "submission", "exec"))
    found = [
        (node.lineno, name)
        for node in ast.walk(tree)
        if isinstance(node, ast.expr | ast.stmt | ast.arg | ast.pattern) and id(node) not in plain
        for name in _forbidden(node)
        if not (isinstance(node, ast.Name) and name in own)
    ]
    return "line {} uses {}, behind which work cannot be counted".format(*min(found)) if found else ""


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


def _is_plain(call: ast.Call) -> bool:
    """``type(x)``, and ``getattr(x, "shape")``: nothing that could not be written out."""
    match call:
        case ast.Call(func=ast.Name(id="type"), args=[_], keywords=[]):
            return True
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=str(name)), *_]):
            return not _leads_on(name, FROM_OBJECTS)
    return False


def _forbidden(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name):
            names, forbidden = [name], BY_TEXT
        case ast.Attribute(attr=name):
            names, forbidden = [name], FROM_OBJECTS
        case ast.MatchClass(kwd_attrs=names):
            forbidden = FROM_OBJECTS
        case ast.Import(names=aliases):
            names, forbidden = [alias.name for alias in aliases], FROM_OBJECTS
        case ast.ImportFrom(module=module, names=aliases):
            names, forbidden = [module or "", *(alias.name for alias in aliases)], FROM_OBJECTS
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            names, forbidden = [name], frozenset()
        case ast.arg(arg=name):
            names, forbidden = [name], frozenset()
        case _:
            return
    yield from (part for name in names for part in name.split(".") if _leads_on(part, forbidden))


def _leads_on(name: str, forbidden: frozenset[str]) -> bool:
    return name in forbidden or (name.startswith("__") and name not in METHODS)
