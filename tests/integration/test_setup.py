"""What a newcomer reads where `make` cannot go on: one clear sentence each."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.supervisor.folders import ROOT

PLAIN = "/usr/local/bin:/usr/bin:/bin"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with all that setting up reads."""
    for name in ("Makefile", "scripts", "requirements"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    return tmp_path


def pretend(clone: Path, program: str, script: str) -> None:
    """Puts a program in front of the real one."""
    file = clone / "bin" / program
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def make(clone: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": f"{clone / 'bin'}:{PLAIN}", "HOME": str(clone), **variables}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)


def test_make_alone_lists_every_target_with_a_line(clone: Path) -> None:
    listed = {line.split()[1]: line.split()[2:] for line in make(clone).stdout.splitlines()}
    assert set(listed) >= {"setup", "run", "test", "check", "bench", "prove"}
    assert all(listed.values())


def test_an_old_python_is_told_from_a_new_one(clone: Path) -> None:
    pretend(clone, "old", 'case $1 in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac')
    done = make(clone, "setup", PYTHON="old")
    assert done.returncode != 0
    assert "Python 3.11 or newer is needed; found Python 3.9.2." in done.stderr


def test_elsewhere_than_on_linux_docker_is_named(clone: Path) -> None:
    pretend(clone, "uname", "echo Darwin")
    done = make(clone, "setup")
    assert done.returncode != 0
    assert "docker compose up" in done.stderr


def test_without_a_network_it_says_so(clone: Path) -> None:
    nobody = "http://127.0.0.1:9"
    done = make(clone, "setup", PYTHON=sys.executable, PIP_PROXY=nobody, PIP_NO_CACHE_DIR="1")
    assert done.returncode != 0
    assert done.stderr.startswith("No network: ")


def test_an_installed_lock_is_not_installed_again(clone: Path) -> None:
    lock = (clone / "requirements/runtime.txt").read_bytes()
    (clone / ".venv/bin").mkdir(parents=True)
    (clone / ".venv/bin/python").symlink_to(sys.executable)
    (clone / ".venv/.runtime.sha256").write_text(hashlib.sha256(lock).hexdigest())
    done = make(clone, "setup")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_root_missing_packages_are_named_and_the_rest_goes_on(clone: Path) -> None:
    pretend(clone, "id", "echo 1000")
    pretend(clone, "sh", "exit 1")  # how the script asks whether something is there
    command = ["/bin/sh", "scripts/system-packages"]
    environment = {"PATH": f"{clone / 'bin'}:{PLAIN}"}
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "apt-get install redis-server postgresql chromium" in done.stderr
