"""What a submission costs: counted, fitted to polynomials, judged against targets, checked from outside."""

from pathlib import Path

from grader.judging.cost.check import CostVerdict, check_cost
from grader.judging.cost.measure import CostMeasurement, measure
from grader.judging.cost.runs import Answered, NotCounted, Problem

COUNTER = Path(__file__).parent / "counter"
"""The package that the sandbox lends its children to count with: ``Sandbox(counter=COUNTER)``."""

__all__ = [
    "COUNTER",
    "Answered",
    "CostMeasurement",
    "CostVerdict",
    "NotCounted",
    "Problem",
    "check_cost",
    "measure",
]
