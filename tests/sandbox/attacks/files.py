"""Files: the secret beside the sandbox, the folder anyone may write to."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack, by_number

ATTACKS = [
    attack(
        "read_a_file",
        "def attack(): return 'canary' in open(SECRET_FILE).read()",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "read_a_file_by_openat2",
        """
def attack():
    how = (ctypes.c_uint64 * 3)(0, 0, 0)
    return libc.syscall(437, -100, SECRET_FILE.encode(), how, ctypes.sizeof(how)) >= 0
""",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "create_a_file",
        "def attack(): os.close(os.open(OPEN_FOLDER + '/planted', os.O_CREAT | os.O_WRONLY)); return True",
        without=SECCOMP_AND_LIMITS,
    ),
    attack("make_a_folder", "def attack(): os.mkdir(OPEN_FOLDER + '/planted'); return True", without=SECCOMP),
    attack(
        "make_a_link", "def attack(): os.symlink('/', OPEN_FOLDER + '/planted'); return True", without=SECCOMP
    ),
    attack("list_a_folder", "def attack(): return len(os.listdir('/')) > 0", without=SECCOMP_AND_LIMITS),
    attack("stat_a_file", "def attack(): return os.stat(SECRET_FILE).st_size > 0", without=SECCOMP),
    attack("remove_a_file", "def attack(): os.unlink(VICTIM_FILE); return True", without=SECCOMP),
    attack(
        "rename_a_file",
        "def attack(): os.rename(VICTIM_FILE, VICTIM_FILE + '2'); return True",
        without=SECCOMP,
    ),
    attack("chmod_a_file", "def attack(): os.chmod(VICTIM_FILE, 0o777); return True", without=SECCOMP),
    attack("change_folder", "def attack(): os.chdir(OPEN_FOLDER); return True", without=SECCOMP),
    attack(
        "make_a_hard_link",
        "def attack(): os.link(VICTIM_FILE, OPEN_FOLDER + '/planted'); return True",
        without=SECCOMP,
    ),
    attack(
        "make_a_named_pipe", "def attack(): os.mkfifo(OPEN_FOLDER + '/planted'); return True", without=SECCOMP
    ),
    attack("make_a_device", "def attack(): os.mknod(OPEN_FOLDER + '/planted', 0o20666, 0x101); return True"),
    attack("truncate_a_file", "def attack(): os.truncate(VICTIM_FILE, 0); return True", without=SECCOMP),
    attack("change_the_owner", "def attack(): os.chown(VICTIM_FILE, -1, -1); return True", without=SECCOMP),
    attack("change_the_times", "def attack(): os.utime(VICTIM_FILE, (0, 0)); return True", without=SECCOMP),
    attack("label_a_file", "def attack(): os.setxattr(VICTIM_FILE, 'user.x', b'x'); return True"),
    by_number("open_a_file_by_handle", 304, 265, "-100, (ctypes.c_uint32 * 8)(8, 1, 2), 0"),
    attack(
        "read_a_file_through_numpy",
        "def attack(): return len(np.fromfile(SECRET_FILE, np.uint8)) > 0",
    ),
    attack(
        "read_a_file_through_the_import_system",
        """
def attack():
    external = sys.modules['importlib._bootstrap_external']
    return external.FileLoader('x', SECRET_FILE).get_data(SECRET_FILE) == b'canary'
""",
        without=SECCOMP_AND_LIMITS,
    ),
]
