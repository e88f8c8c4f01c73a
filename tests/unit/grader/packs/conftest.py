"""A small whole pack to break in each test, one thing at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

PACK = """\
slug: small
title: A small pack
summary: For tests.
objectives:
  - {id: LO1, name: Adding, text: Add.}
chapter:
  - {slug: start, title: Start}
exercises: [double]
"""

EXERCISE = """\
slug: double
title: Double
summary: Twice the input.
entry_point: double
arguments:
  - name: x
    shape: [n]
results:
  - {name: y, shape: [n]}
sizes: {n: 3}
cases:
  - name: small
    visible: true
    inputs: {x: [1, 2]}
    sizes: {n: 2}
checks:
  - {check: correctness, points: 4}
  - check: cost
    operations: 1
    memory: 1
    operations_target: n
    memory_target: n
    symbols: [n]
"""

DOUBLE = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path, "pack.yaml", PACK)
    write(tmp_path, "chapter/start.md", "# Start\n")
    write(tmp_path, "exercises/double/exercise.yaml", EXERCISE)
    write(tmp_path, "exercises/double/prompt.md", "Double it.\n")
    write(tmp_path, "exercises/double/starter.py", "def double(x):\n    ...\n")
    write(tmp_path, "exercises/double/reference.py", DOUBLE)
    write(tmp_path, "exercises/double/accepted/sum.py", "def double(x):\n    return x + x\n")
    write(tmp_path, "exercises/double/misconceptions/square.py", f'"""You squared."""\n{DOUBLE}')
    write(tmp_path, "exercises/double/faults/purity/in-place.py", DOUBLE)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def edit(pack: Path) -> Callable[[str, str, str], None]:
    """Replace a text in one file of the pack; the text must be there."""

    def replace(name: str, old: str, new: str) -> None:
        file = pack / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
