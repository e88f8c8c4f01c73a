"""Namespaces, mounts and the root folder."""

from tests.sandbox.attacks.attack import SECCOMP, attack, by_number

ATTACKS = [
    attack("make_a_user_namespace", "def attack(): return libc.unshare(0x10000000) == 0"),
    attack("make_a_mount_namespace", "def attack(): return libc.unshare(0x20000) == 0"),
    attack("enter_a_namespace", "def attack(): return libc.setns(0, 0) == 0"),
    attack("mount", "def attack(): return libc.mount(b'none', b'/', b'tmpfs', 0, None) == 0"),
    attack("change_root", "def attack(): os.chroot('/'); return True"),
    attack("make_a_pid_namespace", "def attack(): return libc.unshare(0x20000000) == 0"),
    attack(
        "make_a_network", "def attack(): return libc.unshare(0x40000000 | 0x10000000) == 0", without=SECCOMP
    ),
    attack(
        "clone_into_a_user_namespace",
        "def attack(): return libc.syscall(220 if ARM else 56, 0x10000011, 0) >= 0",
    ),
    attack("unmount", "def attack(): return libc.umount2(b'/', 2) == 0"),
    attack("bind_a_folder", "def attack(): return libc.mount(b'/', b'/proc', None, 4096, None) == 0"),
    attack(
        "mount_again_for_writing", "def attack(): return libc.mount(None, b'/', None, 32 | 4096, None) == 0"
    ),
    by_number("exchange_the_root", 155, 41, "b'.', b'.'"),
    by_number("open_a_file_system", 430, 430, "b'tmpfs', 0"),
    by_number("open_a_tree_of_mounts", 428, 428, "-100, b'/', 1"),
    by_number("move_a_mount", 429, 429, "-100, b'/', -100, b'/proc', 0"),
    by_number("change_a_mount", 442, 442, "-100, b'/', 0, (ctypes.c_uint64 * 4)(), 32"),
]
