"""What a running site keeps on disk."""

from pathlib import Path

import pytest

from scripts.supervisor.errors import CannotRunError
from scripts.supervisor.folders import Data, held, kept_secret


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    assert kept_secret(tmp_path / "key") == kept_secret(tmp_path / "key")


def test_two_secrets_differ(tmp_path: Path) -> None:
    assert kept_secret(tmp_path / "one") != kept_secret(tmp_path / "other")


def test_only_the_owner_may_read_a_secret(tmp_path: Path) -> None:
    kept_secret(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_one_site_runs_from_a_folder(tmp_path: Path) -> None:
    with held(Data(tmp_path)), pytest.raises(CannotRunError, match="already runs"), held(Data(tmp_path)):
        pass


def test_the_folder_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with held(Data(tmp_path)) as data:
            assert data.log("web").parent.is_dir()


def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    with held(Data(tmp_path / "var")) as data:
        assert data.folder.stat().st_mode & 0o777 == 0o700
