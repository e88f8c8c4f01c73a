"""A running site on which one fault after another is played. What was not killed keeps running."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.armed.site import ArmedSite
from tests.faults.programs import programs
from tests.faults.run import AFTERWARDS, NO_FAULT, Finding, Run
from tests.faults.senders import NotStored
from tests.faults.servers import Servers, own_disk, running_servers
from tests.faults.truth import Truth
from tests.running_site import ROOT, running_site

PEOPLE = 24
MESSAGE = 200
"""Characters of what went wrong with the run itself."""


@dataclass
class Lane:
    """``expected``: the result of each kind of program, as it was without faults."""

    name: str
    site: ArmedSite
    servers: Servers
    tokens: list[str]
    expected: dict[str, tuple[object, ...]] = field(default_factory=dict)
    played: int = 0

    def play(self, point: str, seed: int) -> Finding:
        """One run with the fault at ``point``; ``seed`` draws its details."""
        self.played += 1
        name = f"{self.name}-{self.played}"
        chance = random.Random(f"{point} {seed}")
        run = Run(name, point, self.site, self.servers, self.tokens, self.expected, chance)
        try:
            return run.play()
        except (NotStored, TimeoutError, RuntimeError) as error:
            run.finding.faults.append(f"{type(error).__name__}: {str(error)[:MESSAGE]}")
            return run.finding

    def look_back(self) -> Finding:
        """At the end: what is stored of all runs is still what each run found."""
        finding = Finding(AFTERWARDS, struck=True)
        kinds = {program.source.strip(): program.kind for program in programs()}
        rows = Truth(self.servers.database_url).rows()
        for row in rows:
            kind = kinds[row.source.partition("\n")[2].strip()]
            if row.result != self.expected[kind]:
                finding.faults.append(f"{kind}: {row.result}, not {self.expected[kind]}")
        finding.submissions = len(rows)
        return finding


@contextmanager
def running_lane(name: str, folder: Path, database: str, *, turned_clock: bool = False) -> Iterator[Lane]:
    """``database``: ``postgresql`` or ``sqlite``. Its first run had no fault, and set what is expected."""
    with ExitStack() as stack:
        if os.geteuid() == 0:
            stack.enter_context(own_disk(folder))
        servers = stack.enter_context(running_servers(folder, database))
        variables = {"FAULTS_FOLDER": str(folder)} | (servers.clock_variables() if turned_clock else {})
        site = stack.enter_context(
            running_site(folder, servers.database_url, servers.redis.url, ArmedSite, **variables)
        )
        lane = Lane(name, site, servers, _people(site))
        lane.play(NO_FAULT, 0)
        yield lane


def _people(site: ArmedSite) -> list[str]:
    command = [sys.executable, "-m", "tests.faults.people", str(PEOPLE)]
    environment = {**site.environment, "DJANGO_SETTINGS_MODULE": "quizapp.settings"}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()
