"""Which layers this machine grants: each is put on in a forked process, which then attacks it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from . import landlock, namespaces, privileges, seccomp, syscalls

REASON_BYTES = 400
SMALL_ADDRESS_SPACE = 2**30


def probe() -> dict[str, str | None]:
    """Layer to the reason why it cannot be had, or None where it can."""
    return {layer: _refusal(attempt) for layer, attempt in _ATTEMPTS.items()}


def _refusal(attempt: Callable[[], None]) -> str | None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _attempt_and_exit(attempt, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        reason = pipe.read(REASON_BYTES)
    _, status = os.waitpid(child, 0)
    if reason:
        return reason.decode("utf-8", "replace")
    return None if status == 0 else f"the attempt ended with status {status}"


def _attempt_and_exit(attempt: Callable[[], None], writing: int) -> None:
    try:
        attempt()
        os._exit(0)
    except Exception as error:
        os.write(writing, str(error).encode()[:REASON_BYTES])
        os._exit(1)


def _ordinary_user() -> None:
    try:
        privileges.become_ordinary_user()
    except PermissionError as error:
        raise OSError("root may not become another user here: run the worker as an ordinary user") from error
    if 0 in os.getresuid() + os.getresgid():
        raise OSError("still root")


def _resource_limits() -> None:
    privileges.limit_resources(1, SMALL_ADDRESS_SPACE)
    with _refused(MemoryError, "more memory than allowed was had"):
        bytearray(2 * SMALL_ADDRESS_SPACE)


def _seccomp() -> None:
    program = seccomp.assemble()
    privileges.become_ordinary_user()
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    seccomp.load(program)
    with _refused(PermissionError, "a forbidden system call was made"):
        os.kill(os.getpid(), 0)


def _landlock() -> None:
    privileges.become_ordinary_user()
    ruleset = landlock.create_ruleset()
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    landlock.restrict(ruleset)
    with _refused(PermissionError, "a folder was opened"):
        os.open("/", os.O_RDONLY)


def _namespaces() -> None:
    privileges.become_ordinary_user()
    namespaces.enter()
    if list(Path("/").iterdir()):
        raise OSError("the root is not empty")
    child = namespaces.fork_into_new_pid_namespace(os.pidfd_open(os.getpid()))
    if child == 0:
        os._exit(0 if os.getpid() == 1 else 1)
    _, status = os.waitpid(child, 0)
    if status:
        raise OSError("the child sees other processes")


@contextmanager
def _refused(refusal: type[Exception], otherwise: str) -> Iterator[None]:
    try:
        yield
    except refusal:
        return
    raise OSError(otherwise)


_ATTEMPTS: dict[str, Callable[[], None]] = {
    "ordinary user": _ordinary_user,
    "resource limits": _resource_limits,
    "seccomp": _seccomp,
    "landlock": _landlock,
    "namespaces": _namespaces,
}
