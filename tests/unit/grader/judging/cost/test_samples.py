"""Whole programs: what the sandboxed check says of each, against formulas derived on paper."""

import pytest

from grader.sandbox import Sandbox
from tests.unit.grader.judging.cost.samples.every import SAMPLES
from tests.unit.grader.judging.cost.samples.judged import expected, judged


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_costs_what_paper_says(name: str, sandbox: Sandbox) -> None:
    assert judged(SAMPLES[name], seed=1, sandbox=sandbox) == expected(SAMPLES[name])
