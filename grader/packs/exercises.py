"""One exercise folder becomes one ``Exercise``: its YAML, its texts and its programs."""

import ast
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from grader.domain.exercise import CostCheck, Exercise
from grader.domain.growth import parse_growth
from grader.errors import GrowthError
from grader.packs.digest import digest
from grader.packs.edits import check_edits
from grader.packs.located import line_of, validate
from grader.packs.source import fail, read_python, read_text, read_yaml

_exercise = TypeAdapter(Exercise)
_FROM_FILES = ("prompt", "starter", "reference", "accepted", "misconceptions", "faults", "digest")


def load_exercise(folder: Path) -> Exercise:
    """The exercise in ``folder``, whose name is its slug.

    Raises:
        PackError: everything that is wrong with it, by file, line and field.
    """
    file = folder / "exercise.yaml"
    document = read_yaml(file)
    _refuse_keys(document, file)
    if document.get("slug") != folder.name:
        raise fail(file, f"must be {folder.name!r}, the name of its folder", field="slug")
    document.update(_texts(folder))
    exercise = validate(_exercise, document, file)
    _check_growth(exercise, document, file)
    _check_ties(exercise, file)
    check_edits(exercise, document, file)
    return exercise.model_copy(update={"digest": digest(exercise)})


def _refuse_keys(document: Any, file: Path) -> None:
    for key in _FROM_FILES:
        if key in document:
            line = line_of(document, [key])[1]
            raise fail(file, "comes from a file of its own, not from here", line=line, field=key)


def _texts(folder: Path) -> dict[str, Any]:
    return {
        "prompt": read_text(folder / "prompt.md"),
        "starter": read_python(folder / "starter.py"),
        "reference": read_python(folder / "reference.py"),
        "accepted": [_program(file) for file in sorted(folder.glob("accepted/*.py"))],
        "misconceptions": [_misconception(file) for file in sorted(folder.glob("misconceptions/*.py"))],
        "faults": [_fault(file) for file in sorted(folder.glob("faults/*/*.py"))],
    }


def _program(file: Path) -> dict[str, str]:
    return {"name": file.stem, "source": read_python(file)}


def _fault(file: Path) -> dict[str, str]:
    return _program(file) | {"loses": file.parent.name}


def _misconception(file: Path) -> dict[str, str]:
    source = read_python(file)
    sentence = ast.get_docstring(ast.parse(source))
    if not sentence:
        raise fail(file, "starts with no docstring: the sentence that the student reads", field="docstring")
    return {"id": file.stem, "sentence": " ".join(sentence.split()), "source": source}


def _check_growth(exercise: Exercise, document: Any, file: Path) -> None:
    """Targets are read at load time, so that a typo is the author's to mend, not the student's to meet."""
    for index, check in enumerate(exercise.checks):
        if not isinstance(check, CostCheck):
            continue
        for field in ("operations_target", "memory_target", "steps_target"):
            try:
                parse_growth(getattr(check, field), check.symbols)
            except GrowthError as error:
                path, line = line_of(document, ["checks", index, field])
                raise fail(file, str(error), line=line, field=path) from error


def _check_ties(exercise: Exercise, file: Path) -> None:
    known = {misconception.id for misconception in exercise.misconceptions}
    for tie in exercise.ties:
        named = {id_ for name in tie.ids for id_ in name.split(" + ")}
        for unknown in sorted(named - known - {"reference"}):
            raise fail(file, f"names {unknown!r}, which is no file in misconceptions/", field="ties")
