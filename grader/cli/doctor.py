"""Say which sandbox tier runs on this machine, and why not a better one."""

import argparse
import sys

from grader.cli.style import DIM, GREEN, RED, Style
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox
from grader.sandbox.doctor import State, examine

SIGNS = {State.HOLDS: ("✓", GREEN), State.ABSENT: ("·", DIM), State.OPEN: ("✗", RED)}
INTERNAL_ERROR = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    """3 when an attack got through: nothing may be graded here then."""
    style = Style.of(sys.stdout)
    with Sandbox(counter=COUNTER) as sandbox:
        findings = examine(sandbox)
    for finding in findings:
        sign, colour = SIGNS[finding.state]
        print(f"{style.paint(sign, colour)} {finding.name:<22} {finding.sentence}")
    return INTERNAL_ERROR if any(finding.state is State.OPEN for finding in findings) else 0
