"""How reports are written: for people, for programs, for spreadsheets, for Gradescope."""

from collections.abc import Callable
from typing import TextIO

from grader.cli.formats.csv_rows import write_csv
from grader.cli.formats.graded import Graded
from grader.cli.formats.gradescope import write_gradescope
from grader.cli.formats.json_lines import write_json
from grader.cli.formats.text import write_text

Writer = Callable[[Graded], None]

FORMATS: dict[str, Callable[[TextIO], Writer]] = {
    "text": write_text,
    "json": write_json,
    "csv": write_csv,
    "gradescope": write_gradescope,
}

__all__ = ["FORMATS", "Graded", "Writer"]
