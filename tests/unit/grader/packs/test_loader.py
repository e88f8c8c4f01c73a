"""Loading a pack: everything arrives, and every fault is told with file, line and field."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.errors import PackError, Problem
from grader.packs import load_pack

Edit = Callable[[str, str, str], None]


def problems(pack: Path) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as caught:
        load_pack(pack)
    return caught.value.problems


def only(pack: Path) -> Problem:
    (problem,) = problems(pack)
    return problem


def test_a_pack_arrives_whole(pack: Path) -> None:
    exercise = load_pack(pack).exercise("double")
    assert exercise.reference.startswith("def double")
    assert [program.name for program in exercise.accepted] == ["sum"]
    assert [(m.id, m.sentence) for m in exercise.misconceptions] == [("square", "You squared.")]
    assert [(fault.name, fault.loses) for fault in exercise.faults] == [("in-place", "purity")]


def test_an_unknown_key_is_named_with_its_line(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "summary:", "sumary:")
    wrong = {(p.field, p.line) for p in problems(pack)}
    assert ("sumary", 3) in wrong


def test_a_missing_key_is_named(pack: Path, edit: Edit) -> None:
    edit("pack.yaml", "title: A small pack\n", "")
    assert only(pack).message == "is missing"
    assert only(pack).field == "title"


def test_a_wrong_value_deep_inside_is_on_its_own_line(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "visible: true", "visible: perhaps")
    problem = only(pack)
    assert (problem.field, problem.line) == ("cases[0].visible", 13)


def test_a_wrong_value_behind_a_tag_is_on_its_own_line(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "memory: 1", "memory: much")
    problem = only(pack)
    assert (problem.field, problem.line) == ("checks[1].memory", 20)


def test_a_shape_with_an_undeclared_size_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "{name: y, shape: [n]}", "{name: y, shape: [2*n, m]}")
    assert "result 'y' names the size 'm'; declared are n" in only(pack).message


def test_a_multiple_while_counting_is_a_symbol(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "symbols: [n]", "symbols: [n]\n    multiples: {n: w}")
    assert "multiples names the symbol 'w'; declared are n" in only(pack).message


def test_a_check_of_the_future_names_arguments(pack: Path, edit: Edit) -> None:
    check = "{check: correctness, points: 4}"
    edit("exercises/double/exercise.yaml", check, "{check: future, points: 4, edit: [z]}")
    assert "future check names the argument 'z'" in only(pack).message


def test_a_case_that_names_no_argument_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "inputs: {x:", "inputs: {z:")
    assert "names the argument 'z'" in only(pack).message


def test_yaml_that_does_not_parse_is_located(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "title: Double", "title: [Double")
    problem = only(pack)
    assert problem.field == "syntax"
    assert problem.line >= 2


def test_python_that_does_not_parse_is_located(pack: Path, edit: Edit) -> None:
    edit("exercises/double/reference.py", "return 2", "return return 2")
    problem = only(pack)
    assert problem.file.endswith("reference.py")
    assert problem.line == 2


def test_a_target_that_cannot_be_read_is_the_authors_to_mend(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "memory_target: n", "memory_target: n^^2")
    problem = only(pack)
    assert (problem.field, problem.line) == ("checks[1].memory_target", 22)


def test_a_misconception_without_a_sentence_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/misconceptions/square.py", '"""You squared."""', "")
    assert only(pack).field == "docstring"


def test_a_tie_of_unknown_misconceptions_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "checks:", "ties: [{ids: [square, cube], reason: same}]\nchecks:")
    assert "'cube'" in only(pack).message


def test_a_key_that_belongs_to_a_file_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "summary:", "prompt: hello\nsummary:")
    assert (only(pack).field, only(pack).line) == ("prompt", 3)


def test_a_slug_that_differs_from_its_folder_is_refused(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "slug: double", "slug: dubble")
    assert "'double'" in only(pack).message


def test_a_missing_file_is_named(pack: Path) -> None:
    (pack / "exercises/double/prompt.md").unlink()
    assert only(pack).file.endswith("prompt.md")


def test_a_file_that_is_not_listed_is_told(pack: Path) -> None:
    (pack / "chapter/extra.md").write_text("Extra.")
    assert "'extra'" in only(pack).message


def test_text_that_is_not_utf8_is_refused_with_its_line(pack: Path) -> None:
    (pack / "chapter/start.md").write_bytes(b"one\ntwo \xff\n")
    assert only(pack).line == 2


def test_a_file_over_the_limit_is_refused(pack: Path) -> None:
    (pack / "chapter/start.md").write_bytes(b"x" * 300_000)
    assert "at most 262144" in only(pack).message


def test_all_problems_are_told_at_once(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "visible: true", "visible: perhaps")
    (pack / "chapter/start.md").unlink()
    assert len(problems(pack)) == 2


def test_a_needed_exercise_must_be_in_the_pack(pack: Path, edit: Edit) -> None:
    edit("exercises/double/exercise.yaml", "summary:", "needs: [half]\nsummary:")
    assert "'half'" in only(pack).message


def test_the_digest_changes_with_any_file(pack: Path, edit: Edit) -> None:
    before = load_pack(pack).exercise("double").digest
    edit("exercises/double/accepted/sum.py", "x + x", "x  + x")
    assert load_pack(pack).exercise("double").digest != before


def test_the_digest_is_the_same_for_the_same_files(pack: Path) -> None:
    assert load_pack(pack) == load_pack(pack)
