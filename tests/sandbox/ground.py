"""What the attacks aim at: each part shows whether it was touched."""

import os
import socket
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

from grader.sandbox.jail.privileges import NOBODY


class Ground:
    """A secret file, a folder open to all, a port, an abstract socket, and a process of the jailed user."""

    def __init__(self) -> None:
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self._temporary.name)
        self.folder.chmod(0o755)
        self.secret = self.folder / "secret"
        self.secret.write_text("canary")
        self.open_folder = self.folder / "open"
        self.open_folder.mkdir()
        self.open_folder.chmod(0o777)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self._abstract = socket.socket(socket.AF_UNIX)
        self._abstract.bind(f"\0ground-{os.getpid()}")
        self._abstract.listen()
        self._abstract.setblocking(False)
        self._prepare()

    def restore(self) -> None:
        """Mend what an attack that got through has broken."""
        self._victim.kill()
        self._victim.wait()
        self._prepare()

    def _prepare(self) -> None:
        for path in self.open_folder.iterdir():
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        self.victim_file = self.open_folder / "victim"
        self.victim_file.write_text("intact")
        self.victim_file.chmod(0o600)
        if os.getuid() == 0:
            os.chown(self.victim_file, NOBODY, NOBODY)
        user = NOBODY if os.getuid() == 0 else None
        self._victim = subprocess.Popen(["/bin/sleep", "600"], user=user)

    def prelude(self) -> str:
        """The names by which attacks find it."""
        port = self._listener.getsockname()[1]
        return (
            f"SECRET_FILE = {str(self.secret)!r}\nOPEN_FOLDER = {str(self.open_folder)!r}\n"
            f"VICTIM_FILE = {str(self.victim_file)!r}\nVICTIM = {self._victim.pid}\n"
            f"PORT = {port}\nABSTRACT = {self._abstract.getsockname()!r}\n"
        )

    def harm(self) -> list[str]:
        """What was touched, in words."""
        found = []
        if [path.name for path in self.open_folder.iterdir()] != ["victim"]:
            found.append("the open folder has changed")
        elif self.victim_file.stat().st_mode & 0o777 != 0o600:
            found.append("the mode of the victim's file has changed")
        if self._victim.poll() is not None:
            found.append("the victim was killed")
        found += [f"a connection to {name}" for name, s in self._sockets() if _was_reached(s)]
        return found

    def _sockets(self) -> list[tuple[str, socket.socket]]:
        return [("the port", self._listener), ("the abstract socket", self._abstract)]

    def close(self) -> None:
        self._victim.kill()
        self._victim.wait()
        self._listener.close()
        self._abstract.close()
        self._temporary.cleanup()

    def __enter__(self) -> "Ground":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _was_reached(listener: socket.socket) -> bool:
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True
