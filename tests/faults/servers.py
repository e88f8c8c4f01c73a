"""What a site under faults stands on: its own Redis, its own database, its own small disk, its own clock."""

import mmap
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import PostgreSQLServer, RedisServer

DISK_MEGABYTES = 400
CLOCK_SOURCE = Path(__file__).with_name("armed") / "clock.c"


@dataclass(frozen=True)
class Servers:
    """``folder`` lies on a disk of its own where `own_disk` made one; ``clock`` holds by how many seconds
    the clock of the processes is late."""

    folder: Path
    redis: RedisServer
    database_url: str
    postgresql: PostgreSQLServer | None = None

    @property
    def clock(self) -> Path:
        return self.folder / "clock"

    @property
    def ballast(self) -> Path:
        return self.folder / "ballast"

    def clock_variables(self) -> dict[str, str]:
        """The surroundings of a process whose clock `set_clock_back` turns. Needs a C compiler."""
        library = self.folder / "clock.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, CLOCK_SOURCE], check=True)
        self.clock.write_bytes(struct.pack("l", 0))
        return {"LD_PRELOAD": str(library), "FAULTS_CLOCK": str(self.clock)}

    def set_clock_back(self, seconds: int) -> None:
        """From where it stands now, in all processes at once."""
        with self.clock.open("r+b") as file, mmap.mmap(file.fileno(), 0) as shared:
            (behind,) = struct.unpack("l", shared)
            shared[:] = struct.pack("l", behind + seconds)


@contextmanager
def running_servers(folder: Path, kind: str) -> Iterator[Servers]:
    """``kind``: the database, ``postgresql`` or ``sqlite``."""
    redis = RedisServer()
    postgresql = None
    url = f"sqlite:///{folder}/db.sqlite3"
    if kind == "postgresql":
        cluster = folder / "postgresql"
        cluster.mkdir()
        postgresql = PostgreSQLServer(cluster)
        postgresql.start()
        url = postgresql.url
    redis.start()
    try:
        yield Servers(folder, redis, url, postgresql)
    finally:
        redis.stop()
        if postgresql is not None:
            postgresql.stop()


@contextmanager
def own_disk(folder: Path) -> Iterator[None]:
    """A small disk in memory, so that filling it harms nobody. Needs root."""
    size = f"size={DISK_MEGABYTES}m,mode=755"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "faults", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
