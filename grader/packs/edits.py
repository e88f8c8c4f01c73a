"""Edits are tried while reading, so that a text that the reference has lost is the author's to mend."""

import ast
from pathlib import Path
from typing import Any

from grader.domain.edit import edited
from grader.domain.exercise import Exercise
from grader.packs.located import line_of
from grader.packs.source import fail


def check_edits(exercise: Exercise, document: Any, file: Path) -> None:
    """Each edit applies, makes a program, and is the only one of its misconception.

    Raises:
        PackError: the first that does not, with its line.
    """
    seen: set[str] = set()
    for index, edit in enumerate(exercise.edits):
        problem = _problem(exercise, index, seen)
        if problem:
            path, line = line_of(document, ["edits", index])
            raise fail(file, problem, line=line, field=path)
        seen.add(edit.mistake)


def _problem(exercise: Exercise, index: int, seen: set[str]) -> str:
    edit = exercise.edits[index]
    if edit.mistake not in {mistake.id for mistake in exercise.misconceptions}:
        return f"names {edit.mistake!r}, which is no file in misconceptions/"
    if edit.mistake in seen:
        return f"{edit.mistake!r} has an edit already"
    try:
        source = edited(exercise.reference, [edit])
        if source is None:
            return "its changes touch the same text"
        ast.parse(source)
    except SyntaxError as error:
        return f"makes no program: {error.msg}"
    except ValueError as error:
        return str(error)
    return "changes nothing" if source == exercise.reference else ""
