"""``cost`` in this process, with the real sandbox: any function, two of them, and every kind of mistake."""

import json
import shlex
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from grader.cli import main
from grader.cli.arguments import EXAMPLE, parse_arguments

ATTEND = """\
import numpy as np


def attend(q, k, v):
    scores = q @ k.T / np.sqrt(q.shape[1])
    return np.exp(scores) @ v
"""
LINEAR = """\
def linear(q, k, v):
    return q @ (k.T @ v)
"""
SWITCH = """\
import numpy as np


def f(x):
    if len(x) > 64:
        return np.outer(x, x).sum(0)
    return x + 1
"""
QKV = "q[n,d], k[n,d], v[n,d]"

Output = pytest.CaptureFixture[str]


def write(folder: Path, name: str, source: str) -> str:
    file = folder / name
    file.write_text(source)
    return str(file)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def measured(capsys: Output, *arguments: str) -> dict[str, Any]:
    assert main(["cost", *arguments, "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_json_holds_exactly_what_is_documented(tmp_path: Path, capsys: Output) -> None:
    found = measured(capsys, write(tmp_path, "attend.py", ATTEND), "--args", QKV)
    assert found == {
        "operations": {"polynomial": "4·n²·d + 2·n² + 1", "leading": ["n^2 d"], "exact": True},
        "peak_bytes": {"polynomial": "16·n² + 8·n·d", "leading": ["n^2", "n d"], "exact": True},
        "python_steps": {"polynomial": "6", "leading": ["1"], "exact": True},
        "lines": [
            {
                "number": 5,
                "source": "    scores = q @ k.T / np.sqrt(q.shape[1])",
                "operations": "2·n²·d + n² + 1",
                "bytes": "16·n²",
                "runs": "1",
            },
            {
                "number": 6,
                "source": "    return np.exp(scores) @ v",
                "operations": "2·n²·d + n²",
                "bytes": "8·n² + 8·n·d",
                "runs": "1",
            },
        ],
        "uncounted": [],
        "flags": [],
    }


def test_text_shows_the_sentence_the_lines_and_numbers_of_practice(tmp_path: Path, capsys: Output) -> None:
    assert main(["cost", write(tmp_path, "attend.py", ATTEND), "--args", QKV]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("attend.py: attend(q[n,d], k[n,d], v[n,d])\n")
    assert "Doubling n makes this four times the work and the memory." in shown
    assert "◂ peak" in shown
    assert "  1024        271 M       17.3 MB              6\n" in shown
    assert "with d = 64" in shown


def test_integers_may_be_sizes_or_values_and_floats_values(tmp_path: Path, capsys: Output) -> None:
    source = (
        "def f(x, w, repeat, scale):\n    for _ in range(repeat):\n        x = scale * x[:w]\n    return x\n"
    )
    found = measured(capsys, write(tmp_path, "f.py", source), "--args", "x[n], w=w, repeat=3, scale=0.5")
    assert found["operations"] == {"polynomial": "3·w", "leading": ["w"], "exact": True}


def test_axes_may_be_numbers(tmp_path: Path, capsys: Output) -> None:
    found = measured(capsys, write(tmp_path, "f.py", "def f(x):\n    return x + 1\n"), "--args", "x[n,7]")
    assert found["operations"]["polynomial"] == "7·n"


def test_two_programs_are_told_apart_in_one_line(tmp_path: Path, capsys: Output) -> None:
    files = write(tmp_path, "attend.py", ATTEND), write(tmp_path, "linear.py", LINEAR)
    assert main(["cost", files[0], "--compare", files[1], "--args", QKV]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "attend.py takes fewer operations below n = 64, linear.py from n = 64 on; "
        "attend.py takes less memory below n = 46, linear.py from n = 46 on; "
        "linear.py always takes fewer Python steps, 33 % of attend.py's at n = 2048 (with d = 64)."
    )
    assert "  linear.py  n d^2  4·n·d²" in lines


def test_two_functions_of_one_file_are_compared_as_data(tmp_path: Path, capsys: Output) -> None:
    file = write(tmp_path, "both.py", ATTEND + LINEAR)
    found = measured(capsys, file, "--function", "attend", "--compare", ":linear", "--args", QKV)
    assert [program["function"] for program in found["programs"]] == ["attend", "linear"]
    assert found["programs"][1]["operations"]["leading"] == ["n d^2"]
    assert found["crossings"] == {"operations": [64], "peak_bytes": [46], "python_steps": []}
    assert found["verdict"].startswith("attend takes fewer operations below n = 64")


def test_what_a_larger_run_finds_is_a_flag(tmp_path: Path, capsys: Output) -> None:
    found = measured(capsys, write(tmp_path, "switch.py", SWITCH), "--args", "x[n]")
    assert any("more than its formula says" in flag or "operations" in flag for flag in found["flags"])


def test_a_function_charged_by_guess_is_named(tmp_path: Path, capsys: Output) -> None:
    source = "import numpy as np\n\n\ndef f(x):\n    return np.ma.anom(x)\n"
    assert measured(capsys, write(tmp_path, "f.py", source), "--args", "x[n]")["uncounted"] == ["anom"]


def test_a_dash_is_the_standard_input(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(LINEAR.encode())))
    assert measured(capsys, "-", "--args", QKV)["operations"]["leading"] == ["n d^2"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.py", "--args", "x[n]"], "none.py cannot be read: No such file"),
        (["both.py", "--args", "x[n]"], "both.py defines attend, linear; name one with --function"),
        (["both.py", "--function", "atend", "--args", "x[n]"], "Did you mean attend?"),
        (["attend.py", "--args", "q[n,*d]"], "    q[n,*d]\n        ^\n"),
        (["attend.py", "--args", "q[n,d]"], "attend takes 3 parameters (q, k, v); it is called as attend(q)"),
        (["attend.py"], "--args 'q[n,d], k[n,d], v[n,d]'"),
        (["attend.py", "--args", QKV, "--compare", "none.py"], "none.py cannot be read"),
        (["broken.py", "--args", "x[n]"], "broken.py: Line 1 is not Python"),
    ],
)
def test_bad_usage_ends_with_2_and_a_sentence(
    arguments: list[str], told: str, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, source in {"attend": ATTEND, "both": ATTEND + LINEAR, "broken": "def f(x"}.items():
        write(tmp_path, f"{name}.py", source)
    monkeypatch.chdir(tmp_path)
    assert main(["cost", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_the_guessed_command_runs_as_it_stands(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "attend.py", ATTEND)
    main(["cost", "attend.py"])
    command = capsys.readouterr().err.splitlines()[-1]
    assert main(shlex.split(command)[3:]) == 0


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("y = x[:2]\n    return y + np.ones(3)", "ValueError"),
        ("while True:\n        pass", "CPU"),
        ("return np.ones((len(x), 10**12))", "MemoryError"),
        ("return eval('x')", "line 5 uses eval"),
    ],
)
def test_a_program_that_cannot_be_measured_ends_with_1_and_says_why(
    body: str, told: str, tmp_path: Path, capsys: Output
) -> None:
    file = write(tmp_path, "f.py", f"import numpy as np\n\n\ndef f(x):\n    {body}\n")
    assert main(["cost", file, "--args", "x[n]", "--seconds", "0.5"]) == 1
    assert told in capsys.readouterr().err


def test_the_example_of_the_help_is_read() -> None:
    assert parse_arguments(EXAMPLE.strip("'")).symbols == ("n", "d", "w")


def test_what_the_function_does_not_use_does_not_stand_in_the_way(tmp_path: Path, capsys: Output) -> None:
    script = f"import sys\n\n\n{LINEAR}\n\ndef main():\n    sys.exit(eval('1'))\n\n\nmain()\n"
    found = measured(capsys, write(tmp_path, "script.py", script), "--function", "linear", "--args", QKV)
    assert (found["operations"]["leading"], found["lines"][0]["number"]) == (["n d^2"], 5)
