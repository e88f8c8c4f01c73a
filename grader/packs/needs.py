"""What depends on what: ideas, objectives and exercises name others that exist, and never in a circle."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from grader.domain.exercise import Exercise
from grader.domain.pack import PackHead
from grader.errors import PackError, Problem
from grader.packs.located import line_of
from grader.packs.source import read_yaml

Needs = Mapping[str, Sequence[str]]
"""By name, the names that it depends on, in the author's order."""
Place = tuple[Path, list[str | int]]
"""A file, and the keys and indices that lead to a value in it."""


def check_needs(folder: Path, head: PackHead, exercises: Iterable[Exercise]) -> None:
    """Every ``needs`` of a pack.

    Raises:
        PackError: each unknown name, or else a circle, where it stands.
    """
    problems = [
        *_problems(
            {exercise.slug: exercise.needs for exercise in exercises},
            lambda slug, index: (folder / "exercises" / slug / "exercise.yaml", ["needs", index]),
        ),
        *_listed(folder, "objectives", {entry.id: entry.needs for entry in head.objectives}),
        *_listed(folder, "ideas", {entry.id: entry.needs for entry in head.ideas}),
    ]
    if problems:
        raise PackError(problems)


def _listed(folder: Path, field: str, needs: Needs) -> list[Problem]:
    """Of a list in ``pack.yaml``."""
    places = list(needs)
    return _problems(
        needs, lambda id_, index: (folder / "pack.yaml", [field, places.index(id_), "needs", index])
    )


def _problems(needs: Needs, place: Callable[[str, int], Place]) -> list[Problem]:
    unknown = [
        located(*place(name, index), f"{name!r} needs {other!r}, which is not in the pack")
        for name, others in needs.items()
        for index, other in enumerate(others)
        if other not in needs
    ]
    return unknown or _circle(needs, place)


def _circle(needs: Needs, place: Callable[[str, int], Place]) -> list[Problem]:
    """Nothing, or the one problem that some need leads back to itself."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        first, *others = reversed(error.args[1])  # each needs the one after it
        told = ", which needs ".join(repr(name) for name in others)
        index = needs[first].index(others[0])
        return [located(*place(first, index), f"{first!r} needs {told}: a circle, in which none comes first")]
    return []


def located(file: Path, location: list[str | int], message: str) -> Problem:
    """A problem at the place in the file to which those keys and indices lead."""
    field, line = line_of(read_yaml(file), location)
    return Problem(str(file), line, field, message)
