"""The process of one child: asked for, joined when needed, killed by its pidfd, reaped by the zygote."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from grader.errors import SandboxError, ZygoteDied

from .jail import protocol
from .limits import Kind
from .zygote_process import Reply, ZygoteProcess


class ChildProcess:
    """`pipes`: near ends of questions, log, answers; they belong to whoever talks, or to `discard`."""

    def __init__(self, zygote: ZygoteProcess, kind: Kind) -> None:
        """Asks for the process and does not wait for it. Raises ZygoteDied, OSError."""
        self._zygote = zygote
        self._pidfd = -1
        self._reaped: Reply | None = None
        self.killed = False
        self.pipes, far = _open_pipes()
        try:
            self._forked = zygote.fork(kind, far)
        except ZygoteDied:
            _close(self.pipes)
            raise
        finally:
            _close(far)

    def join(self) -> int:
        """Its pidfd, as soon as the zygote has forked it. Raises ZygoteDied, and closes the pipes then."""
        try:
            descriptor = self._zygote.wait(self._forked).descriptor
            if descriptor is None:
                raise ZygoteDied("the zygote sent no descriptor of a child")
        except ZygoteDied:
            _close(self.pipes)
            raise
        self._pidfd = descriptor
        return descriptor

    def outside_pid(self) -> int:
        """The pid in our own namespace. Raises SandboxError when the process has gone."""
        for line in Path(f"/proc/self/fdinfo/{self._pidfd}").read_text().splitlines():
            if line.startswith("Pid:") and int(line[4:]) > 0:
                return int(line[4:])
        raise SandboxError("it ended before it was ready")

    def kill(self) -> None:
        """Kill it and ask the zygote to reap it. A zygote that has died took it along."""
        self.killed = True
        try:
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            self._reaped = self._zygote.reap(protocol.FORKED.unpack(self._forked.message)[1])
        except (ProcessLookupError, ZygoteDied):
            self._reaped = None
        os.close(self._pidfd)

    def status(self) -> tuple[int, float]:
        """Once killed: its wait status and CPU seconds. Raises ZygoteDied."""
        if self._reaped is None:
            raise ZygoteDied("the zygote died, and its child with it")
        _, status, cpu_seconds = protocol.REAPED.unpack(self._zygote.wait(self._reaped).message)
        return status, cpu_seconds

    def discard(self) -> None:
        """Let go of a child that nobody will talk to. Raises ZygoteDied."""
        self.join()
        _close(self.pipes)
        self.kill()


def _open_pipes() -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Near ends and far ends of: questions, log, answers. Near ends do not block. Raises OSError."""
    opened: list[int] = []
    try:
        for _ in range(3):
            opened += os.pipe2(os.O_CLOEXEC)
    except OSError:
        _close(opened)
        raise
    read_q, write_q, read_log, write_log, read_a, write_a = opened
    near, far = (write_q, read_log, read_a), (read_q, write_log, write_a)
    for descriptor in near:
        os.set_blocking(descriptor, False)
    return near, far


def _close(descriptors: Sequence[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
