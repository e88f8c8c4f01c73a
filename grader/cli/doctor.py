"""Say which sandbox tier runs on this machine, and why not a better one."""

import argparse
import sys

from grader.cli.style import DIM, GREEN, RED, Style
from grader.judging.cost import COUNTER
from grader.sandbox import OuterWall, Sandbox, Tier
from grader.sandbox.doctor import State, examine

SIGNS = {State.HOLDS: ("✓", GREEN), State.ABSENT: ("·", DIM), State.OPEN: ("✗", RED)}
INTERNAL_ERROR = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lowest-tier",
        type=int,
        choices=list(map(int, Tier)),
        default=int(Tier.SECCOMP),
        help="the floor, 1 to 3",
    )
    parser.add_argument("--outer-wall", type=OuterWall, choices=list(OuterWall), default=OuterWall.NONE)


def run(arguments: argparse.Namespace) -> int:
    """3 when an attack got through: nothing may be graded here then.

    Raises SandboxUnavailable below the floor, which ends with 3 too.
    """
    style = Style.of(sys.stdout)
    floor = Tier(arguments.lowest_tier)
    with Sandbox(lowest_tier=floor, counter=COUNTER, outer_wall=arguments.outer_wall) as sandbox:
        findings = examine(sandbox)
    for finding in findings:
        sign, colour = SIGNS[finding.state]
        print(f"{style.paint(sign, colour)} {finding.name:<22} {finding.sentence}")
    return INTERNAL_ERROR if any(finding.state is State.OPEN for finding in findings) else 0
