"""A small cut of `make load`: everything is received and graded once; no time is asserted."""

import os
import subprocess
import sys

import pytest

from tests.running_site import ROOT

pytestmark = pytest.mark.xdist_group("site")

SMALL = {"STUDENTS": "8", "SUBMISSIONS": "16", "VIEWS": "60", "SECONDS": "5"}


def test_a_small_deadline_loses_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.load"],
        cwd=ROOT,
        env={**os.environ, **SMALL},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing lost" in done.stdout
    assert "growth from 1 to 2 workers" in done.stdout
