"""One child as its caller sees it: load programs, call functions, learn what they used."""

import os
import secrets
import signal
from collections.abc import Sequence
from types import TracebackType

import numpy as np

from grader.errors import SandboxError

from . import frames
from .conversation import Conversation, Ended
from .jail.arrays import Array
from .jail.requests import Call, Load
from .limits import Limits
from .measure import Meter
from .process import ChildProcess
from .results import CallResult, Outcome, ProgramError, Usage
from .shortage import our_failure


class Child:
    """Made by Sandbox.start, when its jail is closed. Killed by `finish`, which leaving the context does."""

    def __init__(self, process: ChildProcess, limits: Limits) -> None:
        """Raises ZygoteDied; SandboxError for a child that is not jailed as it should be."""
        self._process = process
        self._limits = limits
        self._conversation = Conversation(process.pipes, process.join(), limits)
        self._final: CallResult | None = None
        self._arguments = self._argument_bytes = self._peak_bytes = 0
        self._cpu_seconds = 0.0
        try:
            self._conversation.await_ready()
            self._meter = Meter.set(process.outside_pid())
        except (Ended, SandboxError, OSError, MemoryError) as error:
            self._kill()
            process.status()
            raise SandboxError(f"a child did not become ready: {error}. It said: {self.log!r}") from error
        self._conversation.limit(self._meter)

    @property
    def pid(self) -> int:
        """Of its process, in our own namespace."""
        return self._meter.pid

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return not self._process.killed

    @property
    def log(self) -> str:
        """What the code printed so far, standard output and error together."""
        return self._conversation.log.decode("utf-8", "replace")

    @our_failure()
    def load(self, source: str, *, counting: bool = False) -> CallResult:
        """Run `source` as the next program; the first is number 0. Raises SandboxError."""
        load = Load(_new_sequence(), source, counting)
        return self._ask(frames.load_question(load), load.sequence)

    @our_failure()
    def call(
        self,
        function: str,
        arguments: Sequence[Array | int | float],
        *,
        program: int = 0,
        echo_arguments: bool = False,
        repeat_arguments: bool = False,
        discard_result: bool = False,
    ) -> CallResult:
        """Call a function of a program that was loaded. Raises SandboxError.

        `echo_arguments` returns the arguments as they are after the call. `repeat_arguments` passes the very
        objects of the call before, as that call left them; `arguments` is then empty. `discard_result` asks
        for no values, so that a function may return anything.
        """
        call = Call(
            _new_sequence(), program, function, arguments, echo_arguments, repeat_arguments, discard_result
        )
        question = frames.call_question(call)
        if not repeat_arguments:
            self._arguments = len(arguments)
            self._argument_bytes = sum(np.asarray(argument).nbytes for argument in arguments)
        if not echo_arguments:
            return self._ask(question, call.sequence)
        return self._ask(question, call.sequence, self._arguments, self._argument_bytes)

    def finish(self) -> Usage:
        """Kill; what it used in its life. May be called again."""
        if self.alive:
            self._measure()
            self._kill()
        return Usage(self._cpu_seconds, self._conversation.waited_seconds, self._peak_bytes)

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.finish()

    def _ask(
        self, question: list[memoryview], sequence: int, echoed: int = 0, echoed_bytes: int = 0
    ) -> CallResult:
        if self._final is not None:
            return self._final
        if not self.alive:
            raise SandboxError("the child was asked after it was finished")
        used_before = self._cpu_seconds
        try:
            answer = self._conversation.ask(question, sequence, echoed, echoed_bytes)
            self._measure()
        except Ended as ended:
            answer = self._end(ended)
        except (OSError, MemoryError):  # in the middle of a frame: nothing more can be understood
            self._kill()
            raise
        cpu_seconds = self._cpu_seconds - used_before
        result = CallResult(**vars(answer), cpu_seconds=cpu_seconds, peak_bytes=self._peak_bytes)
        if result.outcome not in (Outcome.OK, Outcome.EXCEPTION, Outcome.BAD_RESULT):
            self._kill()
            self._final = result
        return result

    def _end(self, ended: Ended) -> frames.Answer:
        """Kill it, if it is not dead already, and say what its end was. Raises ZygoteDied."""
        self._measure()
        self._kill()
        outcome, reason = ended.outcome, ended.reason
        if outcome is Outcome.DIED:
            status, cpu_seconds = self._process.status()
            self._cpu_seconds = max(self._cpu_seconds, cpu_seconds - self._meter.cpu_at_start)
            outcome, reason = _explain(status, out_of_time=self._cpu_seconds >= self._limits.cpu_seconds)
        return frames.Answer(outcome, error=ProgramError(outcome.name, reason))

    def _measure(self) -> None:
        """Keep the figures of before when the process has gone in the meantime."""
        try:
            self._cpu_seconds = self._meter.cpu_seconds()
            self._peak_bytes = self._meter.peak_bytes()
        except (OSError, KeyError):
            return

    def _kill(self) -> None:
        if self.alive:
            self._process.kill()
            self._conversation.close()


def _new_sequence() -> int:
    """Not to be guessed: an answer sent ahead of its question will not match."""
    return secrets.randbits(63)


def _explain(status: int, out_of_time: bool) -> tuple[Outcome, str]:
    """`status`: as waitpid gives it."""
    if not os.WIFSIGNALED(status):
        return Outcome.DIED, f"the process ended itself with exit code {os.waitstatus_to_exitcode(status)}"
    number = os.WTERMSIG(status)
    if out_of_time and number in (signal.SIGKILL, signal.SIGXCPU):
        return Outcome.TIME_LIMIT, "the kernel stopped it at its CPU limit"
    return Outcome.DIED, f"the process was ended by signal {number} ({signal.strsignal(number)})"
