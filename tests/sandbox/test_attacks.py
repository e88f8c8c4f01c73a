"""Every hostile program, in every tier, as root and as an ordinary user: none gets through."""

import functools
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from grader.sandbox import Tier
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.ordinary_user import PROJECT

# Where pytest itself is an ordinary user there is no root to try.
USERS = {"root": [], "ordinary": ["tests.sandbox.ordinary_user"]} if os.getuid() == 0 else {"ordinary": []}
RUNS = [
    pytest.param(
        user, tier, marks=pytest.mark.xdist_group(f"attacks-{user}-{tier:d}"), id=f"{user}-tier{tier:d}"
    )
    for user in USERS
    for tier in Tier
]


@functools.cache
def verdicts(user: str, tier: Tier) -> dict[str, Any]:
    command = [sys.executable, "-m", *USERS[user], "tests.sandbox.driver", str(int(tier))]
    done = subprocess.run(command, cwd=PROJECT, check=False, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(("user", "tier"), RUNS)
@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_contained(name: str, user: str, tier: Tier) -> None:
    verdict = verdicts(user, tier)[name]

    assert not verdict["got_through"], verdict
    assert not verdict["harm"], verdict
    assert verdict["outcome"] in ATTACKS[name].outcomes, verdict
