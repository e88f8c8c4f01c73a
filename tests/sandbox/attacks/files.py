"""Files: the secret beside the sandbox, the folder anyone may write to, the files of other processes."""

from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack

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
        "read_proc",
        "def attack(): return 'Name' in open('/proc/self/status').read()",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "read_the_environment_of_the_zygote",
        "def attack(): return len(open(f'/proc/{os.getppid()}/environ').read()) > 0",
    ),
    attack(
        "write_the_memory_of_another_process",
        "def attack(): return os.open(f'/proc/{VICTIM}/mem', os.O_RDWR) >= 0",
    ),
    attack(
        "make_a_file_in_memory", "def attack(): return os.memfd_create('x') >= 0", without=SECCOMP_AND_LIMITS
    ),
    attack(
        "use_an_inherited_descriptor",
        """
def attack():
    fcntl = sys.modules['fcntl'].fcntl
    def is_open(number):
        try:
            fcntl(number, 1)
            return True
        except OSError:
            return False
    return [number for number in range(5, 1024) if is_open(number)] != []
""",
    ),
    attack("read_standard_input", "def attack(): return len(os.read(0, 100)) > 0"),
    attack("leave_by_standard_input", "def attack(): return os.open('..', os.O_RDONLY, dir_fd=0) >= 0"),
    attack("ioctl_a_terminal", "def attack(): return sys.modules['fcntl'].ioctl(0, 0x5412, b'x') == 0"),
]
