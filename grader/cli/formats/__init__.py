"""How reports are written: for people, for programs, for spreadsheets, for Gradescope, for build servers."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TextIO

from grader.cli.formats.csv_rows import csv_rows
from grader.cli.formats.graded import Graded
from grader.cli.formats.gradescope import gradescope
from grader.cli.formats.json_lines import json_lines
from grader.cli.formats.junit import junit
from grader.cli.formats.text import text

Writer = Callable[[Graded], None]

FORMATS: dict[str, Callable[[TextIO], AbstractContextManager[Writer]]] = {
    "text": text,
    "json": json_lines,
    "csv": csv_rows,
    "gradescope": gradescope,
    "junit": junit,
}
"""Each takes a stream, and writes to it what it is given, until its context ends."""

__all__ = ["FORMATS", "Graded", "Writer"]
