"""Small real content for tests: an exercise, a pack, a report."""

from typing import Any

from grader.domain.exercise import Argument, Case, CorrectnessCheck, Exercise, Result
from grader.domain.pack import Objective, Pack, Reference, Section
from grader.domain.report import GradingReport, SandboxReport, UsageReport
from grader.domain.verdict import Verdict
from grader.packs import digest

DOUBLE = "def double(x):\n    return 2 * x\n"
TRIPLE = "def double(x):\n    return 3 * x\n"
CHAPTER = """\
Text with $x^2$ and [somebody].

::figure simple-self-attention

::exercise double

::item missing
"""


def exercise(slug: str = "double", **changes: Any) -> Exercise:
    """``double(x)``: twice each entry of a vector."""
    fields: dict[str, Any] = {
        "slug": slug,
        "title": slug.capitalize(),
        "summary": "Twice each entry.",
        "entry_point": "double",
        "arguments": (Argument(name="x", shape=("n",)),),
        "results": (Result(name="y", shape=("n",)),),
        "sizes": {"n": 3},
        "cases": (Case(name="three numbers", visible=True), Case(name="one number", sizes={"n": 1})),
        "checks": (CorrectnessCheck(check="correctness", points=2),),
        "prompt": "Return $2x$.",
        "starter": "def double(x):\n    return x\n",
        "reference": DOUBLE,
    }
    made = Exercise(**(fields | changes))
    return made.model_copy(update={"digest": digest(made)})


def section(markdown: str = CHAPTER) -> Section:
    """The only page of a chapter."""
    return Section(slug="start", title="Start", markdown=markdown)


def pack(*exercises: Exercise, **changes: Any) -> Pack:
    """A chapter of one section with the given exercises, `exercise()` if none."""
    fields: dict[str, Any] = {
        "slug": "doubling",
        "title": "Doubling",
        "summary": "Twice as much.",
        "objectives": (Objective(id="LO1", name="Doubling", text="Double a vector."),),
        "references": (Reference(key="somebody", citation="Somebody: On doubling."),),
        "chapter": (section(),),
        "items": (),
        "exercises": exercises or (exercise(),),
    }
    made = Pack(**(fields | changes))
    return made.model_copy(update={"digest": digest(made)})


def report(version: str, verdict: Verdict = Verdict.ACCEPTED, **changes: Any) -> GradingReport:
    """A report for the exercise whose digest is ``version``."""
    fields: dict[str, Any] = {
        "exercise": "double",
        "verdict": verdict,
        "score": 2.0 if verdict is Verdict.ACCEPTED else 0.0,
        "max_score": 2.0,
        "message": "A sentence.",
        "checks": (),
        "usage": UsageReport(cpu_seconds=0.01, wall_seconds=0.02, peak_bytes=1000),
        "sandbox": SandboxReport(tier=1),
        "seed": 1,
        "version": version,
    }
    return GradingReport(**(fields | changes))
