"""The site with its parts armed: the commands of the Procfile, each application in a wrapping."""

import os
import signal

from tests.running_site import RunningSite

APPLICATIONS = {
    "web": ("quizapp.wsgi", "tests.faults.armed.web"),
    "grader": ("grader.worker", "tests.faults.armed.grader"),
    "reports": ("quizapp", "tests.faults.armed.reports"),
}


class ArmedSite(RunningSite):
    def commands(self) -> dict[str, list[str]]:
        return {
            name: [APPLICATIONS[name][1] if word == APPLICATIONS[name][0] else word for word in command]
            for name, command in super().commands().items()
        }

    def dead(self) -> list[str]:
        """Parts that have ended by themselves."""
        return [name for name, process in self.processes.items() if process.poll() is not None]

    def bury(self, name: str) -> None:
        """End what a dead part left behind, as whoever watches over a part does."""
        process = self.processes.pop(name)
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
