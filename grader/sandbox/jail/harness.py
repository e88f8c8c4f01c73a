"""The loop of a child: read a question, run the student's code, answer. Nobody outside trusts it."""

import linecache
import os
import random
import sys
import types
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from . import faults, requests, results
from .arrays import Array
from .faults import FILE_NAME
from .imports import guarded_builtins

RESERVE_BYTES = 2 * 2**20
JOINED_BYTES = 64 * 2**10
SEED = 12345

_write, _exit = os.write, os._exit


@dataclass(frozen=True)
class Counter:
    """The functions of the module `_counter`, as they were before any student code ran."""

    load: Callable[[str, dict[str, object]], None]
    begin: Callable[[Sequence[object]], None]
    read: Callable[[], list[Array]]

    @classmethod
    def loaded(cls) -> "Counter | None":
        module = sys.modules.get("_counter")
        return cls(module.load, module.begin, module.read) if module else None


class Harness:
    """The programs of one child, numbered in the order they were loaded."""

    def __init__(self) -> None:
        self._programs: list[Program] = []
        self._counter = Counter.loaded()
        self._arguments: Sequence[object] = []
        self._reserve: Array | None = np.empty(RESERVE_BYTES, dtype=np.uint8)  # address space, never touched

    def serve(self) -> None:
        """Answer questions until the broker goes away or ends the process."""
        np.random.seed(SEED)
        random.seed(SEED)
        _send(requests.READY)
        while True:
            question = requests.read()
            tag, pieces = self._answer(question)
            _flush()
            _send(requests.ANSWER.pack(tag, question.sequence, sum(map(len, pieces))), *pieces)

    def _answer(self, question: requests.Load | requests.Call) -> tuple[bytes, list[bytes | memoryview]]:
        """Tag and body. Whatever the student's code raises, SystemExit too, is an answer."""
        try:
            return requests.DONE, self._run(question)
        except results.BadResult as error:
            return requests.BAD_RESULT, [faults.pack("BadResult", str(error))]
        except MemoryError as error:
            self._reserve = None  # room to say so
            return requests.NO_MEMORY, [faults.encode(error)]
        except BaseException as error:
            return requests.FAILED, [faults.encode(error)]

    def _run(self, question: requests.Load | requests.Call) -> list[bytes | memoryview]:
        if isinstance(question, requests.Call):
            return self._call(question)
        program = Program(question.source, self._counter if question.counting else None)
        self._programs.append(program)
        program.load()
        return [requests.COUNTS.pack(0, 0, 0, 0)]

    def _call(self, call: requests.Call) -> list[bytes | memoryview]:
        if not call.repeat_arguments:
            self._arguments = call.arguments
        result, counts = self._programs[call.program].call(call.function, self._arguments)
        values = [] if call.discard_result else results.encode_values(result)
        echoed = results.encode_arguments(self._arguments) if call.echo_arguments else []
        counted = results.encode_counts(counts)
        head = requests.COUNTS.pack(isinstance(result, tuple), len(values), len(echoed), len(counted))
        return [head, *(piece for array in (*values, *echoed, *counted) for piece in array)]


class Program:
    """One source, in a module of its own that is called `submission`."""

    def __init__(self, source: str, counter: Counter | None) -> None:
        self._source = source
        self._counter = counter
        self._module = types.ModuleType("submission")
        self._names = vars(self._module)
        self._names["__builtins__"] = guarded_builtins()

    def load(self) -> None:
        """Raises what the source raises."""
        self._enter()
        if self._counter:
            self._counter.load(self._source, self._names)
        else:
            code = compile(self._source, FILE_NAME, "exec", dont_inherit=True)
            exec(code, self._names)  # noqa: S102 - this is what the jail is for

    def call(self, function: str, arguments: Sequence[object]) -> tuple[object, list[Array]]:
        """The result, and what was counted. Raises NameError, or what the function raises."""
        self._enter()
        target = self._names.get(function)
        if not callable(target):
            raise NameError(f"the submission defines no function {function!r}")
        if self._counter is None:
            return target(*arguments), []
        self._counter.begin(arguments)
        result = target(*arguments)
        return result, self._counter.read()

    def _enter(self) -> None:
        """Tracebacks quote these lines, and dataclasses look up this module."""
        sys.modules["submission"] = self._module
        lines = self._source.splitlines(keepends=True)
        linecache.cache[FILE_NAME] = (len(self._source), None, lines, FILE_NAME)


def warm_up() -> None:
    """In the zygote, before it forks: load and touch what a submission and its errors touch."""
    touch()
    exec("import numpy as np; np.einsum('ij,jk', np.eye(2), np.eye(2)); np.linalg.svd(np.eye(2))")  # noqa: S102
    try:
        raise ValueError
    except ValueError as error:
        faults.encode(error)


def touch() -> None:
    """In a child, before its clock starts: take the page faults of a small attention."""
    names: dict[str, object] = {}
    exec(_SMALL_ATTENTION, names)  # noqa: S102 - the text below
    results.encode_values(names["result"])


_SMALL_ATTENTION = compile(
    """
import numpy as np
x = np.ones((4, 8))
q = x @ np.ones((8, 8))
scores = np.where(np.triu(np.ones((4, 4), dtype=bool), 1), -np.inf, q @ q.T / np.sqrt(8))
weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
result = weights / weights.sum(axis=-1, keepdims=True) @ q
""",
    "warm_up.py",
    "exec",
)


def _send(*pieces: bytes | memoryview) -> None:
    whole = sum(map(len, pieces)) <= JOINED_BYTES  # every write may wake the broker
    for piece in [b"".join(pieces)] if whole else pieces:
        rest = memoryview(piece)
        while rest:
            rest = rest[_write(requests.ANSWERS, rest) :]


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(Exception):  # the student's code may have closed or replaced it
            stream.flush()
