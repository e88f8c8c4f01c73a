"""The sandbox: one zygote, children that stand ready, and a new zygote when the old one has died."""

import platform
from collections import OrderedDict, deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from weakref import WeakSet

from grader.errors import SandboxUnavailable, ZygoteDied

from .child import Child
from .jail.tiers import Tier
from .limits import Kind, Limits
from .outer_wall import OuterWall
from .process import ChildProcess
from .shortage import our_failure
from .tiers import TierReport
from .zygote_process import COMMAND, ZygoteProcess

# Standby children are kept for the kinds asked for last.
STANDBY_KINDS = 3
STANDARD_LIMITS = Limits()


class Sandbox:
    """Runs student code in children of a jailed zygote. Not for several threads at once.

    `lowest_tier` is the weakest that may run; `force_tier` is the only one that may. `standby` children of
    each kind stand ready. `counter`: a Python file or package that counts a program's work.
    `outer_wall` encloses the zygote once more.
    Raises SandboxUnavailable when this machine grants no tier that is strong enough.
    """

    command: Sequence[str] = COMMAND

    def __init__(
        self,
        *,
        lowest_tier: Tier = Tier.SECCOMP,
        force_tier: Tier | None = None,
        standby: int = 2,
        counter: Path | None = None,
        outer_wall: OuterWall = OuterWall.NONE,
    ) -> None:
        self._lowest_tier = lowest_tier
        self._force_tier = force_tier
        self._counter = counter
        self._outer_wall = outer_wall
        self._standby_size = standby
        self._children: WeakSet[Child] = WeakSet()
        self._start_zygote()

    @property
    def report(self) -> TierReport:
        return self._zygote.report

    @property
    def tier(self) -> Tier:
        return self._zygote.report.tier

    @our_failure()
    def start(self, limits: Limits = STANDARD_LIMITS, *, exact_memory: bool = False) -> Child:
        """A fresh child, jailed and ready. `exact_memory`: small peaks show, at the price of page faults.

        Raises ZygoteDied when a new zygote dies as well, SandboxError when a child's jail does not close or
        the machine runs short.
        """
        kind = Kind(limits.cpu_seconds, limits.memory_bytes, exact_memory)
        try:
            return self._take(kind, limits)
        except ZygoteDied:
            self._restart()
            return self._take(kind, limits)

    def close(self) -> None:
        """End every child and the zygote. May be called again."""
        for child in self._children:
            child.finish()
        self._discard_standby()
        self._zygote.close()

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @our_failure()
    def _start_zygote(self) -> None:
        if platform.system() != "Linux":
            raise SandboxUnavailable("The sandbox needs Linux: its walls are the kernel's.")
        self._standby: OrderedDict[Kind, deque[ChildProcess]] = OrderedDict()
        self._zygote = ZygoteProcess(self._force_tier, self._counter, self.command, self._outer_wall)
        if self.tier > self._lowest_tier:
            sentence = self.report.sentence
            self._zygote.close()
            raise SandboxUnavailable(f"Tier {self._lowest_tier:d} or better is asked for. {sentence}")

    def _restart(self) -> None:
        self.close()
        self._start_zygote()

    def _take(self, kind: Kind, limits: Limits) -> Child:
        ready = self._standby.setdefault(kind, deque())
        self._standby.move_to_end(kind)
        process = ready.popleft() if ready else ChildProcess(self._zygote, kind)
        child = Child(process, limits)
        self._children.add(child)
        try:
            self._restock(kind)
        except BaseException:
            child.finish()
            raise
        return child

    def _restock(self, kind: Kind) -> None:
        ready = self._standby[kind]
        while len(ready) < self._standby_size:
            ready.append(ChildProcess(self._zygote, kind))
        while len(self._standby) > STANDBY_KINDS:
            _, forgotten = self._standby.popitem(last=False)
            _discard(forgotten)

    def _discard_standby(self) -> None:
        while self._standby:
            _, processes = self._standby.popitem()
            _discard(processes)


def _discard(processes: deque[ChildProcess]) -> None:
    for process in processes:
        with suppress(ZygoteDied):  # it took them along
            process.discard()
