"""Which modules a submission may import. A courtesy that explains itself; the wall is the kernel's."""

import builtins
import importlib
from collections.abc import Mapping, Sequence
from types import ModuleType

ALLOWED = [
    "math", "cmath", "random", "itertools", "functools", "collections", "typing", "dataclasses",
    "abc", "enum", "operator", "re", "string", "copy", "numbers", "warnings", "time", "heapq",
    "bisect", "statistics", "fractions", "decimal", "contextlib", "types", "inspect", "textwrap",
    "ast", "__future__", "numpy",
]  # fmt: skip

# Once the jail has closed the files are gone, so what numpy or Python loads late is loaded here.
PRELOADED = [
    *ALLOWED,
    "collections.abc", "numpy.linalg", "numpy.random", "numpy.fft", "numpy.ma", "numpy.polynomial",
    "numpy.testing", "numpy.typing", "numpy.lib.stride_tricks", "traceback", "linecache",
    "tokenize", "unicodedata", "encodings.utf_8", "encodings.ascii", "encodings.latin_1",
    "encodings.idna", "encodings.unicode_escape", "encodings.raw_unicode_escape", "_strptime",
]  # fmt: skip


def preload() -> None:
    """Import all that may be wanted later. Raises ImportError."""
    for name in PRELOADED:
        importlib.import_module(name)
    names = vars(importlib.import_module("numpy"))
    # What `import *` would load only then, such as f2py, is left out.
    names["__all__"] = [name for name in names["__all__"] if name in names]


def guarded_builtins() -> dict[str, object]:
    """The builtins of a submission: all of them, with an `import` that names what may be imported."""
    return {**vars(builtins), "__import__": _guarded_import}


def _guarded_import(
    name: str,
    globals: Mapping[str, object] | None = None,  # noqa: A002 - its name in the language
    locals: Mapping[str, object] | None = None,  # noqa: A002 - its name in the language
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> ModuleType:
    if name.partition(".")[0] not in ALLOWED or level:
        others = ", ".join(sorted(set(ALLOWED) - {"numpy", "__future__"}))
        raise ImportError(f"a submission may not import {name!r}, only numpy and {others}")
    return _real_import(name, globals, locals, fromlist, level)


_real_import = builtins.__import__
