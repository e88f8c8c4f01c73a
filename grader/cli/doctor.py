"""Say which sandbox tier runs on this machine, and why not a better one."""

import argparse

from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    from grader.sandbox.doctor import examine

    with Sandbox(counter=COUNTER) as sandbox:
        print(examine(sandbox))
    return 0
