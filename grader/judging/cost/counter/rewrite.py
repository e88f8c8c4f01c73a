"""The syntax tree, rewritten so that every operation passes through a hook.

Order of evaluation, exceptions and line numbers stay as they were. Names of hooks end in two underscores, or
Python would mangle them inside classes.
"""

import ast
from typing import Any, NamedTuple, cast

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "truediv",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.MatMult: "matmul",
    ast.BitAnd: "and_",
    ast.BitOr: "or_",
    ast.BitXor: "xor",
    ast.LShift: "lshift",
    ast.RShift: "rshift",
    ast.USub: "neg",
    ast.UAdd: "pos",
    ast.Invert: "invert",
    ast.Not: "not_",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Is: "is_",
    ast.IsNot: "is_not",
    ast.In: "contains",
    ast.NotIn: "lacks",
}
"""From a sign in the source to its hook: the name of the function in ``operator``, where there is one."""

READ_ATTRIBUTES, SET_ATTRIBUTES = {"imag", "I", "H", "r", "roots"}, {"real", "imag", "flat"}
"""Of arrays, matrices and polynomials: to read or to set them computes or copies."""


class Node(NamedTuple):
    """Where something is counted."""

    line: int
    kind: str


def rewrite(source: str | ast.Module) -> tuple[ast.Module, tuple[Node, ...]]:
    """The module that counts, and its nodes in the order of their numbers: the same in every process.

    A source that is parsed already is changed.

    Raises:
        SyntaxError: the source does not parse.
    """
    rewriter = _Rewriter()
    tree = rewriter.visit(ast.parse(source) if isinstance(source, str) else source)
    return tree, tuple(rewriter.nodes)


