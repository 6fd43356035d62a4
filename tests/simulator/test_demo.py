"""The demo as a process of its own: it starts, its page answers, a restart goes on with the same town."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.request import urlopen

import aiohttp
import pytest

from simulator.desk import page_of
from simulator.town import Town
from simulator.wishes import WrongWish, read_wishes, why

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def command(folder: Path, port: int, *arguments: str, seed: str = "1", **settings: str) -> subprocess.Popen[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("MARSHRUT_", "DEMO_"))},
        "DEMO_PORT": str(port),
        "DEMO_DIR": str(folder),
        "DEMO_SEED": seed,
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
        **settings,
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


def test_slip_in_a_setting_of_the_demo_is_told_in_one_sentence(tmp_path: Path) -> None:
    process = command(tmp_path / "demo", free_port(), DEMO_PORT="abc")
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert said == "DEMO_PORT=abc: порт задают числом от 1 до 65535. Например: DEMO_PORT=8081 make demo\n"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DEMO_PORT", "99999", "DEMO_PORT=99999: порт задают числом"),
        ("DEMO_SEED", "нет", "DEMO_SEED=нет: бывает 1"),
        ("DEMO_PROT", "8081", "Настройки DEMO_PROT нет. Похоже на DEMO_PORT."),
    ],
)
def test_every_setting_of_the_demo_is_read_strictly(name: str, value: str, words: str) -> None:
    with pytest.raises(WrongWish, match=words):
        read_wishes({name: value})


def test_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    wishes = read_wishes({"DEMO_DIR": str(tmp_path / "file" / "demo"), "DEMO_PORT": ""})
    assert (wishes.port, wishes.is_seeded) == (8080, True)
    with pytest.raises(NotADirectoryError) as refused:
        wishes.folder.mkdir(parents=True)
    assert "нельзя писать. Выберите другую: DEMO_DIR" in why(refused.value, wishes)


def test_demo_ends_at_once_with_five_pages_open_and_says_nothing_amiss(tmp_path: Path) -> None:
    """Each page listens, and asks again as fast as it can, also while the bot goes."""
    over = threading.Event()
    with ThreadPoolExecutor(10) as pages:
        try:
            with demo(tmp_path / "demo", free_port(), seed="0", sign=signal.SIGINT) as address:
                streams = list(pages.map(listens, [address] * 5))
                asking = [pages.submit(asks, address, over) for _ in range(5)]
                assert all(stream.readline() for stream in streams)
        finally:
            over.set()
    assert all(one.exception() is None for one in asking)


def listens(address: str) -> HTTPResponse:
    found: HTTPResponse = urlopen(f"{address}/phone/feed?since=0", timeout=30)
    return found


def asks(address: str, over: threading.Event) -> None:
    while not over.is_set():
        with contextlib.suppress(OSError, HTTPException), urlopen(f"{address}/phone/state", timeout=10) as answer:
            answer.read()


async def test_page_asks_a_town_whose_bot_is_away_and_is_told_to_come_again(tmp_path: Path) -> None:
    town = Town(tmp_path)
    app = town.telegram.routes()
    page = page_of(town, ())
    page.add_routes(app)
    base = await town.telegram.start(app=app)
    async with aiohttp.ClientSession() as http:
        for path in ("state", "stored", "clock"):
            async with http.get(f"{base}/phone/{path}") as answer:
                assert (answer.status, await answer.json()) == (503, {"error": "bot-away"}), path
    await town.close()
