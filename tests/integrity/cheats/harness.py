"""The loop around the student's code is taken over from inside."""

from tests.integrity.cheats.cheat import ATTENTION, cheat

FRAME = """
def frame(tag, sequence, body=struct.pack("<BBBH", 0, 0, 0, 0)):
    return requests.ANSWER.pack(tag, sequence, len(body)) + body

def own_sequence():
    caller = sys._getframe()
    while caller:
        for value in caller.f_locals.values():
            if type(value).__name__ == "Call":
                return value.sequence
        caller = caller.f_back
    return 0
"""
RESULT = """
def forged(sequence, arrays):
    pieces = [piece for array in arrays for piece in results.encode_values(array)[0]]
    head = requests.COUNTS.pack(1, len(arrays), 0, 0)
    return frame(requests.DONE, sequence, head + b"".join(map(bytes, pieces)))
"""

CHEATS = [
    cheat(
        "answer_before_the_question",
        FRAME + "os.write(requests.ANSWERS, frame(requests.DONE, 0))\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
        0.0,
    ),
    cheat(
        "loaded_twice",
        FRAME + "caller = sys._getframe()\n"
        "while 'question' not in caller.f_locals:\n    caller = caller.f_back\n"
        "os.write(requests.ANSWERS, frame(requests.DONE, caller.f_locals['question'].sequence))\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
        0.0,
    ),
    cheat(
        "answer_with_a_guessed_number",
        FRAME + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, frame(requests.DONE, 1))\n    return zeros(Q, K, V)",
        0.0,
    ),
    cheat(
        "answer_with_the_true_number_and_another",
        FRAME + RESULT + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, forged(own_sequence(), zeros(Q, K, V)))\n    return honest(Q, K, V)",
        0.0,
    ),
    cheat(
        "answer_then_leave",
        FRAME + RESULT + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, forged(own_sequence(), zeros(Q, K, V)))\n    os._exit(0)",
        0.5,
    ),
    cheat(
        "result_that_is_empty",
        FRAME + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, frame(requests.DONE, own_sequence()))\n    os._exit(0)",
        0.0,
    ),
    cheat(
        "many_answers_at_once",
        FRAME + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, frame(requests.DONE, own_sequence()) * 40)\n    os._exit(0)",
        0.0,
    ),
    cheat(
        "unknown_tag",
        FRAME + "def scaled_dot_product(Q, K, V):\n"
        "    os.write(requests.ANSWERS, frame(b'PASS', own_sequence()))\n    os._exit(0)",
        0.0,
    ),
    cheat(
        "encoder_replaced",
        "results.encode_values = lambda result: [results.encode(np.ones(1), 'array')] * 2\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
        1.0,
    ),
    cheat(
        "encoder_that_calls_lists_arrays",
        "results._kind = lambda value: 'array'\n"
        "def scaled_dot_product(Q, K, V):\n    O, A = zeros(Q, K, V)\n    return O.tolist(), A.tolist()",
    ),
    cheat(
        "sequence_rewritten",
        "def scaled_dot_product(Q, K, V):\n"
        "    for thing in gc.get_objects():\n"
        "        if type(thing).__name__ == 'Call':\n"
        "            object.__setattr__(thing, 'sequence', 1)\n"
        "    return zeros(Q, K, V)",
        0.0,
    ),
    cheat(
        "another_program_answers",
        "class Other:\n"
        "    def load(self): pass\n"
        "    def call(self, function, arguments): return zeros(*arguments), []\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    for thing in gc.get_objects():\n"
        "        if type(thing).__name__ == 'Harness':\n"
        "            thing._programs[:] = [Other()] * 9\n"
        "    return zeros(Q, K, V)",
    ),
    cheat(
        "tags_say_done",
        "nothing = requests.COUNTS.pack(1, 0, 0, 0)\n"
        "harness.Harness._answer = lambda self, question: (requests.DONE, [nothing])\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
        0.0,
    ),
    cheat(
        "arguments_echoed_from_a_copy",
        "kept = {}\n"
        "encode = results.encode_arguments\n"
        "results.encode_arguments = lambda arguments: encode(kept['before'])\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    kept['before'] = [Q.copy(), K.copy(), V.copy()]\n"
        "    Q *= 0\n    return zeros(Q, K, V)",
    ),
    cheat(
        "stdout_is_the_answer_pipe",
        "os.dup2(requests.ANSWERS, 1)\nprint('REDY' * 9)\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
        1.0,
        "OSError",
        "PermissionError",
    ),
    cheat(
        "answer_pipe_closed",
        "def scaled_dot_product(Q, K, V):\n    os.close(requests.ANSWERS)\n    return honest(Q, K, V)",
        0.0,
    ),
    cheat(
        "harness_left_by_an_exception",
        "harness.faults.encode = None\ndef scaled_dot_product(Q, K, V):\n    raise SystemExit(0)",
        0.0,
    ),
    cheat(
        "early_exit",
        "def scaled_dot_product(Q, K, V):\n    os._exit(0)",
        0.0,
    ),
    cheat(
        "early_exit_on_loading",
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)\nos._exit(0)",
        0.0,
    ),
    cheat("system_exit", "def scaled_dot_product(Q, K, V):\n    raise SystemExit(0)", 0.0, "SystemExit"),
    cheat(
        "interrupt", "def scaled_dot_product(Q, K, V):\n    raise KeyboardInterrupt", 0.0, "KeyboardInterrupt"
    ),
    cheat(
        "generator_exit", "def scaled_dot_product(Q, K, V):\n    raise GeneratorExit", 0.0, "GeneratorExit"
    ),
    cheat(
        "late_writer",
        FRAME + "import contextlib\n"
        "class Late:\n"
        "    def __del__(self):\n"
        "        os.write(requests.ANSWERS, frame(requests.DONE, 0))\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    late = Late()\n    late.itself = late\n    gc.set_threshold(1)\n    return zeros(Q, K, V)",
        1.0,
    ),
    cheat(
        "writer_at_exit",
        "sys.modules['atexit'].register(lambda: os.write(requests.ANSWERS, b'DONE' * 99))\n"
        "def scaled_dot_product(Q, K, V):\n    return zeros(Q, K, V)",
    ),
    cheat(
        "thread_that_writes_later",
        "thread = sys.modules['_thread']\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    thread.start_new_thread(os.write, (requests.ANSWERS, b'DONE' * 99))\n    return zeros(Q, K, V)",
        0.0,
        "RuntimeError",
    ),
    cheat(
        "signal_handler_that_answers",
        "signal = sys.modules['signal']\n"
        "def scaled_dot_product(Q, K, V):\n"
        "    signal.signal(signal.SIGALRM, lambda *a: os.write(requests.ANSWERS, b'DONE' * 99))\n"
        "    signal.setitimer(signal.ITIMER_REAL, 0.0001)\n    return zeros(Q, K, V)",
        1.0,
        "itimer_error",
    ),
    cheat(
        "trace_hook_that_answers",
        "def scaled_dot_product(Q, K, V):\n"
        "    sys.setprofile(lambda *a: None)\n"
        "    sys.settrace(lambda frame, event, arg: None)\n    return zeros(Q, K, V)",
    ),
    cheat(
        "visible_cases_from_the_harness",
        ATTENTION + "def scaled_dot_product(Q, K, V):\n"
        "    call = next(o for o in gc.get_objects() if type(o).__name__ == 'Call')\n"
        "    return zeros(*call.arguments)",
    ),
]
