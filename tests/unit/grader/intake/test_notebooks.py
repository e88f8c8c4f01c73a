"""Of a notebook, the cells that the entry point needs."""

import json

import pytest

from grader.errors import SubmissionInvalid
from grader.intake.notebooks import notebook_source


def notebook(*cells: str | list[str], kind: str = "code") -> bytes:
    return json.dumps({"cells": [{"cell_type": kind, "source": cell} for cell in cells]}).encode()


def source(*cells: str | list[str]) -> str:
    return notebook_source(notebook(*cells), "attend").decode()


def test_the_cells_it_needs_are_taken_in_their_order() -> None:
    text = source(
        "import numpy as np",
        "SCALE = 2",
        "def helper(x): return x * SCALE",
        "print('not needed')",
        "def attend(x): return np.asarray(helper(x))",
        "attend(3)",
    )
    assert [line for line in text.splitlines() if line.startswith("# cell")] == [
        *("# cell 1", "# cell 2", "# cell 3", "# cell 5")
    ]
    names: dict[str, object] = {}
    exec(text, names)
    assert names["attend"](3) == 6  # type: ignore[operator]


def test_of_several_definitions_the_last_is_taken() -> None:
    assert source("def attend(x): return 1", "def attend(x): return 2") == "# cell 2\ndef attend(x): return 2"


def test_lines_for_jupyter_and_the_shell_become_comments() -> None:
    text = source(["%matplotlib inline\n", "!pip install x\n", "def attend(x):\n", "    return x"])
    assert text.splitlines()[1:3] == ["# %matplotlib inline", "# !pip install x"]


def test_a_cell_that_python_cannot_read_is_kept_if_it_is_the_one() -> None:
    assert "def attend(x:" in source("def attend(x:\n    return x")


def test_a_cell_that_python_cannot_read_is_left_out_elsewhere() -> None:
    assert "oops" not in source("oops oops", "def attend(x): return x")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not json", "cannot be read"),
        (b"[]", "no list of cells"),
        (b'{"cells": 3}', "no list of cells"),
        (b'{"cells": [3]}', "no list of cells"),
        (b"[" * 100_000, "cannot be read"),
        (b"\xff\xfe{", "cannot be read"),
        (notebook("x = 1"), "No code cell of the notebook defines attend"),
        (notebook("def attend(x): return x", kind="markdown"), "No code cell"),
        (b" " * (16 * 2**20 + 1), "more than 16 MiB"),
    ],
    ids=["text", "list", "cells", "cell", "deep", "bytes", "without", "markdown", "large"],
)
def test_what_cannot_be_graded_is_told(content: bytes, told: str) -> None:
    with pytest.raises(SubmissionInvalid, match=told):
        notebook_source(content, "attend")
