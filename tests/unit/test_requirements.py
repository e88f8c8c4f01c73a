"""The locks: exact, hashed, without addresses, and of one mind."""

import re
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).resolve().parents[2] / "requirements").glob("*.txt"))


def pinned(lock: Path) -> list[str]:
    """The first line of each entry."""
    return [line for line in lock.read_text().splitlines() if not line.startswith(" ")]


@pytest.fixture(params=LOCKS, ids=lambda lock: lock.stem)
def lock(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_a_lock_names_no_address(lock: Path) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links", lock.read_text())


def test_every_entry_is_exact_and_hashed(lock: Path) -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+==\S+( ; .+)? \\", line) for line in pinned(lock))
    assert len(re.findall(r"(?m)^[^ ].*\\\n    --hash=sha256:", lock.read_text())) == len(pinned(lock))


@pytest.mark.parametrize(("smaller", "larger"), [("grader", "runtime"), ("runtime", "test")])
def test_a_larger_lock_contains_the_smaller_one(smaller: str, larger: str) -> None:
    folder = LOCKS[0].parent
    versions = [{line.split(" ")[0] for line in pinned(folder / f"{name}.txt")} for name in (smaller, larger)]
    assert versions[0] <= versions[1]
