"""The three tiers and the layers each is made of: all or nothing, so that nobody runs half a jail."""

from enum import IntEnum


class Tier(IntEnum):
    """1 is the strongest."""

    NAMESPACES = 1
    LANDLOCK = 2
    SECCOMP = 3


LAYERS = {
    Tier.NAMESPACES: ("ordinary user", "resource limits", "seccomp", "landlock", "namespaces"),
    Tier.LANDLOCK: ("ordinary user", "resource limits", "seccomp", "landlock"),
    Tier.SECCOMP: ("ordinary user", "resource limits", "seccomp"),
}


def strongest(refusals: dict[str, str | None]) -> Tier | None:
    """The best tier with no layer refused. `refusals`: layer to the reason, None where it works."""
    return next((tier for tier in Tier if not missing(tier, refusals)), None)


def missing(tier: Tier, refusals: dict[str, str | None]) -> list[str]:
    """The layers of `tier` that this machine refuses."""
    return [layer for layer in LAYERS[tier] if refusals[layer] is not None]
