"""The kernel's more dangerous doors, and ways to undo the jail."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, Attack, attack


def by_number(name: str, x86_64: int, aarch64: int, arguments: str, without: str | None = None) -> Attack:
    source = f"def attack(): return libc.syscall({aarch64} if ARM else {x86_64}, {arguments}) >= 0"
    return attack(name, source, without=without)


ATTACKS = [
    attack("become_root", "def attack(): os.setuid(0); return True"),
    attack("make_a_user_namespace", "def attack(): return libc.unshare(0x10000000) == 0"),
    attack("make_a_mount_namespace", "def attack(): return libc.unshare(0x20000) == 0"),
    attack("enter_a_namespace", "def attack(): return libc.setns(0, 0) == 0"),
    attack("mount", "def attack(): return libc.mount(b'none', b'/', b'tmpfs', 0, None) == 0"),
    attack("change_root", "def attack(): os.chroot('/'); return True"),
    attack("be_dumpable_again", "def attack(): return libc.prctl(4, 1, 0, 0, 0) == 0", without=SECCOMP),
    attack("outlive_the_zygote", "def attack(): return libc.prctl(1, 0, 0, 0, 0) == 0", without=SECCOMP),
    attack("add_a_filter", "def attack(): return libc.prctl(22, 1, 0, 0, 0) == 0"),
    attack(
        "raise_a_limit",
        "resource = sys.modules['resource']\n"
        "def attack(): resource.setrlimit(resource.RLIMIT_AS, (-1, -1)); return True",
    ),
    attack(
        "lower_a_limit",
        "def attack(): sys.modules['resource'].setrlimit(4, (0, 0)); return True",
        without=SECCOMP,
    ),
    attack(
        "map_executable_memory",
        "def attack(): return libc.mmap(None, 4096, 7, 0x22, -1, 0) != FAILED",
        without=SECCOMP,
    ),
    attack(
        "make_memory_executable",
        """
def attack():
    page = libc.mmap(None, 4096, 3, 0x22, -1, 0)
    return libc.mprotect(ctypes.c_void_p(page), 4096, 5) == 0
""",
        without=SECCOMP,
    ),
    attack(
        "call_by_the_x32_table",
        "def attack(): return not ARM and libc.syscall(0x40000000 + 39) >= 0",
        *((Outcome.DIED, Outcome.OK)),
    ),
    by_number("load_a_bpf_program", 321, 280, "0, 0, 0"),
    by_number("open_performance_counters", 298, 241, "(ctypes.c_uint64 * 16)(0, 128 << 32), 0, -1, -1, 0"),
    by_number("set_up_io_uring", 425, 425, "8, (ctypes.c_uint32 * 30)()"),
    by_number("handle_page_faults", 323, 282, "1"),
    by_number("use_the_keyring", 250, 219, "0, -3, 0, 0, 0", without=SECCOMP),
    by_number("share_memory", 29, 194, "0, 4096, 0o1600", without=SECCOMP),
    by_number("make_a_message_queue", 68, 186, "0, 0o1600", without=SECCOMP),
    by_number("set_the_host_name", 170, 161, "b'x', 1"),
    by_number("set_a_timer", 222, 107, "1, 0, ctypes.byref(ctypes.c_int())"),
    by_number("watch_files", 294, 26, "0", without=SECCOMP_AND_LIMITS),
    by_number("steal_a_descriptor", 438, 438, "0, 0, 0"),
    by_number("restart_the_machine", 169, 142, "0xfee1dead, 672274793, 0, 0"),
]
