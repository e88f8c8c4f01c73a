"""docs/operations.md names every setting that there is, and no other; its table of needs is computed."""

import re
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings

from grader.worker.settings import WorkerSettings
from quizapp.environment import Environment
from tests.load.sizing import MEASURED, SIZES, as_row, needs

TEXT = (Path(__file__).parents[3] / "docs" / "operations.md").read_text()
ROW = re.compile(r"^\| `([A-Z_]+)` \| (.*?) \| .+ \|$", re.MULTILINE)


def documented(prefix: str) -> dict[str, str]:
    """Variables with the defaults of the first table after the word."""
    table = TEXT.split(f"`{prefix}*`", 1)[1].split("\n\n", 2)[1]
    return dict(ROW.findall(table))


@pytest.mark.parametrize(("prefix", "settings"), [("QUIZAPP_", Environment), ("GRADER_", WorkerSettings)])
def test_every_setting_is_documented_and_no_other(prefix: str, settings: type[BaseSettings]) -> None:
    assert set(documented(prefix)) == {name.upper() for name in settings.model_fields}


@pytest.mark.parametrize(("prefix", "settings"), [("QUIZAPP_", Environment), ("GRADER_", WorkerSettings)])
def test_numbers_are_the_defaults_in_force(prefix: str, settings: type[BaseSettings]) -> None:
    told = {name: default for name, default in documented(prefix).items() if default.isdecimal()}
    fields = settings.model_fields
    in_force = {name.upper(): field.default for name, field in fields.items()}
    assert {name: float(default) for name, default in told.items()} == {
        name: float(in_force[name]) for name in told
    }
    assert told


@pytest.mark.parametrize("students", SIZES)
def test_what_a_course_needs_is_what_the_formula_gives(students: int) -> None:
    assert as_row(needs(students, MEASURED)) in TEXT
