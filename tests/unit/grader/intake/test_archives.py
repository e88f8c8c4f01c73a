"""Archives that anybody may have made are unpacked within their folder and their budget, or not at all."""

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.intake.archives import Budget, unpack


def zipped(folder: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    archive = folder / "hand-ins.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return archive


def tarred(folder: Path, *members: tarfile.TarInfo, content: bytes = b"") -> Path:
    archive = folder / "hand-ins.tar.gz"
    with tarfile.open(archive, "w:gz") as file:
        for member in members:
            member.size = len(content) if member.isreg() else 0
            file.addfile(member, io.BytesIO(content))
    return archive


def unpacked(archive: Path, budget: Budget | None = None) -> tuple[dict[str, bytes], list[str]]:
    """What was written, by path, and what was said of the rest."""
    folder = archive.parent / "unpacked"
    folder.mkdir()
    told = [f"{refused.name}: {refused.problem}" for refused in unpack(archive, folder, budget or Budget())]
    files = {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return files, told


def of_kind(name: str, kind: bytes, link: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, link
    return member


def test_sources_are_unpacked_and_the_rest_is_left(tmp_path: Path) -> None:
    archive = zipped(tmp_path, ("a/x.py", b"1"), ("a/y.ipynb", b"2"), ("a/photo.jpg", b"3"))
    assert unpacked(archive) == ({"a/x.py": b"1", "a/y.ipynb": b"2"}, [])


@pytest.mark.parametrize("name", ["/etc/x.py", "../x.py", "a/../../x.py", "a\\..\\x.py", "C:\\x.py"])
def test_paths_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    for archive in (zipped(tmp_path, (name, b"1")), tarred(tmp_path, tarfile.TarInfo(name), content=b"1")):
        (tmp_path / archive.name.replace(".", "-")).mkdir()
        moved = archive.rename(tmp_path / archive.name.replace(".", "-") / archive.name)
        files, told = unpacked(moved)
        assert files == {}
        assert "leads outside" in told[0]


@pytest.mark.parametrize(
    "member",
    [
        of_kind("x.py", tarfile.SYMTYPE, "/etc/passwd"),
        of_kind("x.py", tarfile.LNKTYPE, "/etc/passwd"),
        of_kind("x.py", tarfile.FIFOTYPE),
        of_kind("x.py", tarfile.CHRTYPE),
    ],
    ids=["symbolic link", "hard link", "pipe", "device"],
)
def test_what_is_no_file_is_refused(tmp_path: Path, member: tarfile.TarInfo) -> None:
    files, told = unpacked(tarred(tmp_path, member))
    assert files == {}
    assert "link or a device" in told[0]


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("x.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    files, told = unpacked(zipped(tmp_path, (link, b"/etc/passwd")))
    assert files == {}
    assert "link or a device" in told[0]


def test_a_folder_that_is_a_link_leads_nowhere(tmp_path: Path) -> None:
    """First a link, then a file below it: the link was not made, so the file stays inside."""
    outside = tmp_path / "outside"
    outside.mkdir()
    members = (of_kind("door.py", tarfile.SYMTYPE, str(outside)), tarfile.TarInfo("door.py/x.py"))
    unpacked(tarred(tmp_path, *members, content=b"1"))
    assert list(outside.iterdir()) == []


def test_a_bomb_ends_at_the_budget(tmp_path: Path) -> None:
    members = [(f"{number}.py", bytes(2**20)) for number in range(5)]
    files, told = unpacked(zipped(tmp_path, *members), Budget(bytes=3 * 2**20))
    assert len(files) == 3
    assert "unpack to more than" in told[0]


def test_a_bomb_that_is_not_wanted_ends_at_the_budget_too(tmp_path: Path) -> None:
    members = [tarfile.TarInfo("big.bin"), tarfile.TarInfo("x.py")]
    files, told = unpacked(tarred(tmp_path, *members, content=bytes(2**20)), Budget(bytes=2**19))
    assert files == {}
    assert "unpack to more than" in told[0]


def test_too_many_members_end_at_the_budget(tmp_path: Path) -> None:
    files, told = unpacked(zipped(tmp_path, *((f"{n}.py", b"") for n in range(5))), Budget(members=3))
    assert len(files) == 3
    assert "hold more than" in told[0]


def test_a_large_source_is_refused_by_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.intake.archives.MEMBER_BYTES", 100)
    files, told = unpacked(zipped(tmp_path, ("x.py", bytes(101)), ("y.py", bytes(100))))
    assert list(files) == ["y.py"]
    assert told[0].startswith("x.py: It has more than")


def test_a_name_that_comes_twice_is_told(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        archive = zipped(tmp_path, ("x.py", b"first"), ("x.py", b"second"))
    files, told = unpacked(archive)
    assert files == {"x.py": b"first"}
    assert "twice" in told[0]


def test_a_file_where_a_folder_should_be_takes_only_itself(tmp_path: Path) -> None:
    files, told = unpacked(zipped(tmp_path, ("a.py", b"1"), ("a.py/b.py", b"2"), ("c.py", b"3")))
    assert files == {"a.py": b"1", "c.py": b"3"}
    assert told[0].startswith("a.py/b.py: It cannot be unpacked")


def test_a_member_with_a_password_takes_only_itself(tmp_path: Path) -> None:
    archive = zipped(tmp_path, ("a.py", b"1"), ("b.py", b"2"))
    content = bytearray(archive.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + flags] |= 1  # the first member says that it is encrypted
    archive.write_bytes(content)
    files, told = unpacked(archive)
    assert files == {"b.py": b"2"}
    assert "encrypted" in told[0]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_is_told_and_stays_inside(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    make = data.draw(st.sampled_from([zipped, tarred]))
    if make is zipped:
        archive = zipped(folder, ("a.py", b"print(1)" * 50), ("b/c.py", b"2"))
    else:
        archive = tarred(folder, tarfile.TarInfo("a.py"), tarfile.TarInfo("b/c.py"), content=b"print(1)" * 50)
    content = bytearray(archive.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    archive.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    unpacked(archive, Budget(bytes=10_000))
    assert {file.name for file in folder.iterdir()} == {archive.name, "unpacked"}
