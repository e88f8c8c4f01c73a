"""The syntax tree, rewritten so that every operation passes through a hook.

Order of evaluation, exceptions and line numbers stay as they were. Names of hooks end in two underscores, or
Python would mangle them inside classes.
"""

import ast
from typing import NamedTuple, TypeVar, cast

AnyNode = TypeVar("AnyNode", bound=ast.AST)
Function = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension = ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp

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
}
"""From a sign in the source to the name of the function in ``operator``."""


class Node(NamedTuple):
    """Where something is counted."""

    line: int
    kind: str


def rewrite(source: str) -> tuple[ast.Module, tuple[Node, ...]]:
    """The module that counts, and its nodes in the order of their numbers: the same in every process.

    Raises:
        SyntaxError: the source does not parse.
    """
    rewriter = _Rewriter()
    tree = ast.fix_missing_locations(rewriter.visit(ast.parse(source)))
    return tree, tuple(rewriter.nodes)


class _Rewriter(ast.NodeTransformer):
    def __init__(self) -> None:
        self.nodes: list[Node] = []

    def _hook(self, node: ast.AST, kind: str, name: str, *arguments: ast.expr | str) -> ast.Call:
        """A call of the hook ``name`` with the number of a new node first."""
        self.nodes.append(Node(cast(ast.expr, node).lineno, kind))
        number = ast.Constant(len(self.nodes) - 1)
        values = [ast.Constant(value) if isinstance(value, str) else value for value in arguments]
        return ast.copy_location(_call(name, number, *values), node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        name = OPERATORS[type(node.op)]
        return self._hook(node, name, "binary", name, node.left, node.right)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        if isinstance(node.operand, ast.Constant):  # -1 is a number, not an operation
            return node
        self.generic_visit(node)
        name = OPERATORS[type(node.op)]
        return self._hook(node, name, "unary", name, node.operand)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        sign, right = node.ops[0], node.comparators[0]
        if len(node.ops) > 1:  # a chain stops early and meets scalars only: leave it as it is
            return self._hook(node, "compare", "tick", node)
        if isinstance(sign, ast.In | ast.NotIn):
            return self._hook(
                node, "contains", "member", node.left, right, ast.Constant(isinstance(sign, ast.In))
            )
        return self._hook(node, "compare", "binary", OPERATORS[type(sign)], node.left, right)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        node.func = self._hook(node, "call", "callee", node.func)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            return self._hook(node, "index", "index", node.value, _key(node.slice))
        if isinstance(node.ctx, ast.Store):
            node.value = self._hook(node, "store", "target", node.value)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        name, target = "i" + OPERATORS[type(node.op)].rstrip("_"), node.target
        node.value = self.visit(node.value)
        if isinstance(target, ast.Subscript):
            value, key = self.visit(target.value), _key(self.visit(target.slice))
            current = _call("current", value, key)  # read before the right side, as Python does
            changed = self._hook(node, name, "inplace_item", name, current, node.value)
            return ast.copy_location(ast.Expr(changed), node)
        if isinstance(target, ast.Attribute) and not isinstance(target.value, ast.Name):
            target.value = self.visit(target.value)
            node.value = self._hook(node, name, "tick", node.value)
            return node
        changed = self._hook(node, name, "inplace", name, _loaded(target), node.value)
        return ast.copy_location(ast.Assign([target], changed), node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        node.target = self.visit(node.target)
        node.value = node.value and self.visit(node.value)
        return node

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While) -> ast.stmt:
        self.generic_visit(node)
        tick = ast.copy_location(ast.Expr(self._hook(node, "loop", "tick")), node)
        node.body.insert(0, tick)
        return node

    visit_For = visit_AsyncFor = visit_While = _loop  # noqa: N815 -- names that ast gives

    def _comprehension(self, node: AnyNode) -> AnyNode:
        self.generic_visit(node)
        innermost = cast(Comprehension, node).generators[-1]
        if innermost.ifs:
            innermost.ifs[0] = self._hook(node, "loop", "tick", innermost.ifs[0])
        if isinstance(node, ast.DictComp):
            node.value = self._hook(node, "loop", "item", node.value)
        elif isinstance(node, ast.ListComp | ast.SetComp):
            node.elt = self._hook(node, "loop", "item", node.elt)
        elif isinstance(node, ast.GeneratorExp):
            node.elt = self._hook(node, "loop", "tick", node.elt)
        return node

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension  # noqa: N815

    def _function(self, node: Function) -> ast.stmt:
        """Annotations stay as they are: they describe, they do not compute."""
        node.decorator_list = [self.visit(decorator) for decorator in node.decorator_list]
        node.args = self.visit(node.args)
        node.body = [self.visit(statement) for statement in node.body]
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = _function  # noqa: N815

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.match_case:
        """Patterns are no expressions: only what stands beside them is rewritten."""
        node.guard = node.guard and self.visit(node.guard)
        node.body = [self.visit(statement) for statement in node.body]
        return node


def _call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(f"__count_{name}__", ast.Load()), list(arguments), [])


def _key(key: ast.expr) -> ast.expr:
    """An index as an expression: ``a:b`` becomes ``slice(a, b, None)``."""
    if isinstance(key, ast.Slice):
        bounds = (bound or ast.Constant(None) for bound in (key.lower, key.upper, key.step))
        return _call("slice", *bounds)
    if isinstance(key, ast.Tuple):
        return ast.Tuple([_key(part) for part in key.elts], ast.Load())
    return key


def _loaded(target: ast.Name | ast.Attribute) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    return ast.Attribute(target.value, target.attr, ast.Load())
