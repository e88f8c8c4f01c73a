"""Hosts on this machine: network namespaces, each with an interface of its own and no other way out.

They need root. For an ordinary user a host is only a name: its processes share this machine's network.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class NoHostsError(Exception):
    """This machine does not let us make network namespaces."""


@dataclass(frozen=True)
class Host:
    """From inside, the servers of this machine answer at ``outside``."""

    name: str
    outside: str
    is_namespace: bool = True

    def command(self, *command: str) -> list[str]:
        """What runs ``command`` there, as the same process."""
        return ["ip", "netns", "exec", self.name, *command] if self.is_namespace else [*command]


@contextmanager
def running_host(number: int) -> Iterator[Host]:
    """The host of this number, from 0; it ends with the block.

    Raises:
        NoHostsError: root, but not permitted: the tests of several hosts cannot run, and do not pass.
    """
    if os.geteuid() != 0:
        yield Host(f"host{number}", "127.0.0.1", is_namespace=False)
        return
    name = f"host{number}-{os.getpid() % 100_000}"
    third, fourth = os.getpid() % 256, 4 * number
    outside, inside = f"10.203.{third}.{fourth + 1}", f"10.203.{third}.{fourth + 2}"
    _ip("netns", "add", name)
    try:
        _ip("link", "add", name, "type", "veth", "peer", "name", "inside", "netns", name)
        _ip("address", "add", f"{outside}/30", "dev", name)
        _ip("link", "set", name, "up")
        _ip("-n", name, "address", "add", f"{inside}/30", "dev", "inside")
        for device in ("lo", "inside"):
            _ip("-n", name, "link", "set", device, "up")
        yield Host(name, outside)
    finally:
        _ip("netns", "delete", name)  # its interface goes with it


def _ip(*arguments: str) -> None:
    done = subprocess.run(["ip", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoHostsError(
            f"Hosts cannot be made here: ip {' '.join(arguments)}: {done.stderr.strip()}. Root"
            " needs CAP_NET_ADMIN for these tests."
        )
