"""The frames on the answer pipe (descriptor 4) and the question pipe (descriptor 3)."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import attack

# An answer of one float64 to the question being answered, whose number is found in the harness' frames.
FORGE = """
import_struct = sys.modules['struct']
def sequence():
    frame = sys._getframe()
    while 'question' not in frame.f_locals: frame = frame.f_back
    return frame.f_locals['question'].sequence
def answer(number, size=None):
    body = import_struct.pack('<BBBH', 0, 1, 0, 0) + import_struct.pack('<4sBB', b'f8', 1, 0) + bytes(8)
    return import_struct.pack('<4sQQ', b'DONE', number, len(body) if size is None else size) + body
"""
REFUSED = Outcome.PROTOCOL_VIOLATION

ATTACKS = [
    attack("answer_before_the_question", FORGE + "os.write(4, answer(1))\ndef attack(): return 1", REFUSED),
    attack(
        "answer_twice", FORGE + "def attack(): os.write(4, answer(sequence())); return 0", REFUSED, calls=2
    ),
    attack(
        "answer_for_later", FORGE + "def attack(): os.write(4, answer(sequence() + 1)); return 0", REFUSED
    ),
    attack("guess_the_number", FORGE + "def attack(): os.write(4, answer(0)); return 0", REFUSED),
    attack("garbage", "def attack(): os.write(4, bytes(range(256))); return 1", REFUSED),
    attack(
        "giant_frame",
        FORGE + "def attack(): os.write(4, answer(sequence(), 2**62)); return 1",
        Outcome.OUTPUT_LIMIT,
    ),
    attack(
        "short_frame",
        FORGE + "def attack(): os.write(4, answer(sequence(), 3)); return 1",
        REFUSED,
    ),
    attack(
        "unfinished_frame",
        FORGE + "import time\ndef attack(): os.write(4, answer(sequence(), 2**20)); time.sleep(10**6)",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack(
        "frame_of_an_object",
        FORGE
        + """
def attack():
    body = import_struct.pack('<BBBH4sBB', 0, 1, 0, 0, b'O8', 0, 0) + bytes(8)
    os.write(4, import_struct.pack('<4sQQ', b'DONE', sequence(), len(body)) + body)
    return 1
""",
        REFUSED,
    ),
    attack(
        "flood_of_answers",
        FORGE + "def attack():\n    while True: os.write(4, answer(sequence()))",
        REFUSED,
        calls=2,
    ),
    attack("close_the_answers", "import time\ndef attack(): os.close(4); time.sleep(10**6)", REFUSED),
    attack("close_the_questions", "def attack(): os.close(3); return 0", Outcome.DIED, calls=2),
    attack(
        "read_the_questions", "def attack(): return len(os.read(3, 100)) > 0", Outcome.TIME_LIMIT, waits=True
    ),
    attack("close_the_log", "def attack(): os.close(1); os.close(2); print('x'); return 0"),
    attack("replace_print", "def attack(): sys.stdout = sys.stderr = None; return 0", Outcome.OK),
    attack(
        "break_the_harness",
        """
def attack():
    harness = sys.modules['jail.harness']
    harness._send = lambda *pieces: None
    return 1
""",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
]
