"""What the samples are held against: attention as exercises ask for it, with targets as they declare them."""

from dataclasses import dataclass
from typing import NamedTuple

from grader.domain.exercise import Argument, Case, CostCheck, Exercise, Result
from grader.judging.cost import Problem

ALL = "operations memory steps"
"""What is lost where a source is refused, for then nothing is counted."""


@dataclass(frozen=True)
class Task:
    """A function ``f`` of Q, K and V; ``reference`` stays within the targets."""

    symbols: tuple[str, ...]
    operations_target: str
    memory_target: str
    steps_target: str
    reference: str
    shape: tuple[str, ...] = ("n", "d")
    sends_window: bool = False

    @property
    def arguments(self) -> tuple[Argument, ...]:
        arrays = tuple(Argument(name=name, shape=self.shape) for name in "QKV")
        return (*arrays, Argument(name="w", kind="integer", size="w")) if self.sends_window else arrays

    @property
    def problem(self) -> Problem:
        return Problem("f", self.arguments, self.symbols, seed=0)

    @property
    def check(self) -> CostCheck:
        return CostCheck(
            check="cost",
            operations=1,
            memory=1,
            steps=1,
            symbols=self.symbols,
            operations_target=self.operations_target,
            memory_target=self.memory_target,
            steps_target=self.steps_target,
        )

    @property
    def exercise(self) -> Exercise:
        return Exercise(
            slug="sample",
            title="Sample",
            summary="",
            entry_point="f",
            arguments=self.arguments,
            results=(Result(name="O", shape=self.shape),),
            sizes=dict.fromkeys(self.symbols, 4),
            cases=(Case(name="one"),),
            checks=(self.check,),
            reference=f"import numpy as np\n{self.reference}",
        )


class Sample(NamedTuple):
    """The source of a function ``f``, its polynomials by hand, and the marks that it loses."""

    source: str
    operations: str
    peak: str
    steps: str
    task: Task
    loses: str = ""


PLAIN = """
def f(Q, K, V):
    weights = np.exp(Q @ K.swapaxes(-1, -2))
    return weights / weights.sum(-1, keepdims=True) @ V
"""
ATTENTION = Task(("n", "d"), "n^2 d", "n^2 + n d", "n", PLAIN)
BATCHED = Task(("n", "b", "d"), "n^2 b d", "n^2 b + n b d", "1", PLAIN, shape=("b", "n", "d"))
LINEAR = Task(("n", "d"), "n d^2", "n d + d^2", "n", "def f(Q, K, V):\n    return Q @ (K.T @ V)\n")
WINDOW = Task(
    ("n", "w", "d"),
    "n w d",
    "n d + n w",
    "n",
    """
def f(Q, K, V, w):
    out = np.empty_like(V)
    for i in range(len(Q)):
        seen = slice(max(0, i - w + 1), i + 1)
        out[i] = np.exp(K[seen] @ Q[i]) @ V[seen]
    return out
""",
    sends_window=True,
)
CHUNKED = Task(
    ("n", "w", "d"),
    "n^2 d",
    "n d + n w",
    "n^2/w^2",
    """
def f(Q, K, V, w):
    out = np.zeros_like(V)
    for start in range(0, len(K), w):
        out += np.exp(Q @ K[start : start + w].T) @ V[start : start + w]
    return out
""",
    sends_window=True,
)
