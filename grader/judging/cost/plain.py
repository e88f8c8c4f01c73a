"""Plain runs, measured from outside: what they use must be explained by what was counted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from grader.judging.cases import Input
from grader.judging.cost.count import Counted
from grader.judging.cost.runs import Problem, Run, sizes_text
from grader.sandbox import CallResult, Outcome, Sandbox

MEMORY_SLACK, MEMORY_CONSTANT = 1.3, 1_500_000
"""Bytes that numpy and the allocator use besides arrays: measured over forty programs."""

CPU_SLACK, CPU_CONSTANT = 12.0, 0.005
"""Of what the count explains, and seconds besides: machines and numpy's functions differ that much."""

LOAD_SECONDS = 0.1
"""Of CPU, before any call: fifty times what defining a few functions takes."""

CONFIRMATIONS = 3
"""Further children that must all agree before anything is flagged: bursts of page faults pass."""

COLD = 4.0
"""A first call may take this many times what a second one may: it touches its memory first."""

LIMITS = (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT)


@dataclass(frozen=True)
class PlainRun:
    """What a fresh child used to load the program and to call it; its life may have ended on the way."""

    result: CallResult
    load_seconds: float
    call_seconds: float
    """Of the call, and of what was left to do when its result was let go."""

    @property
    def ended_well(self) -> bool:
        """A limit that was reached is told as CPU or memory."""
        return self.result.outcome is Outcome.OK or self.result.outcome in LIMITS

    @property
    def load_is_cheap(self) -> bool:
        return self.load_seconds <= LOAD_SECONDS


@dataclass(frozen=True)
class Explained:
    """What the count allows a plain run to use."""

    memory_bytes: float
    cpu_seconds: float

    @classmethod
    def by(cls, run: Run, input_bytes: int) -> "Explained":
        return cls(run.peak_bytes + run.object_bytes + input_bytes, run.seconds)

    def memory_covers(self, run: PlainRun) -> bool:
        returned = sum(value.array.nbytes for value in run.result.values)
        allowed = MEMORY_SLACK * (self.memory_bytes + returned) + MEMORY_CONSTANT
        return run.result.outcome is not Outcome.MEMORY_LIMIT and run.result.peak_bytes <= allowed

    def cpu_covers(self, run: PlainRun) -> bool:
        allowed = CPU_SLACK * self.cpu_seconds + CPU_CONSTANT
        return run.result.outcome is not Outcome.TIME_LIMIT and run.call_seconds <= allowed


@dataclass(frozen=True)
class Suspicion:
    """What a first run may raise, and runs of the same or another kind then confirm."""

    marks: tuple[str, ...]
    innocent: Callable[[PlainRun], bool]
    again: Callable[[], PlainRun]
    told: str


@dataclass(frozen=True)
class PlainProgram:
    """The program on one set of inputs, as often as is asked, each time in a child of its own."""

    problem: Problem
    source: str
    inputs: Sequence[Input]
    sandbox: Sandbox

    def run(self) -> PlainRun:
        """One call in a child whose memory is told to the page, at the price of CPU."""
        return self._run(calls=1, exact_memory=True)

    def warm_run(self) -> PlainRun:
        """Two calls in a child that keeps its memory: the second counts, and a part of the first."""
        return self._run(calls=2, exact_memory=False)

    def _run(self, calls: int, exact_memory: bool) -> PlainRun:
        with self.sandbox.start(self.problem.limits, exact_memory=exact_memory) as child:
            loaded = result = child.load(self.source)
            seconds: list[float] = []
            while result.outcome is Outcome.OK and len(seconds) < calls:
                keeps = self.problem.keeps_results
                result = child.call(self.problem.function, self.inputs, discard_result=not keeps)
                settled = child.load("")  # the result of the call is let go when the next one is there
                seconds.append(result.cpu_seconds + settled.cpu_seconds)
            warm = [cold / COLD for cold in seconds[:-1]] + seconds[-1:]
            return PlainRun(result, loaded.cpu_seconds, max(warm, default=0.0))


def unexplained(problem: Problem, counted: Counted, sandbox: Sandbox) -> dict[str, str]:
    """By mark, part of a sentence where plain children use clearly more than the count explains.

    Raises:
        SandboxError: our failure.
    """
    large = counted.large
    inputs = list(problem.inputs(large.sizes).values())
    explained = Explained.by(large.run, sum(np.asarray(value).nbytes for value in inputs))
    program = PlainProgram(problem, counted.source, inputs, sandbox)
    first = program.run()
    flags: dict[str, str] = {}
    for suspicion in _suspicions(program, explained, first, sizes_text(large.sizes)):
        if not suspicion.innocent(first) and not any(
            suspicion.innocent(suspicion.again()) for _ in range(CONFIRMATIONS)
        ):
            flags |= dict.fromkeys(suspicion.marks, suspicion.told)
    return flags


def _suspicions(
    program: PlainProgram, explained: Explained, first: PlainRun, where: str
) -> tuple[Suspicion, ...]:
    used, known = first.result.peak_bytes / 1e6, explained.memory_bytes / 1e6
    return (
        Suspicion(
            ("operations", "memory", "steps"),
            lambda run: run.ended_well,
            program.run,
            f"with {where} the program fails, but not while it is counted",
        ),
        Suspicion(
            ("memory",),
            explained.memory_covers,
            program.run,
            f"with {where} the program used {used:.1f} MB, of which its arrays explain {known:.1f} MB",
        ),
        Suspicion(
            ("operations",),
            lambda run: run.load_is_cheap,
            program.run,
            "loading the program takes far more CPU than defining functions does",
        ),
        Suspicion(
            ("operations",),
            explained.cpu_covers,
            program.warm_run,
            f"with {where} the program used far more CPU than its counted operations explain",
        ),
    )
