"""Other processes: making them, hurting them, reading them."""

from grader.sandbox import Outcome
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
    attack("kill_the_group", "def attack(): os.kill(0, 9); return True"),
    attack("kill_everyone", "def attack(): os.kill(-1, 9); return True"),
    attack("kill_the_zygote", "def attack(): os.kill(os.getppid(), 9); return True", without=SECCOMP),
    attack("kill_a_process", "def attack(): os.kill(VICTIM, 9); return True", without=SECCOMP),
    attack("stop_itself", "def attack(): os.kill(os.getpid(), 19); return True"),
    attack("open_a_pidfd", "def attack(): return os.pidfd_open(VICTIM) >= 0", without=SECCOMP_AND_LIMITS),
    attack("queue_a_signal", "def attack(): return libc.sigqueue(VICTIM, 9, 0) == 0", without=SECCOMP),
    attack("trace_a_process", "def attack(): return libc.ptrace(16, VICTIM, 0, 0) == 0"),
    attack("be_traced", "def attack(): return libc.ptrace(0, 0, 0, 0) == 0", without=SECCOMP),
    attack(
        "read_the_memory_of_a_process",
        """
def attack():
    buffer = ctypes.create_string_buffer(8)
    one = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
    libc.process_vm_readv.restype = ctypes.c_ssize_t
    return libc.process_vm_readv(VICTIM, one, 1, one, 1, 0) >= 0 or ctypes.get_errno() == 14
""",
    ),
    attack("change_priorities", "def attack(): os.setpriority(0, VICTIM, 19); return True"),
    attack("move_to_another_cpu", "def attack(): os.sched_setaffinity(0, {0}); return True", without=SECCOMP),
    attack("wait_for_children_of_others", "def attack(): os.waitpid(-1, 1); return True"),
    attack("leave_the_session", "def attack(): os.setpgid(0, 0); return True"),
    attack("end_quietly", "def attack(): os._exit(0)", Outcome.DIED),
    attack("abort", "def attack(): os.abort()", Outcome.DIED),
    attack("crash", "def attack(): ctypes.string_at(0)", Outcome.DIED),
    attack(
        "overflow_the_c_stack",
        """
def attack():
    sys.setrecursionlimit(10**9)
    nest = []
    for _ in range(10**6): nest = [nest]
    return nest == [nest]
""",
        Outcome.DIED,
        Outcome.TIME_LIMIT,
    ),
    attack("raise_system_exit", "def attack(): raise SystemExit(0)", Outcome.EXCEPTION),
]
