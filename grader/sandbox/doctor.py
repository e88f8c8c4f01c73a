"""What runs here, why not a better tier, and whether it holds: a few small attacks on a living child."""

from dataclasses import dataclass
from enum import StrEnum

from .limits import Limits
from .results import Outcome
from .sandbox import Sandbox

LIMITS = Limits(cpu_seconds=0.2, memory_bytes=64 * 2**20)
_PRELUDE = """
import warnings
os, socket, ctypes = (warnings.sys.modules[name] for name in ("os", "socket", "ctypes"))
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
failed = ctypes.c_void_p(-1).value
"""
_PURPOSES = {
    "ordinary user": "student code is not root, and cannot become root",
    "resource limits": "it gets no more memory, processes, descriptors and file space than it is given",
    "seccomp": "the kernel refuses it every call but those that computing needs",
    "landlock": "no file and no network port can be reached, should a call slip through",
    "namespaces": "no file, network or other process exists in its world",
}
# True when the attack got through; otherwise the call ends with this exception, or this outcome.
_ATTACKS = {
    "reading a file": ("os.open('/', os.O_RDONLY) >= 0", "FileNotFoundError"),
    "opening a socket": ("bool(socket.socket())", "PermissionError"),
    "starting a process": ("os.fork() >= 0", "PermissionError"),
    "sending a signal": ("os.kill(os.getpid(), 0) is None", "PermissionError"),
    "running machine code": ("libc.mmap(None, 4096, 7, 0x22, -1, 0) != failed", Outcome.OK),
    "taking more memory": ("len(bytearray(2**30))", Outcome.MEMORY_LIMIT),
    "taking more time": ("sum(iter(int, 1))", Outcome.TIME_LIMIT),
}


class State(StrEnum):
    HOLDS = "holds"
    ABSENT = "absent"
    OPEN = "open"


@dataclass(frozen=True)
class Finding:
    """`name` of a layer or of an attack; OPEN means that student code must not run here."""

    name: str
    state: State
    sentence: str


def examine(sandbox: Sandbox) -> list[Finding]:
    """The tier, its layers, the attacks. Raises SandboxError when no child can be started."""
    return [
        Finding("tier", State.HOLDS, sandbox.report.sentence),
        *_layers(sandbox),
        *(_attempt(sandbox, name, source, expected) for name, (source, expected) in _ATTACKS.items()),
    ]


def _layers(sandbox: Sandbox) -> list[Finding]:
    return [
        Finding(layer.name, State.HOLDS, f"{_PURPOSES[layer.name]}; withstood an attack at the start")
        if layer.active
        else Finding(layer.name, State.ABSENT, f"not on: {layer.reason}. With it, {_PURPOSES[layer.name]}")
        for layer in sandbox.report.layers
    ]


def _attempt(sandbox: Sandbox, name: str, source: str, expected: str) -> Finding:
    with sandbox.start(LIMITS) as child:
        child.load(f"{_PRELUDE}def attack(): return {source}")
        result = child.call("attack", [])
    got_through = any(value.array.any() for value in result.values)
    end = result.error.type_name if result.error and result.outcome is Outcome.EXCEPTION else result.outcome
    if got_through or end != expected:
        return Finding(name, State.OPEN, f"student code got through, or failed with {end} and not {expected}")
    return Finding(name, State.HOLDS, "is refused")
