"""What a submission may import."""

import subprocess
import sys

import pytest

from grader.sandbox.jail.imports import guarded_builtins
from grader.sandbox.zygote_process import COMMAND, ENVIRONMENT


def run(source: str) -> dict[str, object]:
    names: dict[str, object] = {"__builtins__": guarded_builtins(), "__name__": "submission"}
    exec(source, names)
    return names


@pytest.mark.parametrize(
    "source", ["import numpy as np", "import numpy.linalg", "from math import pi", "import abc"]
)
def test_allowed_import_works(source: str) -> None:
    run(source)


@pytest.mark.parametrize("name", ["os", "os.path", "sys", "importlib", "numpyx", "ctypes"])
def test_other_import_names_what_is_allowed(name: str) -> None:
    with pytest.raises(ImportError, match=f"a submission may not import '{name}', only numpy and abc"):
        run(f"import {name}")


def test_relative_import_is_refused() -> None:
    with pytest.raises(ImportError, match="may not import"):
        run("from . import x")


def test_code_made_by_the_submission_is_bound_too() -> None:
    with pytest.raises(ImportError):
        run("exec('import os')")


def test_builtins_of_the_grader_stay_as_they_are() -> None:
    run("import math")

    assert __import__("os")


def test_jail_imports_nothing_of_the_project() -> None:
    source = (
        "import sys, jail.zygote; print({n.partition('.')[0] for n in sys.modules} & {'grader', 'quizapp'})"
    )
    command = [*COMMAND[:-2], "-c", source]
    done = subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True, text=True)

    assert done.stdout == "set()\n"
    assert command[0] == sys.executable
