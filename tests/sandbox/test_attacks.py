"""Every hostile program, in every tier, as root and as an ordinary user: none gets through."""

import os

import pytest

from grader.sandbox import Tier
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.driver import Verdict
from tests.sandbox.matrix import run_driver

# Where pytest itself is an ordinary user there is no root to try.
USERS = {"root": [], "ordinary": ["tests.sandbox.ordinary_user"]} if os.getuid() == 0 else {"ordinary": []}
RUNS = [
    pytest.param(
        user, tier, marks=pytest.mark.xdist_group(f"attacks-{user}-{tier:d}"), id=f"{user}-tier{tier:d}"
    )
    for user in USERS
    for tier in Tier
]


def verdicts(user: str, tier: Tier) -> dict[str, Verdict]:
    return run_driver(*USERS[user], "tests.sandbox.driver", str(int(tier)))


@pytest.mark.parametrize(("user", "tier"), RUNS)
@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_contained(name: str, user: str, tier: Tier) -> None:
    verdict = verdicts(user, tier)[name]

    assert verdict.held(ATTACKS[name]), verdict
