"""The kernel's more dangerous doors, and ways to undo the jail."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack, by_number

ATTACKS = [
    attack("become_root", "def attack(): os.setuid(0); return True"),
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
    by_number("load_a_bpf_program", 321, 280, "0, 0, 0"),
    by_number("open_performance_counters", 298, 241, "(ctypes.c_uint64 * 16)(0, 128 << 32), 0, -1, -1, 0"),
    by_number("set_up_io_uring", 425, 425, "8, (ctypes.c_uint32 * 30)()"),
    by_number("handle_page_faults", 323, 282, "1"),
    by_number("set_the_host_name", 170, 161, "b'x', 1"),
    by_number("watch_files", 294, 26, "0", without=SECCOMP_AND_LIMITS),
    by_number("restart_the_machine", 169, 142, "0xfee1dead, 672274793, 0, 0"),
    by_number("enter_io_uring", 426, 426, "0, 1, 1, 0, 0, 0"),
    by_number("register_with_io_uring", 427, 427, "0, 0, 0, 0"),
    by_number("set_up_asynchronous_io", 206, 0, "1, (ctypes.c_ulong * 1)()", without=SECCOMP),
    by_number("load_a_module_of_the_kernel", 175, 105, "b'', 0, b''"),
    by_number("load_another_kernel", 246, 104, "0, 0, 0, 0"),
    by_number("read_the_messages_of_the_kernel", 103, 116, "3, ctypes.create_string_buffer(9), 9"),
    by_number("swap_on_a_file", 167, 224, "b'/', 0"),
    by_number("account_for_processes", 163, 89, "b'/'"),
    by_number("use_quotas", 179, 60, "0x80000101, 0, 0, 0"),
    by_number("open_ports_of_the_machine", 173, 0, "0, 1, 1"),
    by_number("watch_all_files", 300, 262, "0, 0"),
    by_number("restrict_itself_further", 446, 446, "-1, 0"),
    by_number(
        "add_a_filter_by_its_own_call", 317, 277, "2, 0, (ctypes.c_uint32 * 1)(0x7fff0000)", without=SECCOMP
    ),
    by_number("bind_memory_to_a_node", 238, 237, "0, 0, 0", without=SECCOMP),
    by_number("register_restartable_sequences", 334, 293, "0, 0, 1, 0"),
    by_number("wait_on_a_foreign_lock", 202, 98, "(ctypes.c_int * 1)(), 6, 0, 0", without=SECCOMP),
    by_number("ask_for_a_barrier", 324, 283, "1, 0", without=SECCOMP),
    attack(
        "gain_a_capability",
        "word = ctypes.c_uint32\n"
        "def attack(): return libc.capset((word * 2)(0x20080522, 0), (word * 6)(*[1] * 6)) == 0",
    ),
    attack("join_the_group_of_root", "def attack(): os.setgroups([0]); return True"),
    attack("allow_privileges_again", "def attack(): return libc.prctl(38, 0, 0, 0, 0) == 0"),
]
