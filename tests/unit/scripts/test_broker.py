"""Where the supervisor finds a Redis."""

import subprocess
from pathlib import Path

import pytest

from scripts.supervisor import broker
from scripts.supervisor.errors import CannotRunError


def test_one_on_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "valkey-server"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert broker.find_server() == str(program)


def test_without_one_the_installed_wheel_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    version = subprocess.run([broker.find_server(), "--version"], capture_output=True, text=True, check=True)
    assert "server v=" in version.stdout


def test_nowhere_to_be_found_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(broker, "IN_WHEELS", {})
    with pytest.raises(CannotRunError, match="apt install redis-server"):
        broker.find_server()
