"""The zygote: imports numpy, jails itself, then forks a stripped child for each run.

It never runs student code, and holds no reference solution, no expected value and no secret: a child sees
all of its memory.
"""

import ctypes
import gc
import importlib.util
import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from . import child, harness, imports, namespaces, privileges, protocol, syscalls
from .probe import probe
from .tiers import Tier, missing, strongest

KEEP_THRESHOLD, EXACT_THRESHOLD = 1 << 30, 1 << 16
# The zygote itself may grow by this after it was measured.
GROWTH_BYTES = 4 * 2**20


def main(text: str) -> NoReturn:
    """`text`: JSON with `control` (a descriptor), `tier` (or null) and `counter` (a path or null)."""
    config = json.loads(text)
    control = socket.socket(fileno=config["control"])
    refusals = probe()
    tier = Tier(config["tier"]) if config["tier"] else strongest(refusals)
    if tier is None or missing(tier, refusals):
        control.send(protocol.HELLO + json.dumps({"tier": None, "refusals": refusals}).encode())
        sys.exit(0)
    _prepare(config["counter"])
    try:
        zygote = _jail(tier, control)
    except OSError as error:
        control.send(protocol.REFUSAL + str(error).encode())
        sys.exit(1)
    zygote.control.send(protocol.HELLO + json.dumps({"tier": tier, "refusals": refusals}).encode())
    zygote.serve()


def _prepare(counter: str | None) -> None:
    """Load all that children may need while there are still files; leave nothing of this machine in sight."""
    imports.preload()
    if counter:
        _load_counter(Path(counter))
    harness.warm_up()
    sys.argv[:] = ["submission"]
    sys.path.clear()
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()
    os.environ.clear()
    sys.stdout.reconfigure(line_buffering=True, errors="replace")  # type: ignore[union-attr]


def _load_counter(path: Path) -> None:
    folder = [str(path)] if path.is_dir() else None
    file = path / "__init__.py" if folder else path
    spec = importlib.util.spec_from_file_location("_counter", file, submodule_search_locations=folder)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["_counter"] = module
    spec.loader.exec_module(module)


def _jail(tier: Tier, control: socket.socket) -> "Zygote":
    """Take the layers that are taken once. Raises OSError."""
    address_space = _address_space() + GROWTH_BYTES
    privileges.become_ordinary_user()
    if tier == Tier.NAMESPACES:
        namespaces.enter()
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    gc.collect()
    gc.freeze()  # the collector of a child must not touch, and so copy, the pages it shares
    return Zygote(tier, control, child.Layers.prepare(tier, address_space))


def _address_space() -> int:
    """Bytes, the first figure of proc(5) statm."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")


class Zygote:
    """Serves the broker's socket."""

    def __init__(self, tier: Tier, control: socket.socket, layers: child.Layers) -> None:
        self._tier = tier
        self._layers = layers
        self._self = child.move_away(os.pidfd_open(os.getpid()))
        self.control = socket.socket(fileno=child.move_away(control.detach()))

    def serve(self) -> NoReturn:
        """Fork and reap as asked; end when the broker's end of the socket closes."""
        with suppress(ConnectionError):  # the broker may be killed while it is answered
            while self._serve_once():
                continue
        os._exit(0)

    def _serve_once(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self.control, protocol.MAX_MESSAGE, 3)
        if message[:1] == b"F":
            self._fork(message, descriptors)
        elif message:
            self._reap(message)
        return bool(message)

    def _fork(self, message: bytes, descriptors: list[int]) -> None:
        _, cpu_seconds, memory_bytes, exact = protocol.FORK.unpack(message)
        _set_allocator(bool(exact))
        pid = self._fork_process()
        if pid == 0:
            child.run(self._layers, descriptors, cpu_seconds, memory_bytes, warm=not exact)
        for descriptor in descriptors:
            os.close(descriptor)
        pidfd = os.pidfd_open(pid)
        socket.send_fds(self.control, [protocol.FORKED.pack(b"F", pid)], [pidfd])
        os.close(pidfd)

    def _fork_process(self) -> int:
        if self._tier == Tier.NAMESPACES:
            return namespaces.fork_into_new_pid_namespace(self._self)
        return os.fork()

    def _reap(self, message: bytes) -> None:
        _, pid = protocol.REAP.unpack(message)
        _, status, usage = os.wait4(pid, 0)
        self.control.send(protocol.REAPED.pack(b"R", status, usage.ru_utime + usage.ru_stime))


def _set_allocator(exact: bool) -> None:
    """For exact peaks every larger block comes from fresh memory; for speed memory once taken is kept."""
    threshold = EXACT_THRESHOLD if exact else KEEP_THRESHOLD
    syscalls.libc.mallopt(syscalls.M_MMAP_THRESHOLD, ctypes.c_int(threshold))
    syscalls.libc.mallopt(syscalls.M_TRIM_THRESHOLD, ctypes.c_int(threshold))
    if exact:
        syscalls.libc.malloc_trim(0)
