"""Work on several cores, one process and sandbox each; results come in the order of the tasks."""

import argparse
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from grader.errors import GraderError
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox

Task = TypeVar("Task")
Given = TypeVar("Given")
Result = TypeVar("Result")

AHEAD = 4
"""Tasks in hand for each process: enough that none waits, few enough that memory does not grow."""


class ProcessLost(GraderError):
    """A grading process was ended from outside."""

    code = "process_lost"


def add_jobs(parser: argparse.ArgumentParser) -> None:
    cores = len(os.sched_getaffinity(0))
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", default=cores, help="processes (default: one a core)"
    )


def each(
    run: Callable[[Task, Given, Sandbox], Result], tasks: Iterable[Task], given: Given, processes: int
) -> Iterator[Result]:
    """What ``run`` makes of each task, a function of a module; in this process when one is enough.

    Args:
        given: the same for all tasks, sent once to each process.

    Raises:
        SandboxUnavailable: no sandbox can run here.
        ProcessLost: a process was killed, or memory ran out; what was yielded so far is right.
    """
    if processes == 1:
        with Sandbox(counter=COUNTER) as sandbox:
            yield from (run(task, given, sandbox) for task in tasks)
    else:
        yield from _each_in_processes(run, tasks, given, processes)


def _each_in_processes(
    run: Callable[[Task, Given, Sandbox], Result], tasks: Iterable[Task], given: Given, processes: int
) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")  # a fork would copy the descriptors of other sandboxes
    pool = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(run, given))
    waiting: deque[Future[Result]] = deque()
    try:
        for task in tasks:
            waiting.append(pool.submit(_run, task))
            if len(waiting) >= AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise ProcessLost(
            "a grading process was ended from outside, perhaps for want of memory; go on with fewer "
            "--jobs, and with the same --journal nothing is graded twice"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


class _Here:
    """What a process of the pool keeps between tasks."""

    run: Callable[[Any, Any, Sandbox], Any]
    given: Any
    sandbox: Sandbox


def _start(run: Callable[[Any, Any, Sandbox], Any], given: object) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the first process decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Here.run = staticmethod(run)
    _Here.given = given
    _Here.sandbox = Sandbox(counter=COUNTER)


def _end_with_parent() -> None:
    """A first process that is killed cannot tell the others to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(task: object) -> Any:
    return _Here.run(task, _Here.given, _Here.sandbox)


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes from 1 to 256")
    return int(text)
