"""Starts the parts of the site in order and watches them."""

import secrets
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import partial

from scripts.supervisor import broker, children, ending, environments, ports, procfile, readiness
from scripts.supervisor.children import Child
from scripts.supervisor.errors import CannotRunError
from scripts.supervisor.folders import ROOT, Data

PACK = "content/self-attention"
QUEUES = {"grader": "grading", "reports": "reports"}


def run(port: int, data: Data, stack: ExitStack) -> None:
    """Starts everything and watches it. What it started is ended when `stack` closes, Redis last.

    Raises CannotRunError where a part cannot start or ends by itself.
    """
    ports.require_free(port)
    redis, broker_url = start_redis(data, stack)
    site, grader = environments.site(data, broker_url), environments.grader(broker_url)
    accounts = prepare(site, data)
    say("Starting the workers and the site")
    started: dict[str, Child] = {}
    stack.callback(lambda: children.stop(list(started.values())))
    for name, command in procfile.read(ROOT / "Procfile", {"BIND": f"127.0.0.1:{port}"}).items():
        environment = grader if name == "grader" else site
        started[name] = children.start(name, command, environment, data.log(name))
    address = f"http://127.0.0.1:{port}/"
    everyone = [redis, *started.values()]
    wait_for_all(started, everyone, address, broker_url)
    say(f"\nReady: {address}\n\n{accounts}\n\nCtrl-C ends everything.")
    watch(everyone)


def start_redis(data: Data, stack: ExitStack) -> tuple[Child, str]:
    """Starts Redis on a free port, with a password made for this run, and waits until it answers."""
    say("Starting Redis")
    port, password = ports.free_port(), secrets.token_urlsafe(24)
    url = f"redis://:{password}@127.0.0.1:{port}/0"
    command = [broker.find_server(), "-"]
    configuration = broker.configuration(port, password)
    redis = children.start("redis", command, environments.common(), data.log("redis"), configuration)
    stack.callback(children.stop, [redis])
    readiness.wait_for(partial(readiness.broker_answers, url), redis, [redis])
    return redis, url


def prepare(site: Mapping[str, str], data: Data) -> str:
    """Brings the database and its content up to date. Returns the demo sign-ins as text."""
    say("Preparing the database")
    manage(site, data, "migrate")
    say(f"Loading {PACK}")
    manage(site, data, "load_pack", PACK)
    return manage(site, data, "make_demo_accounts", "--keep", str(data.demo_accounts))


def manage(environment: Mapping[str, str], data: Data, *arguments: str) -> str:
    """Runs one management command and returns what it printed.

    Raises CannotRunError with its reason.
    """
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command,
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,  # Ctrl-C lets it finish
    )
    ending.pause(0)
    log = data.log("prepare")
    with log.open("a") as output:
        output.write(done.stdout + done.stderr)
    if done.returncode != 0:
        called = f"manage.py {' '.join(arguments)}"
        raise CannotRunError(f"`{called}` failed: {reason(done.stderr)} (its log is {log})")
    return done.stdout.strip()


def reason(complaint: str) -> str:
    """The first line of what a command had to say, or the last of a traceback."""
    _, said, rest = complaint.strip().rpartition("CommandError: ")
    lines = rest.splitlines()
    return lines[0] if said else lines[-1]


def wait_for_all(
    started: Mapping[str, Child], everyone: Sequence[Child], address: str, broker_url: str
) -> None:
    """Returns when the site serves its front page and each worker takes from its queue."""
    readiness.wait_for(partial(readiness.site_answers, address), started["web"], everyone)
    for name, queue in QUEUES.items():
        readiness.wait_for(partial(readiness.worker_consumes, queue, broker_url), started[name], everyone)


def watch(everyone: Sequence[Child]) -> None:
    """Returns never; raises CannotRunError where a child ends, EndRequested where a person wants it."""
    while True:
        children.require_alive(everyone)
        ending.pause(0.2)


def say(line: str) -> None:
    print(line, flush=True)
