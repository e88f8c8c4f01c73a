"""Other processes: reading, writing and steering them."""

from tests.sandbox.attacks.attack import SECCOMP, attack, by_number

ATTACKS = [
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
    attack(
        "write_the_memory_of_a_process",
        """
def attack():
    buffer = ctypes.create_string_buffer(8)
    one = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
    libc.process_vm_writev.restype = ctypes.c_ssize_t
    return libc.process_vm_writev(VICTIM, one, 1, one, 1, 0) >= 0 or ctypes.get_errno() == 14
""",
    ),
    attack("seize_a_process", "def attack(): return libc.ptrace(0x4206, VICTIM, 0, 0) == 0"),
    attack("trace_the_zygote", "def attack(): return libc.ptrace(16, os.getppid(), 0, 0) == 0"),
    by_number("compare_with_the_zygote", 312, 272, "os.getpid(), os.getppid(), 0, 0, 0"),
    attack(
        "advise_the_memory_of_a_process",
        "def attack(): return libc.syscall(440, os.pidfd_open(VICTIM), 0, 0, 8, 0) >= 0",
    ),
    by_number(
        "read_the_robust_list_of_a_process",
        274,
        100,
        "VICTIM, (ctypes.c_size_t * 1)(), (ctypes.c_size_t * 1)()",
    ),
    by_number("move_the_pages_of_a_process", 279, 239, "VICTIM, 0, 0, 0, 0, 0"),
    attack(
        "limit_a_process",
        "def attack(): sys.modules['resource'].prlimit(VICTIM, 4, (0, 0)); return True",
    ),
    attack("let_others_trace_it", "def attack(): return libc.prctl(0x59616d61, -1, 0, 0, 0) == 0"),
]
