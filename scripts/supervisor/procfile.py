"""Reads the Procfile, the one place that says which processes there are."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from string import Template


def read(path: Path, variables: Mapping[str, str]) -> dict[str, list[str]]:
    """The arguments of each process by its name, with $NAME replaced from `variables`.

    Raises KeyError for a variable that has no value.
    """
    lines = (line.split(":", 1) for line in path.read_text().splitlines() if line)
    return {name: shlex.split(Template(command).substitute(variables)) for name, command in lines}
