"""What stands on the command line becomes files with names, persons and problems."""

import itertools
import zipfile
from pathlib import Path

import pytest

from grader.errors import SubmissionInvalid
from grader.intake import HandIn, collect

RIGHT = "def attend(x): return x\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory; `unpacked` beside it."""
    working = tmp_path / "work"
    working.mkdir()
    monkeypatch.chdir(working)
    return working


def make(folder: Path, *names: str, text: str = RIGHT) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def collected(*given: str) -> list[HandIn]:
    unpacked = Path.cwd().parent / "unpacked"
    unpacked.mkdir()
    return collect(given, unpacked, "attend")


def people(hand_ins: list[HandIn]) -> list[tuple[str, str]]:
    return [(hand_in.student, hand_in.path.name) for hand_in in hand_ins]


def test_folders_files_and_patterns_keep_the_order_given(folder: Path) -> None:
    make(folder, "z.py", "b/2.py", "b/1.py", "p/y.py", "p/x.py", "p/x.txt")
    names = [hand_in.name for hand_in in collected("z.py", "b", "p/*.py")]
    assert names == ["z.py", "b/1.py", "b/2.py", "p/x.py", "p/y.py"]


def test_what_no_one_wrote_is_passed_over(folder: Path) -> None:
    make(folder, "a/x.py", "a/__pycache__/x.py", "a/.ipynb_checkpoints/x.ipynb", "a/__MACOSX/x.py", "a/x.md")
    assert [hand_in.name for hand_in in collected("a")] == ["a/x.py"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    make(folder, "solution.txt")
    assert collected("solution.txt")[0].source("attend") == RIGHT.encode()


def test_a_pattern_that_fits_nothing_is_told(folder: Path) -> None:
    with pytest.raises(SubmissionInvalid, match=r"No file fits the pattern none/\*\.py"):
        collected("none/*.py")[0].source("attend")


def test_a_missing_file_is_told(folder: Path) -> None:
    with pytest.raises(SubmissionInvalid, match=r"none\.py cannot be read: No such file"):
        collected("none.py")[0].source("attend")


def test_links_in_a_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    make(tmp_path, "secret.py")
    make(folder, "a/x.py")
    (folder / "a" / "y.py").symlink_to(tmp_path / "secret.py")
    with pytest.raises(SubmissionInvalid, match="a link"):
        collected("a")[1].source("attend")


def test_moodle_names_the_person_with_and_without_folders(folder: Path) -> None:
    make(folder, "m/Ada Byron_17_assignsubmission_file_/a.py", "m/Bo Li_18_assignsubmission_file_b.py")
    assert people(collected("m")) == [("Ada Byron", "a.py"), ("Bo Li", "Bo Li_18_assignsubmission_file_b.py")]


def test_canvas_names_the_person_late_or_not(folder: Path) -> None:
    make(folder, "c/byronada_17_123_a.py", "c/libo_LATE_18_124_b.py")
    assert [person for person, _ in people(collected("c"))] == ["byronada", "libo"]


def test_gradescope_names_the_person_by_its_metadata(folder: Path) -> None:
    make(folder, "g/export/submission_1/a.py", "g/export/submission_2/a.py")
    make(
        folder,
        "g/export/submission_metadata.yml",
        text="submission_1:\n  :submitters:\n  - :name: Ada Byron\n    :sid: '7'\n",
    )
    assert [person for person, _ in people(collected("g"))] == ["Ada Byron", "submission_2"]


def test_metadata_that_cannot_be_read_leaves_the_folders_name(folder: Path) -> None:
    make(folder, "g/submission_1/a.py")
    make(folder, "g/submission_metadata.yml", text="a: [")
    assert people(collected("g")) == [("submission_1", "a.py")]


def test_of_a_persons_files_those_with_the_entry_point_are_taken(folder: Path) -> None:
    make(folder, "m/Ada_1_assignsubmission_file_/a.py")
    make(folder, "m/Ada_1_assignsubmission_file_/test_a.py", text="import a\n")
    make(folder, "m/Bo_2_assignsubmission_file_/x.py", text="nothing\n")
    assert people(collected("m")) == [("Ada", "a.py"), ("Bo", "x.py")]


def test_archives_in_archives_are_opened_and_keep_the_person(folder: Path) -> None:
    make(folder, "a.py")
    inner, outer = folder / "inner.zip", folder / "class.zip"
    with zipfile.ZipFile(inner, "w") as file:
        file.write("a.py")
    with zipfile.ZipFile(outer, "w") as file:
        file.write(inner, "Ada_1_assignsubmission_file_/work.zip")
    found = collected("class.zip")
    assert people(found) == [("Ada", "a.py")]
    assert found[0].name == "class.zip/Ada_1_assignsubmission_file_/work.zip/a.py"


def test_archives_are_not_opened_without_end(folder: Path) -> None:
    make(folder, "0.py")
    names = ["0.py", *(f"{depth}.zip" for depth in range(1, 6))]
    for inside, outside in itertools.pairwise(names):
        with zipfile.ZipFile(outside, "w") as file:
            file.write(inside)
    with pytest.raises(SubmissionInvalid, match="3 deep"):
        collected("5.zip")[0].source("attend")


def test_a_foreign_archive_is_told(folder: Path) -> None:
    make(folder, "m/Ada_1_assignsubmission_file_/a.rar")
    with pytest.raises(SubmissionInvalid, match=r"make it a \.zip"):
        collected("m")[0].source("attend")


def test_a_broken_archive_is_told(folder: Path) -> None:
    make(folder, "a.zip", text="no zip")
    with pytest.raises(SubmissionInvalid, match="cannot be read to its end"):
        collected("a.zip")[0].source("attend")
