"""Other processes: making them, hurting them, reading them."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack

ATTACKS = [
    attack("fork", "def attack(): os.fork(); return True"),
    attack(
        "fork_bomb",
        """
def attack():
    made = 0
    for _ in range(2000):
        try:
            made += os.fork() > 0
        except OSError:
            pass
    return made > 0
""",
    ),
    attack("clone3", "def attack(): return libc.syscall(435, (ctypes.c_uint64 * 8)(), 64) >= 0"),
    attack(
        "start_a_thread",
        """
def attack():
    sys.modules['_thread'].start_new_thread(print, ())
    return True
""",
    ),
    attack("execute_a_program", "def attack(): os.execv('/bin/sh', ['sh', '-c', 'exit 0'])"),
    attack("open_a_pidfd", "def attack(): return os.pidfd_open(VICTIM) >= 0", without=SECCOMP_AND_LIMITS),
    attack("change_priorities", "def attack(): os.setpriority(0, VICTIM, 19); return True"),
    attack("move_to_another_cpu", "def attack(): os.sched_setaffinity(0, {0}); return True", without=SECCOMP),
    attack("wait_for_children_of_others", "def attack(): os.waitpid(-1, 1); return True"),
    attack("leave_the_session", "def attack(): os.setpgid(0, 0); return True"),
    attack("fork_below_python", "def attack(): return libc.fork() >= 0"),
    attack("vfork", "def attack(): return libc.syscall(220 if ARM else 58, 17, 0) >= 0"),
    attack("spawn_a_program", "def attack(): return os.posix_spawn('/bin/true', ['true'], {}) > 0"),
    attack("run_a_shell", "def attack(): return libc.system(b'exit 0') == 0"),
    attack(
        "execute_by_descriptor",
        "def attack(): return libc.syscall(281 if ARM else 322, 0, b'', None, None, 0x1000) >= 0",
    ),
    attack(
        "start_many_threads",
        """
def attack():
    start, started = sys.modules['_thread'].start_new_thread, 0
    for _ in range(100):
        try: started += start(print, ()) > 0
        except RuntimeError: pass
    return started > 0
""",
    ),
    attack(
        "share_its_memory_with_a_new_process",
        "def attack(): return libc.syscall(220 if ARM else 56, 0x111, 0) >= 0",
    ),
    attack("join_another_session", "def attack(): os.setsid(); return True"),
]
