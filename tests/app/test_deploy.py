"""What `deploy/` promises holds: the compose file is one, the unit starts what exists, every setting is a setting."""

from __future__ import annotations

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from app.build import STOPS_WITHIN
from app.commands import ALL
from app.settings import Settings
from tests.house.test_imports import BELOW
from tests.servers import Missing, skip_or_fail

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
OPERATION = ROOT / "docs" / "operation.md"
SETTINGS = {f"MARSHRUT_{name.upper()}" for name in Settings.model_fields}
UNITS = sorted(DEPLOY.glob("*.service"))


def compose(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`docker compose` of any age on a copy of `deploy/` in the folder."""
    for command in (["docker", "compose"], ["docker-compose"]):
        found = shutil.which(command[0])
        if found and subprocess.run([*command, "version"], capture_output=True, check=False).returncode == 0:
            return subprocess.run(
                [*command, "-f", "compose.yaml", *words], cwd=folder, capture_output=True, text=True, check=False
            )
    skip_or_fail(Missing("docker compose is not installed"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    shutil.copy(ROOT / ".env.example", tmp_path / "deploy" / ".env")
    return tmp_path / "deploy"


def test_operator_composes_the_bot_with_its_servers(folder: Path) -> None:
    with (folder / ".env").open("a") as settings:
        settings.write("\nPOSTGRES_PASSWORD=secret\n")
    read = compose(folder, "config", "--quiet")
    assert read.returncode == 0, read.stderr
    assert {"bot", "postgres"} <= set(compose(folder, "config", "--services").stdout.split())


def test_operator_forgets_the_password_and_nothing_starts(folder: Path) -> None:
    read = compose(folder, "config", "--quiet")
    assert read.returncode != 0
    assert "POSTGRES_PASSWORD" in read.stderr


def test_operator_gets_every_storey_the_bot_stands_on_in_the_image() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE))
    assert copied == BELOW["app"] | {"app", "profiles"}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_operator_gives_a_unit_to_systemd_and_it_starts_a_command(unit: Path) -> None:
    parser = ConfigParser(strict=False, interpolation=None)  # Environment= stands there more than once
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read(unit)
    service = parser["Service"]
    command = service["ExecStart"].partition(" -m app ")[2].split()[0]
    assert command in {one.name for one in ALL}
    assert service["KillSignal"] == "SIGTERM"
    assert int(service["TimeoutStopSec"]) > 2 * STOPS_WITHIN


def test_operator_runs_a_command_beside_the_unit_with_its_user_and_state(tmp_path: Path) -> None:
    """`systemd-run` is played by a script that says how it was called."""
    played = tmp_path / "systemd-run"
    played.write_text("#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n")
    played.chmod(0o755)
    called = subprocess.run(
        [DEPLOY / "marshrut", "restore", "/var/lib/marshrut/a copy.sqlite3"],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert called[-5:] == [
        "/opt/marshrut/.venv/bin/python",
        *("-m", "app", "restore", "/var/lib/marshrut/a copy.sqlite3"),
    ]
    given = [word.removeprefix("--property=") for word in called if word.startswith("--property=")]
    unit = (DEPLOY / "marshrut@.service").read_text().replace("%S", "/var/lib").splitlines()
    assert {word for word in given if word not in unit} == set()
    verify = shutil.which("systemd-analyze")
    if verify is None:
        skip_or_fail(Missing("systemd-analyze is not installed"))
    trial = tmp_path / "trial.service"
    trial.write_text("\n".join(["[Service]", *given, "ExecStart=/bin/true"]))
    said = subprocess.run([verify, "verify", "--man=no", trial], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def test_operator_meets_no_setting_that_does_nothing() -> None:
    pages = [ROOT / "README.md", ROOT / ".env.example", OPERATION, *(one for one in DEPLOY.rglob("*") if one.is_file())]
    named = {(page.name, name) for page in pages for name in re.findall(r"MARSHRUT_[A-Z_]+[A-Z]", page.read_text())}
    assert {one for one in named if one[1] not in SETTINGS and not one[1].startswith("MARSHRUT_TEST_")} == set()


def test_operator_finds_each_setting_in_the_table_of_operation() -> None:
    assert set(re.findall(r"^\| `(MARSHRUT_[A-Z_]+)` \|", OPERATION.read_text(), re.MULTILINE)) == SETTINGS
