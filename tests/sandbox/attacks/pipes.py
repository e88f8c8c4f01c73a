"""The frames on the answer pipe (descriptor 4) and the question pipe (descriptor 3)."""

from grader.sandbox import Outcome
from tests.sandbox.attacks.attack import Attack, attack

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
# `send(tag, body)`: a whole frame that answers the question being answered.
FORGE_BODY = (
    FORGE
    + """
pack = import_struct.pack
def send(tag, body): os.write(4, pack('<4sQQ', tag, sequence(), len(body)) + body)
"""
)
REFUSED = Outcome.PROTOCOL_VIOLATION


def of_body(name: str, expression: str, *outcomes: Outcome, tag: bytes = b"DONE") -> Attack:
    """An answer in place of the harness' own, with a body of its own make."""
    source = f"{FORGE_BODY}def attack():\n    send({tag!r}, {expression})\n    os._exit(0)"
    return attack(name, source, *(outcomes or (REFUSED,)))


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
    of_body("frame_of_an_object", "pack('<BBBH4sBB', 0, 1, 0, 0, b'O8', 0, 0) + bytes(8)"),
    of_body("frame_of_records", "pack('<BBBH4sBB', 0, 1, 0, 0, b'V8', 0, 0) + bytes(8)"),
    of_body("frame_of_text", "pack('<BBBH4sBB', 0, 1, 0, 0, b'U2', 0, 0) + bytes(8)"),
    of_body("frame_of_a_date", "pack('<BBBH4sBB', 0, 1, 0, 0, b'M8', 0, 0) + bytes(8)"),
    of_body("frame_of_a_long_double", "pack('<BBBH4sBB', 0, 1, 0, 0, b'f16', 0, 0) + bytes(16)"),
    of_body("frame_of_no_dtype", "pack('<BBBH4sBB', 0, 1, 0, 0, bytes([255] * 4), 0, 0) + bytes(8)"),
    of_body("frame_of_another_byte_order", "pack('<BBBH4sBB', 0, 1, 0, 0, b'>f8', 0, 0) + bytes(8)"),
    of_body("frame_of_an_unknown_kind", "pack('<BBBH4sBB', 0, 1, 0, 0, b'f8', 200, 0) + bytes(8)"),
    of_body("frame_of_255_dimensions", "pack('<BBBH4sBB', 0, 1, 0, 0, b'f8', 0, 255) + bytes(8 * 255)"),
    of_body(
        "frame_whose_dimensions_overflow",
        "pack('<BBBH4sBBQQ', 0, 1, 0, 0, b'f8', 0, 2, 2**32, 2**32) + bytes(8)",
    ),
    of_body(
        "frame_whose_dimensions_overflow_to_nothing",
        "pack('<BBBH4sBBQQ', 0, 1, 0, 0, b'f8', 0, 2, 2**61, 8)",
    ),
    of_body(
        "frame_of_nothing_with_an_impossible_shape",
        "pack('<BBBH4sBBQQ', 0, 1, 0, 0, b'f8', 0, 2, 2**63, 0)",
    ),
    of_body("frame_of_negative_dimensions", "pack('<BBBH4sBBq', 0, 1, 0, 0, b'f8', 0, 1, -1) + bytes(8)"),
    of_body("frame_with_more_at_its_end", "pack('<BBBH4sBB', 0, 1, 0, 0, b'f8', 0, 0) + bytes(9)"),
    of_body("frame_with_less_at_its_end", "pack('<BBBH4sBB', 0, 1, 0, 0, b'f8', 0, 0) + bytes(7)"),
    of_body("frame_that_announces_255_values", "pack('<BBBH4sBB', 0, 255, 0, 0, b'f8', 0, 0) + bytes(8)"),
    of_body("frame_that_announces_65535_counts", "pack('<BBBH4sBB', 0, 0, 0, 65535, b'f8', 0, 0) + bytes(8)"),
    of_body("frame_that_is_tuple_twice", "pack('<BBBH4sBB', 2, 1, 0, 0, b'f8', 0, 0) + bytes(8)"),
    of_body("frame_of_nothing", "b''"),
    of_body("error_frame_with_giant_sizes", "pack('<qIII', 1, 2**32 - 1, 0, 0)", tag=b"FAIL"),
    of_body("error_frame_with_more_at_its_end", "pack('<qIII', 1, 0, 0, 0) + b'x'", tag=b"FAIL"),
    of_body("frame_of_an_unknown_tag", "b''", tag=b"\xff\0\xff\0"),
    of_body("frame_that_says_ready", "b''", tag=b"REDY"),
    # What a correct program would have said is not forged: it is answered like any other answer.
    of_body("forge_the_only_answer", "answer(0)[20:]", Outcome.OK),
    of_body(
        "error_frame_on_line_minus_one", "pack('<qIII', -2**63, 0, 0, 0)", Outcome.EXCEPTION, tag=b"FAIL"
    ),
    of_body(
        "error_frame_that_is_no_text",
        "pack('<qIII', 1, 1, 1, 1) + b'\\xff' * 3",
        Outcome.EXCEPTION,
        tag=b"FAIL",
    ),
    attack(
        "frame_byte_by_byte",
        FORGE_BODY
        + """
import time
def attack():
    for byte in answer(sequence(), 2**20) + bytes(2**20):
        os.write(4, bytes([byte]))
        time.sleep(0.01)
""",
        Outcome.TIME_LIMIT,
        waits=True,
    ),
    attack(
        "answer_and_go_on",
        FORGE_BODY + "def attack():\n    os.write(4, answer(sequence()))\n    while True: pass",
        Outcome.TIME_LIMIT,
        Outcome.OK,
        calls=2,
    ),
    attack("ready_again", "def attack(): os.write(4, b'REDY'); return 1", REFUSED),
    attack(
        "speak_into_its_own_questions", FORGE + "def attack(): os.write(3, answer(sequence())); return True"
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
