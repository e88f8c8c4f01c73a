"""Which tier runs, of which layers, and why not a better one."""

from dataclasses import dataclass

from .jail.tiers import LAYERS, Tier, missing


@dataclass(frozen=True)
class Layer:
    """`reason`: why it is not active, or "" when it is."""

    name: str
    active: bool
    reason: str


@dataclass(frozen=True)
class TierReport:
    tier: Tier
    layers: tuple[Layer, ...]
    sentence: str


def report(tier: Tier, refusals: dict[str, str | None], forced: bool) -> TierReport:
    """`refusals`: layer to the reason why this machine refuses it, None where it grants it."""
    layers = tuple(_layer(name, tier, reason, forced) for name, reason in refusals.items())
    return TierReport(tier, layers, _sentence(tier, refusals, forced))


def why_not(tier: Tier, refusals: dict[str, str | None]) -> str:
    """The layers of `tier` that this machine refuses, with its reasons."""
    return "; ".join(f"{layer} refused ({refusals[layer]})" for layer in missing(tier, refusals))


def _layer(name: str, tier: Tier, refusal: str | None, forced: bool) -> Layer:
    if name in LAYERS[tier]:
        return Layer(name, True, "")
    not_part = f"tier {tier:d} was asked for" if forced else f"not part of tier {tier:d}"
    return Layer(name, False, refusal or not_part)


def _sentence(tier: Tier, refusals: dict[str, str | None], forced: bool) -> str:
    made_of = ", ".join(LAYERS[tier])
    if forced:
        return f"Tier {tier:d} runs ({made_of}) because it was asked for."
    if tier == min(Tier):
        return f"Tier {tier:d}, the strongest, runs ({made_of})."
    better = Tier(tier - 1)
    return f"Tier {tier:d} runs ({made_of}); tier {better:d} cannot: {why_not(better, refusals)}."
