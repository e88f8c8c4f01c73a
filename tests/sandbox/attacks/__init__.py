"""Hostile programs, by what they attack. Each says itself whether it got through."""

from tests.sandbox.attacks import (
    clocks,
    descriptors,
    environment,
    files,
    kernel,
    limits,
    machine_code,
    measurement,
    namespaces,
    network,
    objects,
    outliving,
    persistence,
    pipes,
    proc,
    processes,
    signals,
    state,
    tracing,
)
from tests.sandbox.attacks.attack import Attack

FAMILIES = {
    "files": files.ATTACKS,
    "environment and own memory": environment.ATTACKS,
    "/proc": proc.ATTACKS,
    "sockets": network.ATTACKS,
    "processes and threads": processes.ATTACKS,
    "signals": signals.ATTACKS,
    "tracing": tracing.ATTACKS,
    "namespaces and mounts": namespaces.ATTACKS,
    "kernel surface": kernel.ATTACKS,
    "machine code": machine_code.ATTACKS,
    "bombs": limits.ATTACKS,
    "outliving": outliving.ATTACKS,
    "state for the next": state.ATTACKS,
    "objects of the kernel for the next": persistence.ATTACKS,
    "descriptors": descriptors.ATTACKS,
    "hostile exceptions and results": objects.ATTACKS,
    "clocks": clocks.ATTACKS,
    "frames": pipes.ATTACKS,
    "measurement": measurement.ATTACKS,
}
ATTACKS: dict[str, Attack] = {attack.name: attack for family in FAMILIES.values() for attack in family}
