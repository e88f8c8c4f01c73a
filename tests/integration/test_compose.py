"""The containers run the same processes, with the same variables, as one machine does."""

import shlex
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from grader.worker.settings import WorkerSettings as GraderSettings
from quizapp.environment import Environment as SiteSettings
from scripts.supervisor import environments, procfile
from scripts.supervisor.folders import ROOT, Data

PROCESSES = ("web", "grader", "reports")
PROCFILE = procfile.read(ROOT / "Procfile", {"BIND": "0.0.0.0:8000"})
COMPOSE: dict[str, Any] = YAML(typ="safe").load(ROOT / "docker-compose.yml")
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
SITE_VARIABLES = {f"QUIZAPP_{field}".upper() for field in SiteSettings.model_fields}
GRADER_VARIABLES = {f"GRADER_{field}".upper() for field in GraderSettings.model_fields}


def test_every_process_is_a_service() -> None:
    assert set(PROCFILE) == set(PROCESSES)
    assert set(SERVICES) == {*PROCESSES, "prepare", "redis", "postgres"}


@pytest.mark.parametrize("name", PROCESSES)
def test_a_service_runs_the_command_of_the_procfile(name: str) -> None:
    assert shlex.split(SERVICES[name]["command"]) == PROCFILE[name]


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"prepare"}))
def test_a_service_that_stays_has_a_health_check(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


@pytest.mark.parametrize("name", PROCESSES)
def test_every_variable_is_one_that_the_settings_read(name: str) -> None:
    read = GRADER_VARIABLES if name == "grader" else SITE_VARIABLES
    assert set(SERVICES[name]["environment"]) <= read


def test_one_machine_sets_no_variable_that_the_settings_do_not_read(tmp_path: Path) -> None:
    told = environments.site(Data(tmp_path), "redis://") | environments.grader("redis://")
    ours = {name for name in told if name.startswith(("QUIZAPP_", "GRADER_"))}
    assert ours <= SITE_VARIABLES | GRADER_VARIABLES


def test_the_grader_meets_nothing_but_redis() -> None:
    met = [name for name, service in SERVICES.items() if set(service.get("networks", [])) & {"jobs"}]
    assert sorted(met) == ["grader", "redis"]
    assert SERVICES["grader"]["networks"] == ["jobs"]
    assert COMPOSE["networks"]["jobs"]["internal"] is True


def test_the_grader_has_no_privileges() -> None:
    grader = SERVICES["grader"]
    assert grader["cap_drop"] == ["ALL"]
    assert grader["security_opt"] == ["no-new-privileges:true"]
    assert grader["read_only"] is True
    assert not {"privileged", "cap_add", "volumes", "devices", "pid", "ipc"} & set(grader)


def test_the_graders_image_knows_no_site() -> None:
    lock = (ROOT / "requirements/grader.txt").read_text().lower()
    image = (ROOT / "deploy/grader.Dockerfile").read_text()
    assert not [name for name in ("django", "psycopg", "gunicorn") if name in lock]
    assert [line for line in image.splitlines() if line.startswith("COPY") and "--from" not in line] == [
        "COPY requirements/grader.txt .",
        "COPY grader grader",
    ]


def test_only_the_site_is_published_and_to_this_machine_only() -> None:
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert published == {"web": ["127.0.0.1:8000:8000"]}
