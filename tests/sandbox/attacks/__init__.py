"""Hostile programs, by what they attack. Each says itself whether it got through."""

from tests.sandbox.attacks import files, kernel, limits, network, pipes, processes, state
from tests.sandbox.attacks.attack import Attack

ATTACKS: dict[str, Attack] = {
    attack.name: attack
    for theme in (files, kernel, limits, network, pipes, processes, state)
    for attack in theme.ATTACKS
}
