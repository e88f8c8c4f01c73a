"""Starts a zygote whose jail misses one layer. Only tests can: the sandbox itself has no switch for it.

Run as `python -c TEXT LAYERS CONFIG` with the parent of `jail` on the path.
"""

import sys

from jail import landlock, privileges, seccomp, zygote
from jail.tiers import LAYERS, Tier


def without_seccomp() -> None:
    seccomp.load = lambda program: None


def without_landlock() -> None:
    landlock.restrict = lambda ruleset: None


def without_resource_limits() -> None:
    privileges.limit_resources = lambda cpu_seconds, address_space: None


def without_dropping_capabilities() -> None:
    privileges.drop_capabilities = lambda: None


def without_ordinary_user() -> None:
    privileges.become_ordinary_user = lambda: None


def without_a_ban_on_executable_memory() -> None:
    seccomp.WITHOUT_BITS.clear()
    seccomp.ALLOWED.extend(["mmap", "mprotect"])


def without_probe() -> None:
    zygote.probe = lambda: dict.fromkeys(LAYERS[Tier.NAMESPACES])


HOLES = {
    "probe": without_probe,
    "seccomp": without_seccomp,
    "ban on executable memory": without_a_ban_on_executable_memory,
    "landlock": without_landlock,
    "resource limits": without_resource_limits,
    "capabilities": without_dropping_capabilities,
    "ordinary user": without_ordinary_user,
}

for hole in sys.argv[1].split("+"):
    HOLES[hole]()
zygote.main(sys.argv[2])
