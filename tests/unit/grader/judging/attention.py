"""A small exercise to judge: unscaled attention over two inputs, with every check but cost."""

from typing import Any

from grader.domain.exercise import Exercise
from grader.domain.report import CheckReport, GradingReport
from grader.judging import judge
from grader.sandbox import Sandbox
from grader.wire import GradingJob

REFERENCE = """
import numpy as np

def attend(Q, K):
    scores = Q @ K.T
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ K, A
"""

MISTAKES = {
    "no-max": REFERENCE.replace(" - scores.max(axis=-1, keepdims=True)", ""),
    "columns": REFERENCE.replace("axis=-1", "axis=0"),
    "scaled": REFERENCE.replace("Q @ K.T", "Q @ K.T / np.sqrt(K.shape[-1])"),
}


def attention(**changes: Any) -> Exercise:
    """The exercise, with fields of its description replaced."""
    return Exercise.model_validate(
        {
            "slug": "attend",
            "title": "Attend",
            "summary": "",
            "entry_point": "attend",
            "arguments": [{"name": "Q", "shape": ["n", "d"]}, {"name": "K", "shape": ["m", "d"]}],
            "results": [{"name": "O", "shape": ["n", "d"]}, {"name": "A", "shape": ["n", "m"]}],
            "sizes": {"n": 3, "m": 4, "d": 2},
            "cases": [
                {"name": "by hand", "visible": True, "inputs": {"Q": [[1.0]], "K": [[0.0], [2.0]]}},
                {"name": "ordinary"},
                {"name": "wide", "sizes": {"d": 5}},
                {"name": "loud", "values": {"Q": {"scale": 40.0}, "K": {"scale": 40.0}}},
            ],
            "checks": [
                {"check": "correctness", "points": 4},
                {"check": "softmax", "points": 2, "weights": "A"},
                {"check": "shape", "points": 1},
                {"check": "purity", "points": 1},
            ],
            "limits": {"cpu_seconds": 0.5, "memory_mib": 64},
            "starter": "def attend(Q, K):\n    raise NotImplementedError\n",
            "reference": REFERENCE,
            "misconceptions": [
                {"id": name, "sentence": f"The mistake is {name}.", "source": source}
                for name, source in MISTAKES.items()
            ],
            **changes,
        }
    )


def judged(sandbox: Sandbox, source: str, exercise: Exercise | None = None, seed: int = 1) -> GradingReport:
    job = GradingJob(submission="", exercise=exercise or attention(), source=source, seed=seed)
    return judge(job, sandbox)


def check(report: GradingReport, name: str) -> CheckReport:
    return next(check for check in report.checks if check.name == name)
