"""Descriptors: those that are there, and ways to have more."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import SECCOMP, SECCOMP_AND_LIMITS, attack, by_number

ATTACKS = [
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
    attack(
        "make_a_file_in_memory", "def attack(): return os.memfd_create('x') >= 0", without=SECCOMP_AND_LIMITS
    ),
    attack("many_descriptors", "def attack(): return os.dup(0) >= 0"),
    by_number("steal_a_descriptor", 438, 438, "0, 0, 0"),
    attack("close_the_log", "def attack(): os.close(1); os.close(2); print('x'); return 0"),
    attack("replace_print", "def attack(): sys.stdout = sys.stderr = None; return 0", Outcome.OK),
    attack("duplicate_onto_a_number", "def attack(): return os.dup2(0, 9) >= 0"),
    attack("duplicate_by_fcntl", "def attack(): return sys.modules['fcntl'].fcntl(0, 0, 10) >= 0"),
    attack("open_a_pipe", "def attack(): return bool(os.pipe())", without=SECCOMP_AND_LIMITS),
    attack("open_an_event", "def attack(): return os.eventfd(0) >= 0", without=SECCOMP_AND_LIMITS),
    attack("open_a_poll", "def attack(): return libc.epoll_create1(0) >= 0", without=SECCOMP_AND_LIMITS),
    attack(
        "unblock_the_answers",
        "def attack(): sys.modules['fcntl'].fcntl(4, 4, 0o4000); return True",
        without=SECCOMP,
    ),
    attack(
        "widen_a_pipe", "def attack(): return sys.modules['fcntl'].fcntl(4, 1031, 2**20) > 0", without=SECCOMP
    ),
    attack(
        "own_a_pipe",
        "def attack(): sys.modules['fcntl'].fcntl(4, 8, os.getpid()); return True",
        without=SECCOMP,
    ),
    by_number("move_pages_into_a_pipe", 278, 75, "4, (ctypes.c_size_t * 2)(), 0, 0", without=SECCOMP),
    by_number("copy_between_pipes", 276, 77, "3, 4, 1, 2"),
    attack("send_a_file", "def attack(): return os.sendfile(4, 0, None, 1) >= 0"),
    by_number("close_a_range", 436, 436, "50, 60, 0", without=SECCOMP),
    by_number("receive_a_descriptor", 47, 212, "3, (ctypes.c_uint64 * 8)(), 0"),
    attack("read_what_was_printed", "def attack(): return len(os.read(1, 100)) > 0"),
    attack("write_to_the_questions", "def attack(): return os.write(3, b'LOAD') > 0"),
    attack("seek_in_a_pipe", "def attack(): return os.lseek(3, 0, 0) >= 0"),
]
