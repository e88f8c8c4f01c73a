"""`python -m scripts.supervisor`: what `make run` runs."""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path

from scripts.supervisor import ending, folders, startup
from scripts.supervisor.ending import EndRequested
from scripts.supervisor.errors import CannotRunError
from scripts.supervisor.folders import ROOT, Data


def main() -> int:
    """Runs until Ctrl-C, a termination signal, or the end of a child. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="make run", description="Runs the site on this machine.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--data", type=Path, default=ROOT / "var", help="the folder the site keeps")
    arguments = parser.parse_args()
    ending.listen()
    try:
        with folders.held(Data(arguments.data.resolve())) as data, ExitStack() as stack:
            startup.run(arguments.port, data, stack)
    except CannotRunError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except EndRequested:
        print(f"\nEnded; the data is kept in {arguments.data}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
