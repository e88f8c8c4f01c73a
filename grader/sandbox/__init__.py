"""Runs student code where it can do no harm; the threat model is in docs/threat-model.md."""

from .allocation import give_freed_memory_back
from .child import Child
from .jail.tiers import Tier
from .limits import Limits
from .outer_wall import OuterWall
from .results import CallResult, Outcome, ProgramError, Usage, Value
from .sandbox import Sandbox
from .tiers import Layer, TierReport

__all__ = [
    "CallResult",
    "Child",
    "Layer",
    "Limits",
    "Outcome",
    "OuterWall",
    "ProgramError",
    "Sandbox",
    "Tier",
    "TierReport",
    "Usage",
    "Value",
    "give_freed_memory_back",
]
