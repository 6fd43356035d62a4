"""The demo as a process of its own: it starts, its page answers, a restart goes on with the same town."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def command(folder: Path, port: int, *arguments: str, seed: str = "1") -> subprocess.Popen[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("MARSHRUT_", "DEMO_"))},
        "DEMO_PORT": str(port),
        "DEMO_DIR": str(folder),
        "DEMO_SEED": seed,
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "simulator", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


@contextmanager
def demo(folder: Path, port: int, *arguments: str, seed: str = "1", sign: int = signal.SIGTERM) -> Iterator[str]:
    """A running demo; its address. Ended by `sign`, it must end in time."""
    process = command(folder, port, *arguments, seed=seed)
    assert process.stdout is not None
    said = ""
    try:
        for line in process.stdout:
            said += line
            if "http://" in line:
                break
        assert f"http://127.0.0.1:{port}/" in said, said
        yield f"http://127.0.0.1:{port}"
        process.send_signal(sign)
        assert process.wait(PATIENCE) in (0, -signal.SIGKILL)
        rest = process.stdout.read()
        assert "Traceback" not in rest, rest
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def count(folder: Path, table: str) -> int:
    with sqlite3.connect(folder / "marshrut.sqlite3") as base:
        return int(base.execute(f"select count(*) from {table}").fetchone()[0])


def page(address: str) -> str:
    with urlopen(address, timeout=10) as answer:
        assert answer.status == 200
        return str(answer.read().decode())


def test_demo_starts_answers_and_goes_on_with_the_same_town_after_a_stop_and_after_a_kill(tmp_path: Path) -> None:
    folder, port = tmp_path / "demo", free_port()
    with demo(folder, port) as address:
        assert "<html" in page(address).lower()
    people = count(folder, "persons")
    assert people > 5
    with demo(folder, port, sign=signal.SIGKILL) as address:
        page(address)
    with demo(folder, port) as address:
        page(address)
    assert count(folder, "persons") == people


def test_demo_without_a_seed_is_empty_and_fresh_takes_away_only_its_own_files(tmp_path: Path) -> None:
    folder, port = tmp_path / "demo", free_port()
    with demo(folder, port, seed="0") as address:
        page(address)
    assert count(folder, "persons") == 0
    slots = count(folder, "tick_slots")
    with sqlite3.connect(folder / "marshrut.sqlite3") as base:
        base.execute("insert into tick_slots (tick, slot, taken_at) values ('mark', 'mark', '2026-01-01')")
    (folder / "mine.txt").write_text("not the demo's", encoding="utf-8")
    with demo(folder, port, "--fresh", seed="0"):
        pass
    assert count(folder, "tick_slots") <= slots
    assert (folder / "mine.txt").exists()


def test_busy_port_is_told_in_words(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        process = command(tmp_path / "demo", port)
        said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert f"Порт {port} занят" in said
    assert "Traceback" not in said


def test_second_demo_in_the_same_folder_is_refused_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    with demo(folder, free_port(), seed="0") as address:
        process = command(folder, free_port(), seed="0")
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1, said
        assert "уже работает" in said
        assert "Traceback" not in said
        page(address)
