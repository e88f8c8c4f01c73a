"""How Ctrl-C is met: between two steps, never within one."""

import subprocess
import sys

import pytest

from scripts.supervisor.folders import ROOT


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_request_waits_for_the_next_pause(name: str) -> None:
    program = f"""
import signal
from scripts.supervisor import ending
ending.listen()
signal.raise_signal(signal.{name})
print("the step goes on")
try:
    ending.pause(0)
except ending.EndRequested:
    print("and then ends")
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "the step goes on\nand then ends\n"
