"""`python -m tests.sandbox.driver TIER [LAYER]`: every attack, in the name of the user who calls.

With LAYER that one is switched off, and the broker looks away.

Prints one JSON object: the name of each attack to its verdict.
"""

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from grader.errors import ZygoteDied
from grader.sandbox import Child, Limits, Outcome, OuterWall, Sandbox, Tier, measure
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.attacks.attack import PRELUDE, Attack
from tests.sandbox.ground import Ground
from tests.sandbox.processes import eventually, running

LIMITS = Limits(cpu_seconds=0.2, wall_seconds=3.0, memory_bytes=128 * 2**20)
# For those that should do nothing but use up their time.
SHORT = replace(LIMITS, cpu_seconds=0.1, wall_seconds=0.3)
OPEN_JAIL = Path(__file__).with_name("open_jail.py")
FRESH_STATE = """
import math, random, warnings
import numpy as np
def state():
    sums = sum([1, 2]), len([1]), math.pi, np.pi, np.exp(0.0), np.sum(np.ones(3)), np.linalg.norm([3.0])
    drawn = np.random.rand(), random.random()
    left = "left_behind" in warnings.sys.modules, np.geterr()["divide"] == "ignore"
    return np.array([*sums, *drawn, *left], dtype=float)
"""


@dataclass
class Verdict:
    """`got_through`: the program says so. `harm`: what is broken outside of it."""

    outcome: Outcome
    got_through: bool
    harm: list[str]
    message: str

    def held(self, attack: Attack) -> bool:
        """Whether the jail did what it is for."""
        return not self.got_through and not self.harm and self.outcome in attack.outcomes


def open_sandbox(layers: str, tier: Tier, outer_wall: OuterWall = OuterWall.NONE) -> Sandbox:
    """A sandbox without `layers` (several joined by "+"), "probe" among them when nobody is to notice."""

    class OpenSandbox(Sandbox):
        command = (sys.executable, "-s", "-P", "-c", OPEN_JAIL.read_text(), layers)

    return OpenSandbox(force_tier=tier, outer_wall=outer_wall)


def unguarded_sandbox(layer: str, tier: Tier) -> Sandbox:
    """Like `open_sandbox`, for the rest of this process with a broker that looks away."""
    measure.require_jailed = lambda status: None
    return open_sandbox(f"probe+{layer}", tier)


def run(sandbox: Sandbox, attacks: Iterable[Attack]) -> dict[str, Verdict]:
    with Ground() as ground:
        neighbour = _neighbour(sandbox)
        fresh = _fresh_state(sandbox)
        verdicts = {}
        for attack in attacks:
            verdict = verdicts[attack.name] = _attempt(sandbox, attack, ground.prelude())
            verdict.harm += [*ground.harm(), *_harm_to_others(sandbox, neighbour, fresh)]
            if verdict.harm or verdict.got_through:
                ground.restore()
                neighbour = _neighbour(sandbox)
        return verdicts


def _harm_to_others(sandbox: Sandbox, neighbour: Child, fresh: list[float]) -> list[str]:
    try:
        alive = neighbour.call("alive", []).outcome is Outcome.OK
        same = _fresh_state(sandbox) == fresh
    except ZygoteDied:
        return ["the zygote has died"]
    return ["another child has died"] * (not alive) + ["the next child is not fresh"] * (not same)


def _attempt(sandbox: Sandbox, attack: Attack, prelude: str) -> Verdict:
    only_time = attack.waits or attack.outcomes == {Outcome.TIME_LIMIT}
    with sandbox.start(SHORT if only_time else LIMITS) as child:
        try:
            result = child.load(prelude + PRELUDE + attack.source)
            for _ in range(attack.calls):
                if result.outcome is Outcome.OK:
                    result = child.call("attack", [])
        except ZygoteDied as error:
            return Verdict(Outcome.DIED, True, ["the zygote has died"], str(error))
        child.finish()
        outlived = [] if eventually(lambda: not running(child.pid)) else ["the child lives on"]
        got_through = any(value.array.astype(bool).any() for value in result.values)
        message = result.error.message if result.error else ""
        return Verdict(result.outcome, got_through, outlived, message + child.log[:200])


def _neighbour(sandbox: Sandbox) -> Child:
    child = sandbox.start(LIMITS)
    child.load("def alive(): return 1")
    return child


def _fresh_state(sandbox: Sandbox) -> list[float]:
    with sandbox.start(LIMITS) as child:
        child.load(FRESH_STATE)
        return [float(x) for x in child.call("state", []).values[0].array]


def main() -> None:
    tier, layers = Tier(int(sys.argv[1])), sys.argv[2:]
    os.environ["CANARY"] = "sings"
    with unguarded_sandbox(layers[0], tier) if layers else Sandbox(force_tier=tier) as sandbox:
        verdicts = run(sandbox, ATTACKS.values())
    json.dump({name: asdict(verdict) for name, verdict in verdicts.items()}, sys.stdout)


if __name__ == "__main__":
    main()
