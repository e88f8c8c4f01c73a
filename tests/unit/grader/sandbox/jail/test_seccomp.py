"""The filter, run by a small interpreter of classic BPF, for both machines."""

import errno
import functools
import struct

import pytest

from grader.sandbox.jail import seccomp, syscalls

TABLES = {"x86_64": syscalls._X86_64, "aarch64": syscalls._AARCH64}
REFUSED = seccomp.ERRNO | errno.EPERM


@pytest.fixture(params=TABLES)
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(syscalls, "MACHINE", request.param)
    monkeypatch.setattr(syscalls, "NUMBERS", TABLES[request.param])
    return str(request.param)


def verdict(machine: str, number: int, *arguments: int, architecture: int | None = None) -> int:
    """What the filter returns for `struct seccomp_data`: nr, arch, instruction pointer, six arguments."""
    values = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    data = struct.pack("<IIQ6Q", number, architecture or seccomp.AUDIT_ARCH[machine], 0, *values)
    accumulator, at = 0, 0
    while True:
        code, if_true, if_false, k = instructions(machine)[at]
        at += 1
        match code:
            case seccomp.LOAD:
                (accumulator,) = struct.unpack_from("<I", data, k)
            case seccomp.RETURN:
                return int(k)
            case seccomp.JUMP_EQUAL:
                at += if_true if accumulator == k else if_false
            case seccomp.JUMP_GREATER_EQUAL:
                at += if_true if accumulator >= k else if_false
            case seccomp.JUMP_SET:
                at += if_true if accumulator & k else if_false
            case _:
                raise AssertionError(f"an unknown instruction {code:#x}")


@functools.cache
def instructions(machine: str) -> list[tuple[int, int, int, int]]:
    """To be called while `machine` is the one in force."""
    assert machine == syscalls.MACHINE
    return list(struct.iter_unpack("<HBBI", seccomp.assemble().code.raw))


def call(machine: str, name: str, *arguments: int) -> int:
    return verdict(machine, TABLES[machine][name], *arguments)


@pytest.mark.parametrize("name", ["read", "write", "readv", "munmap", "exit_group"])
def test_computing_is_allowed(machine: str, name: str) -> None:
    assert call(machine, name) == seccomp.ALLOW


@pytest.mark.parametrize(
    "name", ["seccomp", "unshare", "setns", "mount", "close_range", "landlock_restrict_self"]
)
def test_what_the_jail_itself_needed_is_refused(machine: str, name: str) -> None:
    assert call(machine, name) == REFUSED


def test_every_call_that_is_not_listed_is_refused(machine: str) -> None:
    numbers = TABLES[machine]
    listed = {*seccomp.ALLOWED, *seccomp.ANSWERED, *seccomp.WITHOUT_BITS, *seccomp.ONE_OF}
    known = {numbers[name] for name in listed if name in numbers}

    assert {verdict(machine, number) for number in set(range(600)) - known} == {REFUSED}


def test_paths_are_answered_as_not_there(machine: str) -> None:
    assert call(machine, "openat") == seccomp.ERRNO | errno.ENOENT


@pytest.mark.parametrize("name", ["mmap", "mprotect"])
def test_memory_may_not_be_executable(machine: str, name: str) -> None:
    assert call(machine, name, 0, 4096, 3) == seccomp.ALLOW
    assert call(machine, name, 0, 4096, 7) == REFUSED
    assert call(machine, name, 0, 4096, 5) == REFUSED


@pytest.mark.parametrize(
    ("name", "position", "allowed", "refused"),
    [
        (
            "clock_gettime",
            0,
            [0, 2, 3],
            [0xFFFFFFF6, 2**32, 2**64 - 10],
        ),  # another process' clock: (~pid << 3) | 2
        ("prlimit64", 2, [0], [1, 2**32, 2**63]),
        ("fcntl", 1, [1, 2, 3], [0, 4, 8, 1030, 2**32 + 1]),
        ("futex", 1, [0, 1, 128, 129, 137], [6, 7, 12, 2**32]),
    ],
)
def test_argument_is_one_of_a_few(
    machine: str, name: str, position: int, allowed: list[int], refused: list[int]
) -> None:
    def given(value: int) -> int:
        return call(machine, name, *[0] * position, value)

    assert {given(value) for value in allowed} == {seccomp.ALLOW}
    assert {given(value) for value in refused} == {REFUSED}


def test_foreign_architecture_is_killed(machine: str) -> None:
    i386 = 0x40000003

    assert verdict(machine, TABLES[machine]["read"], architecture=i386) == seccomp.KILL_PROCESS


@pytest.mark.parametrize("machine", ["x86_64"], indirect=True)
def test_x32_calls_are_killed(machine: str) -> None:
    assert verdict(machine, seccomp.X32_BIT) == seccomp.KILL_PROCESS


def test_machine_without_a_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syscalls, "MACHINE", "riscv64")

    with pytest.raises(OSError, match="riscv64"):
        seccomp.assemble()
