"""The command line as a person runs it: what it prints, and the code it ends with."""

import csv
import json
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
EXERCISE = ROOT / "content/self-attention/exercises/scaled-dot-product"
RIGHT = EXERCISE / "reference.py"
WRONG = EXERCISE / "misconceptions/sdpa-no-scale.py"


def grader(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "grader", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd, env={"PYTHONPATH": str(ROOT)}, check=False
    )


def graded(*arguments: str | Path, stdin: bytes = b"") -> list[dict[str, Any]]:
    done = grader("grade", "scaled-dot-product", *arguments, "--format", "json", stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_json_prints_a_report_a_line_in_the_order_given() -> None:
    reports = graded(WRONG, RIGHT)
    assert [report["file"] for report in reports] == [str(WRONG), str(RIGHT)]
    assert [report["verdict"] for report in reports] == ["partial", "accepted"]


def test_a_report_holds_what_programs_read() -> None:
    report = graded(WRONG, "--seed", "7")[0]
    assert {*report} >= {
        *("file", "exercise", "verdict", "score", "max_score", "checks", "misconceptions"),
        *("counterexample", "stdout", "error", "usage", "sandbox", "seed", "version"),
    }
    assert report["misconceptions"] == ["sdpa-no-scale"]
    assert report["seed"] == 7
    assert {*report["usage"]} == {"cpu_seconds", "wall_seconds", "peak_bytes"}
    assert {*report["checks"][0]} >= {"name", "verdict", "score", "max_score", "message"}
    assert report["sandbox"]["tier"] in {1, 2, 3}


def test_numbers_that_json_does_not_know_are_strings() -> None:
    overflow = graded(EXERCISE / "misconceptions/sdpa-overflow.py")[0]
    assert '"NaN"' in json.dumps(overflow["counterexample"])


def test_a_dash_is_the_standard_input() -> None:
    assert graded("-", stdin=RIGHT.read_bytes())[0]["verdict"] == "accepted"


def test_files_that_cannot_be_read_are_invalid_and_the_others_graded(tmp_path: Path) -> None:
    latin = tmp_path / "latin.py"
    latin.write_bytes(b"# \xe9\n")
    reports = graded(tmp_path / "none.py", latin, RIGHT)
    assert [report["verdict"] for report in reports] == ["invalid", "invalid", "accepted"]
    assert "No such file" in reports[0]["message"]
    assert "not UTF-8" in reports[1]["message"]


def test_text_names_the_mistake_and_shows_sums_of_rows() -> None:
    done = grader("grade", "scaled-dot-product", WRONG)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "The mistake: The division by sqrt(d_k) is missing" in text
    assert "sum 1" in text
    assert "\x1b" not in text


def test_csv_has_a_row_a_file() -> None:
    done = grader("grade", "scaled-dot-product", RIGHT, WRONG, "--format", "csv")
    rows = list(csv.DictReader(StringIO(done.stdout.decode())))
    assert [row["verdict"] for row in rows] == ["accepted", "partial"]
    assert rows[1]["misconceptions"] == "sdpa-no-scale"


def test_gradescope_prints_its_results_document() -> None:
    done = grader("grade", "scaled-dot-product", RIGHT, "--format", "gradescope")
    document = json.loads(done.stdout)
    assert document["score"] == sum(test["max_score"] for test in document["tests"])
    assert {test["status"] for test in document["tests"]} == {"passed"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["grade", "scaled-dot", RIGHT], "Did you mean scaled-dot-product?"),
        (["grade", "scaled-dot-product", RIGHT, "--pack", "nowhere"], "nowhere is no pack"),
        (["grade", "scaled-dot-product", RIGHT, "--seed", "-1"], "no whole number"),
        (["grade", "scaled-dot-product", RIGHT, RIGHT, "--format", "gradescope"], "one FILE"),
        (["grade", "scaled-dot-product"], "FILE"),
        (["prove", "nowhere"], "nowhere is no pack"),
        (["show", "nothing"], "softmax"),
        (["sing"], "invalid choice"),
    ],
)
def test_bad_usage_ends_with_2_and_a_sentence(arguments: list[str | Path], told: str) -> None:
    done = grader(*arguments)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_broken_pack_is_told_by_file_line_and_field(tmp_path: Path) -> None:
    pack = copy_of_pack(tmp_path)
    description = pack / "exercises/scaled-dot-product/exercise.yaml"
    description.write_text(description.read_text().replace("summary:", "sumary:"))
    done = grader("grade", "scaled-dot-product", RIGHT, "--pack", pack)
    assert done.returncode == 2
    assert "exercise.yaml:3: sumary" in done.stderr.decode()


def test_our_own_failure_ends_with_3_and_says_so(tmp_path: Path) -> None:
    pack = copy_of_pack(tmp_path)
    folder = pack / "exercises/scaled-dot-product"
    emptied(folder)
    (folder / "reference.py").write_text("def scaled_dot_product(Q, K, V): 1 / 0\n")
    done = grader("grade", "scaled-dot-product", RIGHT, "--pack", pack, "--format", "json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["verdict"] == "internal_error"


def test_the_pack_is_found_from_any_folder(tmp_path: Path) -> None:
    done = grader("show", "scaled-dot-product", cwd=tmp_path)
    assert done.returncode == 0
    assert "Define scaled_dot_product(Q, K, V); it returns O, A." in done.stdout.decode()


def test_prove_prints_the_matrix_and_fails_on_a_mistake_that_passes(tmp_path: Path) -> None:
    pack = copy_of_pack(tmp_path)
    folder = pack / "exercises/scaled-dot-product"
    emptied(folder)
    emptied(pack / "exercises/softmax")
    harmless = f'"""This is no mistake."""\n{RIGHT.read_text()}'
    (folder / "misconceptions/sdpa-harmless.py").write_text(harmless)
    done = grader("prove", pack, "--exercise", "softmax", "--exercise", "scaled-dot-product", "--jobs", "2")
    assert done.returncode == 1
    first, second, *_ = done.stdout.decode().split("\n\n")
    assert first.startswith("softmax: 2 programs")
    assert "sdpa-harmless passes every check" in second


def test_doctor_names_the_tier() -> None:
    done = grader("doctor")
    assert done.returncode == 0
    assert "Tier" in done.stdout.decode()


def emptied(exercise: Path) -> None:
    """Only its reference and starter are left."""
    for name in ("accepted", "faults", "misconceptions"):
        for file in exercise.glob(f"{name}/**/*.py"):
            file.unlink()
    yaml, description = YAML(), exercise / "exercise.yaml"
    known = yaml.load(description)
    for about_mistakes in ("ties", "edits"):
        known.pop(about_mistakes, None)
    yaml.dump(known, description)


def copy_of_pack(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content/self-attention", folder / "pack"))
