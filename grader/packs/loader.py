"""A folder becomes a ``Pack``; all its problems are told at once."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from grader.domain.exercise import Exercise
from grader.domain.item import item_adapter
from grader.domain.pack import Pack, PackHead, Section, SectionHead
from grader.errors import PackError, Problem
from grader.packs.digest import digest
from grader.packs.exercises import load_exercise
from grader.packs.located import validate
from grader.packs.needs import check_needs, located
from grader.packs.source import fail, read_text, read_yaml

Loaded = TypeVar("Loaded")
Wanted = TypeVar("Wanted")
_head = TypeAdapter(PackHead)


def load_pack(folder: Path) -> Pack:
    """The pack in ``folder``, in the order that ``pack.yaml`` names.

    Raises:
        PackError: every problem of every file.
    """
    file = folder / "pack.yaml"
    head = validate(_head, read_yaml(file), file)
    problems: list[Problem] = []
    chapter = _each(head.chapter, lambda section: _section(folder, section), problems)
    items = _each(head.items, lambda slug: _item(folder, slug), problems)
    exercises = _each(head.exercises, lambda slug: load_exercise(folder / "exercises" / slug), problems)
    problems += _unlisted(folder, head)
    if problems:
        raise PackError(problems)
    _check_ideas(folder, head, items, exercises)
    check_needs(folder, head, exercises)
    fields = head.model_dump(exclude={"chapter", "items", "exercises"})
    pack = Pack(**fields, chapter=tuple(chapter), items=tuple(items), exercises=tuple(exercises))
    return pack.model_copy(update={"digest": digest(pack)})


def _each(names: Iterable[Wanted], load: Callable[[Wanted], Loaded], problems: list[Problem]) -> list[Loaded]:
    loaded = []
    for name in names:
        try:
            loaded.append(load(name))
        except PackError as error:
            problems.extend(error.problems)
    return loaded


def _section(folder: Path, head: SectionHead) -> Section:
    return Section(**head.model_dump(), markdown=read_text(folder / "chapter" / f"{head.slug}.md"))


def _item(folder: Path, slug: str) -> Any:
    file = folder / "items" / f"{slug}.yaml"
    document = read_yaml(file)
    if document.get("id") != slug:
        raise fail(file, f"must be {slug!r}, the name of its file", field="id")
    return validate(item_adapter, document, file)


def _unlisted(folder: Path, head: PackHead) -> list[Problem]:
    """Files that nobody reads are mistakes: a forgotten line in ``pack.yaml``."""
    found = {
        "chapter": (
            {file.stem for file in folder.glob("chapter/*.md")},
            {part.slug for part in head.chapter},
        ),
        "items": ({file.stem for file in folder.glob("items/*.yaml")}, set(head.items)),
        "exercises": (
            {file.parent.name for file in folder.glob("exercises/*/exercise.yaml")},
            set(head.exercises),
        ),
    }
    return [
        Problem(str(folder / "pack.yaml"), 1, field, f"{name!r} exists as a file but is not listed here")
        for field, (present, listed) in found.items()
        for name in sorted(present - listed)
    ]


def _check_ideas(folder: Path, head: PackHead, items: list[Any], exercises: list[Exercise]) -> None:
    """Ideas and objectives that ``pack.yaml`` does not list have no meaning."""
    ideas, objectives = {idea.id for idea in head.ideas}, {objective.id for objective in head.objectives}
    named: list[tuple[Path, list[str | int], tuple[str, ...], set[str]]] = [
        (folder / "pack.yaml", ["chapter", place, "ideas"], section.ideas, ideas)
        for place, section in enumerate(head.chapter)
    ]
    for item in items:
        file = folder / "items" / f"{item.id}.yaml"
        named += [(file, ["ideas"], item.ideas, ideas), (file, ["objectives"], item.objectives, objectives)]
    for exercise in exercises:
        file = folder / "exercises" / exercise.slug / "exercise.yaml"
        named.append((file, ["objectives"], exercise.objectives, objectives))
    problems = [
        located(file, [*path, index], f"{id_!r} is not listed in pack.yaml")
        for file, path, ids, known in named
        for index, id_ in enumerate(ids)
        if id_ not in known
    ]
    if problems:
        raise PackError(problems)
