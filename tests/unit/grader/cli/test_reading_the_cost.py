"""The examples of docs/reading-the-cost.md print what stands below them."""

import re
import shlex
from pathlib import Path

import pytest

from grader.cli import main

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs/reading-the-cost.md").read_text()
PROMPT = "$ python -m grader "
EXAMPLES = re.findall(r"^```console\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_prints_what_stands_below_it(
    example: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(ROOT)
    command, _, expected = example.partition("\n")
    main(shlex.split(command.removeprefix(PROMPT)))
    printed = capsys.readouterr()
    assert printed.out + printed.err == expected


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3
    assert all(example.startswith(PROMPT) for example in EXAMPLES)
