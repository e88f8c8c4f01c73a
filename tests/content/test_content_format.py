"""docs/content-format.md is true: its example works, and it names every key."""

import re
from pathlib import Path

import pytest

from grader.domain import exercise as domain
from grader.domain.exercise import Exercise
from grader.judging.cost import COUNTER
from grader.judging.proof import prove
from grader.packs import load_exercise
from grader.sandbox import Sandbox

PAGE = (Path(__file__).parents[2] / "docs" / "content-format.md").read_text(encoding="utf-8")
EXERCISE_MODELS = [
    *(
        domain.Override,
        domain.Values,
        domain.Argument,
        domain.Result,
        domain.Case,
        domain.Limits,
        domain.Tie,
        domain.Edit,
    ),
    *(
        domain.CorrectnessCheck,
        domain.SoftmaxCheck,
        domain.Shift,
        domain.FutureCheck,
        domain.CostCheck,
        domain.Exercise,
    ),
]
FROM_FILES = {"prompt", "starter", "reference", "accepted", "misconceptions", "faults", "digest"}


@pytest.fixture
def example(tmp_path: Path) -> Exercise:
    """The exercise of the page's first part, written to files as the page says."""
    folder = tmp_path / "row-mean"
    (folder / "misconceptions").mkdir(parents=True)
    (folder / "prompt.md").write_text("Average each row.")
    names = ["exercise.yaml", "starter.py", "reference.py", "misconceptions/mean-columns.py"]
    blocks = re.findall(r"```(?:yaml|python)\n(.*?)```", PAGE, re.DOTALL)
    for name, block in zip(names, blocks, strict=False):
        (folder / name).write_text(block)
    return load_exercise(folder)


def test_the_example_proves_itself(example: Exercise) -> None:
    with Sandbox(counter=COUNTER) as sandbox:
        rows = list(prove(example, sandbox))
    assert [row.name for row in rows] == ["reference", "starter", "mean-columns"]
    assert [row.problem for row in rows if row.problem] == []


@pytest.mark.parametrize("model", EXERCISE_MODELS, ids=lambda model: model.__name__)
def test_every_key_is_told(model: type[domain.Model]) -> None:
    told = set(re.findall(r"`(\w+)[:`]", PAGE))
    assert set(model.model_fields) - FROM_FILES - told == set()
