"""Runs one program on many inputs; a death takes no other call with it."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from grader.domain.exercise import Exercise
from grader.domain.report import UsageReport
from grader.judging.cases import Input
from grader.sandbox import CallResult, Child, Limits, Outcome, Sandbox

ALIVE = frozenset({Outcome.OK, Outcome.EXCEPTION, Outcome.BAD_RESULT})
LOG_BYTES = 64 * 2**10
"""Of one child. More than a screenful of each array of a dozen cases."""
RESULT_BYTES = 2**20
"""All results of one call: enough for any case by hand, and every call's are kept."""
WALL_PER_CPU = 4.0
"""A child that sleeps is ended too; a busy machine gets time to be busy."""
AFTER_TIME_OUT = 1 / 32
"""Of the CPU limit: what later calls get once one ran into it, or endless loops would take a minute."""


@dataclass(frozen=True)
class Call:
    """One question to a program; ``name`` is unique among the calls of a submission."""

    name: str
    arguments: tuple[Input, ...]
    echo: bool = False
    """Whether the arguments come back as the call left them."""
    base: str = ""
    """Another call, asked before: when it brought death or an exception, this one is not worth asking."""


Results = dict[str, CallResult]


class Program:
    """A source, where it runs, and what its children have used and printed so far."""

    def __init__(
        self, source: str, exercise: Exercise, sandbox: Sandbox, result_bytes: int = RESULT_BYTES
    ) -> None:
        self.source = source
        self.result_bytes = result_bytes
        self.entry_point = exercise.entry_point
        self.sandbox = sandbox
        self.usage = UsageReport(cpu_seconds=0.0, wall_seconds=0.0, peak_bytes=0)
        self.results: Results = {}
        self.loads = True
        self.log = ""
        self._limits = exercise.limits
        self._cpu_share = 1.0

    def run(self, calls: Iterable[Call]) -> Results:
        """All results so far, by name; one child as long as it lives, then another for the calls left.

        A child's limits are shared by its calls, so a death counts only against a call that had a child to
        itself: one that ends a child which answered others before is asked again alone.
        """
        waiting = deque(calls)
        while waiting:
            with self.start() as child:
                loaded = child.load(self.source)
                if loaded.outcome is Outcome.OK:
                    self._ask(child, waiting)
                else:
                    self.loads = False
                    self.results.update((call.name, loaded) for call in waiting)
                    waiting.clear()
                self.add_usage(child)
                self.log += child.log
        return self.results

    def start(self) -> Child:
        """A fresh child with what the exercise allows."""
        cpu = self._limits.cpu_seconds * self._cpu_share
        return self.sandbox.start(
            Limits(
                cpu_seconds=cpu,
                wall_seconds=WALL_PER_CPU * cpu,
                memory_bytes=self._limits.memory_mib * 2**20,
                result_bytes=self.result_bytes,
                log_bytes=LOG_BYTES,
            )
        )

    def add_usage(self, child: Child) -> None:
        """End ``child``; add what it used."""
        used = child.finish()
        self.usage = UsageReport(
            cpu_seconds=self.usage.cpu_seconds + used.cpu_seconds,
            wall_seconds=self.usage.wall_seconds + used.wall_seconds,
            peak_bytes=max(self.usage.peak_bytes, used.peak_bytes),
        )

    def _ask(self, child: Child, waiting: deque[Call]) -> None:
        answered = 0
        while waiting:
            call = waiting[0]
            if self._is_hopeless(call):
                self.results[waiting.popleft().name] = self.results[call.base]
                continue
            result = child.call(self.entry_point, call.arguments, echo_arguments=call.echo)
            if result.outcome not in ALIVE and answered:
                return
            self.results[waiting.popleft().name] = result
            answered += 1
            if result.outcome not in ALIVE:
                self._after_death(result)
                return

    def _is_hopeless(self, call: Call) -> bool:
        base = self.results.get(call.base)
        return base is not None and base.outcome is not Outcome.OK

    def _after_death(self, result: CallResult) -> None:
        if result.outcome is Outcome.TIME_LIMIT:
            self._cpu_share = AFTER_TIME_OUT
