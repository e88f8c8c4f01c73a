"""What the process can find in its own memory: the environment, the grader, the answers."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

ATTACKS = [
    attack("find_the_environment", "def attack(): return len(os.environ) > 0"),
    attack("find_the_command_line", "def attack(): return sys.argv != ['submission']"),
    attack("find_the_path", "def attack(): return sys.path != []"),
    attack(
        "find_the_grader",
        "def attack(): return not {'grader', 'quizapp', 'django', 'celery'}.isdisjoint(sys.modules)",
    ),
    attack(
        "find_a_reference",
        "def attack(): return [o for o in gc.get_objects() if type(o) is dict and 'reference' in o] != []",
    ),
    attack(
        "find_the_environment_below_python",
        """
def attack():
    return bool(ctypes.POINTER(ctypes.c_char_p).in_dll(libc, 'environ')[0])
""",
    ),
    attack(
        "search_the_stack_for_the_environment",
        """
def attack():
    at = ctypes.cast(ctypes.c_void_p.in_dll(libc, 'program_invocation_name').value, ctypes.c_void_p).value
    found = b''  # until a page that is not there: EFAULT
    while libc.write(2, ctypes.c_void_p(at), 1) == 1 and len(found) < 2**16:
        found += ctypes.string_at(at, 1)
        at += 1
    return b'CANARY=' in found
""",
        Outcome.OK,
    ),
    attack(
        "search_every_object_for_the_canary",
        """
def attack():
    word = ''.join(['ca', 'nary'])
    known = [o for o in gc.get_objects() if type(o) in (list, tuple)]
    return any(type(o) is str and o == word for each in known for o in each)
""",
    ),
    attack(
        "find_the_control_socket",
        "def attack(): return any(o.send(b'R') for o in gc.get_objects() if type(o) is socket.socket)",
    ),
    attack(
        "find_the_pid_of_the_broker",
        "def attack(): return os.getsid(0) != os.getpid()",
    ),
    attack(
        "find_other_submissions",
        "def attack(): return [n for n in sys.modules if n.startswith('submission')] != ['submission']",
    ),
    attack(
        "find_the_numbers_to_come",
        """
def attack():
    questions = [o for o in gc.get_objects() if type(o).__name__ in ('Call', 'Load')]
    return [o for o in questions if o is not frame('question')] != []
def frame(name):
    at = sys._getframe()
    while name not in at.f_locals: at = at.f_back
    return at.f_locals[name]
""",
    ),
]
