"""What outlives a process in the kernel: shared memory, semaphores, queues, keys."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, Attack, attack, by_number


def of_system_v(name: str, x86_64: tuple[int, int], aarch64: tuple[int, int], arguments: str) -> Attack:
    """Made by the first call and, so that a test leaves nothing, removed by the second."""
    source = f"""
def attack():
    make, control = {aarch64} if ARM else {x86_64}
    made = libc.syscall(make, 0, {arguments})
    return made >= 0 and libc.syscall(control, made, 0, 0, 0) == 0
"""
    return attack(name, source, without=SECCOMP)


ATTACKS = [
    of_system_v("share_memory", (29, 31), (194, 195), "4096, 0o1600"),
    of_system_v("make_a_message_queue", (68, 71), (186, 187), "0o1600"),
    attack(
        "make_a_semaphore",
        """
def attack():
    made = libc.semget(0, 1, 0o1600)
    return made >= 0 and libc.semctl(made, 0, 0) == 0
""",
        without=SECCOMP,
    ),
    attack(
        "share_memory_by_name",
        "def attack(): return libc.shm_open(b'/canary', 0o102, 0o600) >= 0",
    ),
    by_number("open_a_named_queue", 240, 180, "b'canary', 0o102, 0o600, 0"),
    by_number("use_the_keyring", 250, 219, "0, -3, 0, 0, 0", without=SECCOMP),
    by_number("add_a_key", 248, 217, "b'user', b'canary', b'x', 1, -2", without=SECCOMP),
    attack(
        "request_a_key",
        """
def attack():
    libc.syscall(218 if ARM else 249, b'user', b'canary', None, -2)
    return ctypes.get_errno() == 126  # no such key: the question was heard
""",
        without=SECCOMP,
    ),
    by_number("join_a_keyring", 250, 219, "1, b'canary'", without=SECCOMP),
    by_number("make_a_secret_memory", 447, 447, "0", without=SECCOMP_AND_LIMITS),
]
