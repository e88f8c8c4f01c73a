"""What a child leaves behind for the next, and what it can find of others in its own memory."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

ATTACKS = [
    attack("replace_numpy", "np.exp = np.sum = lambda *a, **k: np.float64(42)\ndef attack(): return 0"),
    attack("write_into_numpy", "np.pi = 3\nnp.core = None\nnp.linalg.norm = None\ndef attack(): return 0"),
    attack(
        "replace_builtins",
        "b = sys.modules['builtins']\nb.sum = b.len = None\ndef attack(): return 0",
        Outcome.DIED,
    ),
    attack("replace_math", "import math\nmath.pi = 3\ndef attack(): return 0"),
    attack("advance_the_random_state", "np.random.seed(1)\ndef attack(): return 0"),
    attack("leave_a_module", "sys.modules['left_behind'] = sys\ndef attack(): return 0"),
    attack("change_float_errors", "np.seterr(all='ignore')\ndef attack(): return 0"),
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
    attack("import_what_is_not_there", "def attack():\n    import socket\n    return True"),
]