class _Rewriter:
    """As ``ast.NodeTransformer``, of which it needs one thing: a node becomes one node."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._classes: list[str] = []
        self._in_function = False
        self._visits = {kind: getattr(self, visit) for kind, visit in _VISITS.items()}

    def visit(self, node: Any) -> Any:
        visit = self._visits.get(type(node))
        return visit(node) if visit else self._children(node)

    def _children(self, node: Any) -> Any:
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                value[:] = [self.visit(part) if isinstance(part, ast.AST) else part for part in value]
            elif isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
        return node

    def _as_it_is(self, node: Any) -> Any:
        return node

    def _hook(self, node: Any, kind: str, name: str, *arguments: ast.expr | str) -> ast.Call:
        """A call of the hook ``name`` with the number of a new node first, where ``node`` stands."""
        self.nodes.append(Node(node.lineno, kind))
        place = _place(node)
        values = [ast.Constant(value, **place) if isinstance(value, str) else value for value in arguments]
        return _call(place, name, ast.Constant(len(self.nodes) - 1, **place), *values)

    def _operation(self, node: ast.BinOp) -> ast.expr:
        self._children(node)
        name = OPERATORS[type(node.op)]
        return self._hook(node, name, name, node.left, node.right)

    def _unary(self, node: ast.UnaryOp) -> ast.expr:
        if isinstance(node.operand, ast.Constant):  # -1 is a number, not an operation
            return node
        self._children(node)
        name = OPERATORS[type(node.op)]
        return self._hook(node, name, name, node.operand)

    def _compare(self, node: ast.Compare) -> ast.expr:
        """A chain becomes a conjunction whose links hand on the operand that they share."""
        self._children(node)
        names = [OPERATORS[type(sign)] for sign in node.ops]
        *links, last = zip(names, node.comparators, strict=True)
        left, values = node.left, list[ast.expr]()
        for name, right in links:
            values.append(self._hook(node, "compare", "link", name, left, right))
            left = _call(_place(node), "kept")
        values.append(self._hook(node, "compare", last[0], left, last[1]))
        return ast.BoolOp(ast.And(), values, **_place(node)) if links else values[0]

    def _called(self, node: ast.Call) -> ast.expr:
        method, spread = node.func, any(keyword.arg is None for keyword in node.keywords)
        if isinstance(method, ast.Attribute) and not spread and not _starred(node.args):
            _start_at_name(node, method)
        self._children(node)
        node.func = self._hook(node, "call", "callee", node.func)
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = self._hook(keyword.value, "star", "star", keyword.value)
        return node

    def _subscript(self, node: ast.Subscript) -> ast.expr:
        self._children(node)
        if isinstance(node.ctx, ast.Load):
            return self._hook(node, "index", "index", node.value, _key(node.slice))
        node.value = self._hook(node, "store", "target", node.value)
        return node

    def _attribute(self, node: ast.Attribute) -> ast.expr:
        node.value = self.visit(node.value)
        if isinstance(node.ctx, ast.Load) and node.attr in READ_ATTRIBUTES:
            return self._hook(node, "attribute", "attribute", node.value, node.attr)
        if isinstance(node.ctx, ast.Store) and node.attr in SET_ATTRIBUTES:
            node.value = self._hook(node, "store", "fields", node.value)
        return node

    def _starred(self, node: ast.Starred) -> ast.expr:
        self._children(node)
        if isinstance(node.ctx, ast.Load):
            node.value = self._hook(node, "star", "star", node.value)
        return node

    def _dict(self, node: ast.Dict) -> ast.expr:
        self._children(node)
        spread = [key is None for key in node.keys]
        node.values = [
            self._hook(value, "star", "star", value) if star else value
            for star, value in zip(spread, node.values, strict=True)
        ]
        return node

    def _formatted(self, node: ast.FormattedValue) -> ast.expr:
        self._children(node)
        node.value = self._hook(node, "format", "read", node.value)
        return node

    def _assign(self, node: ast.Assign) -> ast.stmt:
        """``first, *rest = values`` copies what the star takes; one item that is set needs no stand-in."""
        only = node.targets[0]
        if len(node.targets) == 1 and isinstance(only, ast.Subscript):
            value, container = self.visit(node.value), self.visit(only.value)
            stored = self._hook(only, "store", "store", value, container, _key(self.visit(only.slice)))
            return ast.Expr(stored, **_place(node))
        self._children(node)
        several = (target for target in node.targets if isinstance(target, ast.Tuple | ast.List))
        if any(isinstance(part, ast.Starred) for target in several for part in ast.walk(target)):
            node.value = self._hook(node, "star", "star", node.value)
        return node

    def _augmented(self, node: ast.AugAssign) -> ast.stmt:
        name, target, place = "i" + OPERATORS[type(node.op)].rstrip("_"), node.target, _place(node)
        if isinstance(target, ast.Name):
            loaded = ast.Name(target.id, _LOAD, **place)
            changed = self._hook(node, name, name, loaded, self.visit(node.value))
            return ast.Assign([target], changed, **place)
        container = self.visit(target.value)  # what is changed is read before the right side, as Python does
        if isinstance(target, ast.Subscript):
            current = _call(place, "current_item", container, _key(self.visit(target.slice)))
            changed = self._hook(node, name, "inplace_item", name, current, self.visit(node.value))
        else:
            attribute = ast.Constant(self._mangled(target.attr), **place)
            current = _call(place, "current_attribute", container, attribute)
            changed = self._hook(node, name, "inplace_attribute", name, current, self.visit(node.value))
        return ast.Expr(changed, **place)

    def _mangled(self, attribute: str) -> str:
        """As Python makes names private to a class."""
        owner = self._classes[-1].lstrip("_") if self._classes else ""
        private = attribute.startswith("__") and not attribute.endswith("__") and owner
        return f"_{owner}{attribute}" if private else attribute

    def _annotated(self, node: ast.AnnAssign) -> ast.stmt:
        """What it says is evaluated in classes and modules, and never in functions."""
        if not self._in_function:
            node.annotation = self.visit(node.annotation)
        node.target = self.visit(node.target)
        node.value = node.value and self.visit(node.value)
        return node

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While) -> ast.stmt:
        self._children(node)
        node.body.insert(0, ast.Expr(self._hook(node, "loop", "tick"), **_place(node)))
        return node

    def _comprehension(self, node: Any) -> Any:
        """Every step of every loop: at its first condition, else where the loop inside begins."""
        self._children(node)
        last = node.generators[-1]
        for loop, inner in zip(node.generators, [*node.generators[1:], None], strict=True):
            if loop.ifs:
                loop.ifs[0] = self._hook(node, "loop", "tick", loop.ifs[0])
            elif inner is not None:
                inner.iter = self._hook(node, "loop", "tick", inner.iter)
        if isinstance(node, ast.DictComp):
            node.value = self._hook(node, "loop", "item", node.value)
        elif not isinstance(node, ast.GeneratorExp):
            node.elt = self._hook(node, "loop", "item", node.elt)
        elif not last.ifs:
            node.elt = self._hook(node, "loop", "tick", node.elt)
        return node

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt:
        """Annotations are evaluated where the function is made."""
        node.decorator_list = [self.visit(decorator) for decorator in node.decorator_list]
        node.args = self.visit(node.args)
        node.returns = node.returns and self.visit(node.returns)
        outside, self._in_function = self._in_function, True
        node.body = [self.visit(statement) for statement in node.body]
        self._in_function = outside
        return node

    def _argument(self, node: ast.arg) -> ast.arg:
        node.annotation = node.annotation and self.visit(node.annotation)
        return node

    def _class(self, node: ast.ClassDef) -> ast.stmt:
        self._classes.append(node.name)
        outside, self._in_function = self._in_function, False
        self._children(node)
        self._in_function = outside
        self._classes.pop()
        return node

    def _match(self, node: ast.Match) -> ast.stmt:
        """Patterns are no expressions; one with a star copies what it takes."""
        node.subject = self.visit(node.subject)
        if any(isinstance(part, ast.MatchStar) for case in node.cases for part in ast.walk(case.pattern)):
            node.subject = self._hook(node.subject, "star", "read", node.subject)
        for case in node.cases:
            case.guard = case.guard and self.visit(case.guard)
            case.body = [self.visit(statement) for statement in case.body]
        return node


_VISITS = {
    ast.BinOp: "_operation",
    ast.UnaryOp: "_unary",
    ast.Compare: "_compare",
    ast.Call: "_called",
    ast.Subscript: "_subscript",
    ast.Attribute: "_attribute",
    ast.Starred: "_starred",
    ast.Dict: "_dict",
    ast.FormattedValue: "_formatted",
    ast.Assign: "_assign",
    ast.AugAssign: "_augmented",
    ast.AnnAssign: "_annotated",
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.While), "_loop"),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), "_comprehension"),
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef), "_function"),
    ast.ClassDef: "_class",
    ast.Match: "_match",
    ast.arg: "_argument",
    **dict.fromkeys((ast.Name, ast.Constant, ast.Load, ast.Store, ast.Del), "_as_it_is"),
}
_LOAD = ast.Load()


def _starred(values: list[ast.expr]) -> bool:
    return any(isinstance(value, ast.Starred) for value in values)


def _start_at_name(node: ast.Call, method: ast.Attribute) -> None:
    """Where a method stands on a later line than its object, Python says that the call stands there too."""
    if method.end_lineno is not None and method.end_lineno != node.lineno:
        node.lineno, node.col_offset = method.end_lineno, cast(int, method.end_col_offset) - len(method.attr)


def _place(node: Any) -> dict[str, Any]:
    return {
        "lineno": node.lineno,
        "col_offset": node.col_offset,
        "end_lineno": node.end_lineno,
        "end_col_offset": node.end_col_offset,
    }


def _call(place: dict[str, Any], name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(f"__count_{name}__", _LOAD, **place), list(arguments), [], **place)


def _key(key: ast.expr) -> ast.expr:
    """An index as an expression: ``a:b`` becomes ``slice(a, b, None)``."""
    place = _place(key)
    if isinstance(key, ast.Slice):
        bounds = (bound or ast.Constant(None, **place) for bound in (key.lower, key.upper, key.step))
        return _call(place, "slice", *bounds)
    if isinstance(key, ast.Tuple):
        return ast.Tuple([_key(part) for part in key.elts], _LOAD, **place)
    return key
