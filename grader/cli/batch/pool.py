"""Grades on several cores, one process and sandbox each; results come in the order of the tasks."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from grader.cli.batch.task import Task, Work, grade
from grader.cli.formats import Graded
from grader.errors import GraderError
from grader.judging.cost import COUNTER
from grader.sandbox import Sandbox

AHEAD = 4
"""Tasks in hand for each process: enough that none waits, few enough that memory does not grow."""


class ProcessLost(GraderError):
    """A grading process was ended from outside."""

    code = "process_lost"


def grade_all(tasks: Iterable[Task], work: Work, processes: int) -> Iterator[Graded]:
    """In this process when one is enough.

    Raises:
        SandboxUnavailable: no sandbox can run here.
        ProcessLost: a process was killed, or memory ran out; what was yielded so far is right.
    """
    if processes == 1:
        with Sandbox(counter=COUNTER) as sandbox:
            yield from (grade(task, work, sandbox) for task in tasks)
    else:
        yield from _grade_in_processes(tasks, work, processes)


def _grade_in_processes(tasks: Iterable[Task], work: Work, processes: int) -> Iterator[Graded]:
    context = multiprocessing.get_context("spawn")  # a fork would copy the descriptors of other sandboxes
    pool = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(work,))
    waiting: deque[Future[Graded]] = deque()
    try:
        for task in tasks:
            waiting.append(pool.submit(_grade, task))
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

    work: Work
    sandbox: Sandbox


def _start(work: Work) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the first process decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Here.work = work
    _Here.sandbox = Sandbox(counter=COUNTER)


def _end_with_parent() -> None:
    """A first process that is killed cannot tell the others to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _grade(task: Task) -> Graded:
    return grade(task, _Here.work, _Here.sandbox)
