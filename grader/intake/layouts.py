"""Whose file it is, by the names that learning platforms give in their exports.

Moodle, "Download all submissions": ``Ada Byron_1234_assignsubmission_file_/attention.py``, or without folders
``Ada Byron_1234_assignsubmission_file_attention.py``. Canvas, "Download Submissions":
``byronada_LATE_1234_56789_attention.py``. Gradescope, "Export Submissions": ``submission_1234/attention.py``
beside ``submission_metadata.yml``.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

MOODLE = re.compile(r"(?P<name>.+?)_\d+_assignsubmission_file_")
CANVAS = re.compile(r"(?P<name>[^_]+)(?:_LATE)?_\d+_\d+_.+")
GRADESCOPE = re.compile(r"submission_\d+")
METADATA = "submission_metadata.yml"
METADATA_LIMIT = 64 * 2**20

Students = Mapping[str, str]
"""By Gradescope's name of the submission."""


def student(parts: Sequence[str], known: Students) -> str:
    """The person that a path names, by its folders first; nothing where no platform's form fits."""
    for part in parts:
        if found := MOODLE.match(part):
            return found["name"]
        if GRADESCOPE.fullmatch(part):
            return known.get(part, part)
    found = CANVAS.fullmatch(parts[-1])
    return found["name"] if found else ""


def gradescope_students(metadata: Path) -> Students:
    """Nothing where it cannot be read."""
    if metadata.is_symlink() or not metadata.is_file() or metadata.stat().st_size > METADATA_LIMIT:
        return {}
    try:
        entries = YAML(typ="safe", pure=True).load(metadata.read_text("utf-8", "replace"))
    except (YAMLError, ValueError, RecursionError):
        return {}
    return {key: _names(entry) or key for key, entry in entries.items()} if isinstance(entries, dict) else {}


def _names(entry: Any) -> str:
    submitters = entry.get(":submitters") if isinstance(entry, dict) else None
    if not isinstance(submitters, list):
        return ""
    return ", ".join(str(one[":name"]) for one in submitters if isinstance(one, dict) and ":name" in one)
