"""The Procfile as the supervisor reads it."""

from pathlib import Path

import pytest

from scripts.supervisor import procfile


def test_each_line_names_a_process_and_its_arguments(tmp_path: Path) -> None:
    (tmp_path / "Procfile").write_text("web: serve --name 'two words'\n\nworker: work a:b\n")
    assert procfile.read(tmp_path / "Procfile", {}) == {
        "web": ["serve", "--name", "two words"],
        "worker": ["work", "a:b"],
    }


def test_variables_are_filled_in(tmp_path: Path) -> None:
    (tmp_path / "Procfile").write_text("web: serve --port $PORT\n")
    assert procfile.read(tmp_path / "Procfile", {"PORT": "8001"}) == {"web": ["serve", "--port", "8001"]}


def test_a_variable_without_a_value_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "Procfile").write_text("web: serve --port $PORT\n")
    with pytest.raises(KeyError, match="PORT"):
        procfile.read(tmp_path / "Procfile", {})
