"""``show`` in this process: what is asked, and what the reference costs."""

import pytest

from grader.cli import main

Output = pytest.CaptureFixture[str]


def test_every_target_of_the_cost_is_told(capsys: Output) -> None:
    assert main(["show", "softmax"]) == 0
    assert "operations n; memory n; Python steps n\n" in capsys.readouterr().out


def test_the_references_cost_is_counted_when_it_is_asked_for(capsys: Output) -> None:
    assert main(["show", "softmax", "--cost"]) == 0
    shown = capsys.readouterr().out
    assert "Doubling the list of scores (n) makes this twice the work and the memory." in shown
    assert "operations    5·n       grows as n, asked n\n" in shown
