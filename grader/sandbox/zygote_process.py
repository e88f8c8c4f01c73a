"""The broker's hold on the zygote: starts it, asks it to fork and to reap, notices its death."""

import json
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.errors import SandboxError, SandboxUnavailable, ZygoteDied

from .jail import protocol
from .jail.tiers import Tier
from .limits import Kind
from .outer_wall import OuterWall, enclose
from .tiers import TierReport, report, why_not

START_SECONDS, ANSWER_SECONDS, END_SECONDS = 60, 20, 10
COMMAND = (sys.executable, "-s", "-P", "-m", "jail")
JAIL = Path(__file__).with_name("jail")
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "PYTHONPATH": str(JAIL.parent),
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
}


@dataclass
class Reply:
    """Filled in when the zygote has come to it: it answers in the order it was asked."""

    message: bytes = b""
    descriptor: int | None = None


class ZygoteProcess:
    """One running zygote. Raises SandboxUnavailable when none can run, ZygoteDied when it ends, OSError."""

    def __init__(
        self,
        tier: Tier | None,
        counter: Path | None,
        command: Sequence[str] = COMMAND,
        wall: OuterWall = OuterWall.NONE,
    ) -> None:
        needed = [JAIL, *([counter.resolve()] if counter else [])]
        enclosed = enclose(wall, command, needed)
        self._replies: deque[Reply] = deque()
        self._control, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        counter_path = str(counter.resolve()) if counter else None
        config = {"control": far.fileno(), "tier": tier, "counter": counter_path}
        try:
            self._process = subprocess.Popen(
                [*enclosed, json.dumps(config)],
                pass_fds=[far.fileno()],
                env=ENVIRONMENT,
                cwd="/",
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        except BaseException:
            self._control.close()
            raise
        finally:
            far.close()
        try:
            self.report = self._read_hello(forced=tier)
        except BaseException:
            self.close()
            raise
        self._control.settimeout(ANSWER_SECONDS)

    @property
    def pid(self) -> int:
        """Of the process that was started; in tier 1 the zygote proper is its only child."""
        return self._process.pid

    def fork(self, kind: Kind, pipes: Sequence[int]) -> Reply:
        """Ask for a child on these pipes (questions, log, answers); the reply carries its pidfd."""
        message = protocol.FORK.pack(b"F", *kind)
        return self._ask(message, pipes)

    def reap(self, pid: int) -> Reply:
        """Ask for the status of a child that was killed or has ended; `pid` as the zygote sees it."""
        return self._ask(protocol.REAP.pack(b"R", pid), ())

    def wait(self, reply: Reply) -> Reply:
        """The same reply, filled in."""
        while not reply.message:
            message, descriptor = self._receive()
            first = self._replies.popleft()
            first.message, first.descriptor = message, descriptor
        return reply

    def close(self) -> None:
        """End it and, by the kernel's hand, all its children. May be called again."""
        with suppress(ZygoteDied):  # else: once it has reaped those that were killed
            for reply in list(self._replies):
                self.wait(reply)
        self._control.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _ask(self, message: bytes, descriptors: Sequence[int]) -> Reply:
        try:
            socket.send_fds(self._control, [message], descriptors)
        except OSError as error:
            raise ZygoteDied(f"the zygote does not listen: {error}") from error
        self._replies.append(Reply())
        return self._replies[-1]

    def _receive(self) -> tuple[bytes, int | None]:
        try:
            message, descriptors, _, _ = socket.recv_fds(self._control, protocol.MAX_MESSAGE, 1)
        except OSError as error:
            raise ZygoteDied(f"the zygote does not answer: {error}") from error
        if not message:
            raise ZygoteDied("the zygote has ended")
        return message, descriptors[0] if descriptors else None

    def _read_hello(self, forced: Tier | None) -> TierReport:
        self._control.settimeout(START_SECONDS)
        message, _ = self._receive()
        if message[:1] == protocol.REFUSAL:
            raise SandboxError(f"the zygote could not close its jail: {message[1:].decode()}")
        hello: dict[str, Any] = json.loads(message[1:])
        if hello["tier"] is None:
            wanted = forced or Tier.SECCOMP
            raise SandboxUnavailable(f"tier {wanted:d} cannot run here: {why_not(wanted, hello['refusals'])}")
        return report(Tier(hello["tier"]), hello["refusals"], forced=forced is not None)
