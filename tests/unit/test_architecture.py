"""The rules between the rooms, kept by machines: who imports whom, and how long a file may grow."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400  # lines

SITE = {"django", "quizapp"}
QUEUE = {"celery", "kombu", "redis"}
FACES = [
    ("grader.errors", {"numpy", *SITE, *QUEUE}),
    ("grader.domain", {"numpy", *SITE, *QUEUE}),
    ("grader.wire", {"numpy", *SITE, *QUEUE}),
    ("grader.packs", SITE | QUEUE),
    ("grader.items", SITE | QUEUE),
    ("grader.sandbox", SITE | QUEUE),
    ("grader.judging", SITE | QUEUE),
    ("grader.cli", SITE | QUEUE),
]


def run(program: str) -> str:
    """What a fresh process prints."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize(("face", "unwanted"), FACES, ids=[face for face, _ in FACES])
def test_a_face_pulls_in_nothing_it_should_not(face: str, unwanted: set[str]) -> None:
    loaded = run(f"import sys, {face}; print(*{{module.split('.')[0] for module in sys.modules}})")
    assert not set(loaded.split()) & unwanted


def test_the_worker_does_without_the_site() -> None:
    """Celery looks for Django where it is installed, so here it must not be."""
    absent = f"import sys; sys.modules.update(dict.fromkeys({sorted(SITE)}))"
    assert run(f"{absent}; from grader.worker import celery; print(celery.main)") == "grader\n"


def imports(file: Path) -> list[ast.Import | ast.ImportFrom]:
    return [
        node
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def test_code_in_the_child_imports_nothing_of_grader() -> None:
    for node in (node for file in (ROOT / "grader/sandbox/jail").rglob("*.py") for node in imports(file)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 1 or not (node.level or str(node.module).startswith(("grader", "quizapp")))
        else:
            assert not [name for name in node.names if name.name.startswith(("grader", "quizapp"))]


def check_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_import_rules_hold() -> None:
    result = check_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("grader/domain/__init__.py", "import grader.wire"),
        ("grader/judging/__init__.py", "import django"),
        ("grader/packs/__init__.py", "import celery"),
        ("quizapp/catalog/services.py", "import quizapp.gradebook.services"),
        ("quizapp/attempts/services.py", "import quizapp.submissions.services"),
        ("quizapp/attempts/services.py", "import quizapp.progress.services"),
        ("quizapp/submissions/services.py", "import grader.judging"),
        ("quizapp/catalog/views.py", "import quizapp.courses.models"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, file: str, fault: str) -> None:
    sources = shutil.ignore_patterns("static", "templates", "__pycache__")
    for name in ("grader", "quizapp"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=sources)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / file).open("a") as planted:
        planted.write(f"\n{fault}\n")
    result = check_imports(tmp_path)
    assert result.returncode == 1
    assert "1 broken" in result.stdout, result.stdout


def test_no_file_outgrows_one_idea() -> None:
    rooms = ("grader", "quizapp", "scripts", "tests")
    sources = [file for room in rooms for file in (ROOT / room).rglob("*.py")]
    lengths = {str(file.relative_to(ROOT)): len(file.read_text().splitlines()) for file in sources}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}
