"""The command line as an operator meets it: a real process against the local Telegram."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from services.documents import read_file, store_file
from simulator.clock import SettableClock
from simulator.telegram import Telegram

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "42:LOCAL"


class Operator:
    def __init__(self, folder: Path, base: str) -> None:
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("MARSHRUT_")} | {
            "MARSHRUT_DATA_DIR": str(folder),
            "MARSHRUT_BOT_API_URL": base,
            "MARSHRUT_BOT_TOKEN": TOKEN,
            "MARSHRUT_ALLOW_DRAFT_CONSENT": "1",
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
        }
        self.folder = folder

    async def starts(self, *words: str, **settings: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "app",
            *words,
            cwd=self.folder,
            env=self.environment | {f"MARSHRUT_{name}": value for name, value in settings.items()},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def says(self, *words: str, **settings: str) -> tuple[int | None, str]:
        process = await self.starts(*words, **settings)
        out, errors = await asyncio.wait_for(process.communicate(), 60)
        return process.returncode, out.decode() + errors.decode()


async def reads_until(process: asyncio.subprocess.Process, fragment: str) -> str:
    assert process.stdout is not None
    read = ""
    async with asyncio.timeout(60):
        while fragment not in read:
            line = await process.stdout.readline()
            if not line:
                assert process.stderr is not None
                raise AssertionError(read + (await process.stderr.read()).decode())
            read += line.decode()
    return read


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram(clock=SettableClock(ticking=True), token=TOKEN)
    yield telegram
    await telegram.stop()


@pytest.fixture
async def operator(telegram: Telegram, tmp_path: Path) -> Operator:
    return Operator(tmp_path, await telegram.start())


async def test_operator_runs_the_bot_on_an_empty_base_and_stops_it(operator: Operator) -> None:
    process = await operator.starts("run")
    assert "@marshrut_bot" in await reads_until(process, "работает")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 30) == 0


async def test_operator_names_no_administrator_and_gets_the_first_link_until_it_is_used(operator: Operator) -> None:
    links = []
    for _ in range(2):
        process = await operator.starts("run")
        said = await reads_until(process, "работает")
        process.kill()
        await process.wait()
        found = re.search(r"https://t\.me/marshrut_bot\?start=(\S+)", said)
        assert found is not None
        links.append(found[1])
    assert links[0] == links[1]
    assert re.fullmatch(r"[\w-]{16,64}", links[0])


async def test_operator_names_an_administrator_and_no_link_is_printed(operator: Operator) -> None:
    process = await operator.starts("run", ADMIN_IDS="17, 42")
    assert "t.me" not in await reads_until(process, "работает")
    process.kill()
    await process.wait()


async def test_operator_asks_for_a_link_of_a_methodist(operator: Operator) -> None:
    code, said = await operator.says("invite", "methodist")
    assert code == 0, said
    assert "https://t.me/marshrut_bot?start=" in said
    code, said = await operator.says("invite", "school_coordinator")
    assert (code, "Traceback" in said) == (1, False)


async def test_operator_loads_staff_and_results_after_a_look_at_them(operator: Operator) -> None:
    staff, results = (str(ROOT / "samples" / name) for name in ("shtat_shchyolkovo.xlsx", "rezultaty_iku.xlsx"))
    assert "migrate" in (await operator.says("import-staff", staff))[1]
    await operator.says("migrate")
    code, said = await operator.says("import-staff", staff)
    assert (code, "Новых людей: 27" in said, "Ничего не изменено" in said) == (0, True, True), said
    assert (await operator.says("import-staff", staff, "--yes"))[0] == 0
    assert "без изменений: 27" in (await operator.says("import-staff", staff))[1]
    code, said = await operator.says("import-results", results, "--yes")
    assert (code, "Загружено. Людей:" in said) == (0, True), said
    code, said = await operator.says("import-results", results, "--yes")
    assert (code, "Traceback" in said) == (1, False), said
    assert (await operator.says("import-staff", "nowhere.xlsx"))[0] == 1


async def test_operator_gives_a_wrong_token_and_hears_one_line(operator: Operator) -> None:
    code, said = await operator.says("run", BOT_TOKEN="43:OTHER")
    assert code == 1
    assert said.strip().splitlines()[-1].startswith("Telegram не принимает этот токен")
    assert "Traceback" not in said


async def test_operator_has_no_network_and_hears_one_line(operator: Operator) -> None:
    code, said = await operator.says("run", BOT_API_URL="http://127.0.0.1:9")
    assert code == 1
    assert "Нет связи с Telegram" in said
    assert "Traceback" not in said


async def test_operator_starts_a_second_copy_and_hears_one_line(operator: Operator, telegram: Telegram) -> None:
    first = await operator.starts("run")
    await reads_until(first, "работает")
    second = await operator.starts("run", DATA_DIR=str(operator.folder / "second"))
    losers = {asyncio.create_task(process.wait()): process for process in (first, second)}
    done, _ = await asyncio.wait(losers, return_when=asyncio.FIRST_COMPLETED, timeout=60)
    loser = losers[done.pop()]
    assert loser.stderr is not None
    assert "уже работает другая копия" in (await loser.stderr.read()).decode()
    for process in (first, second):
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_operator_has_an_active_webhook_and_hears_one_line(operator: Operator, telegram: Telegram) -> None:
    async with aiohttp.ClientSession() as client:
        url = f"{operator.environment['MARSHRUT_BOT_API_URL']}/bot{TOKEN}/setWebhook"
        assert (await client.post(url, json={"url": "https://example.org/hook"})).status == 200
    code, said = await operator.says("run")
    assert code == 1
    assert "включён вебхук" in said


async def test_operator_shows_a_draft_consent_only_when_told_to(operator: Operator) -> None:
    code, said = await operator.says("run", ALLOW_DRAFT_CONSENT="0")
    assert code == 1
    assert "ещё проект" in said


async def test_operator_asks_the_doctor_then_migrates_backs_up_and_restores(operator: Operator) -> None:
    code, said = await operator.says("doctor")
    assert (code, "Базы ещё нет" in said) == (1, True)
    assert (await operator.says("migrate"))[0] == 0
    code, said = await operator.says("doctor")
    assert (code, "Всё в порядке" in said) == (0, True), said
    code, said = await operator.says("backup")
    copy = re.search(r"Копия базы: (.+)", said)
    assert copy is not None
    (operator.folder / "marshrut.sqlite3").write_bytes(b"not a database at all, but long enough to be read as one")
    code, said = await operator.says("doctor")
    assert code == 1
    assert "Traceback" not in said
    assert (await operator.says("restore", copy[1]))[0] == 0
    assert (await operator.says("doctor"))[0] == 0


async def test_operator_watches_health_while_the_bot_runs(operator: Operator, unused_port: int) -> None:
    process = await operator.starts("run", HTTP_PORT=str(unused_port))
    await reads_until(process, "работает")
    async with aiohttp.ClientSession() as client:
        answer = await client.get(f"http://127.0.0.1:{unused_port}/health")
        assert (answer.status, (await answer.json())["ok"]) == (200, True)
    process.kill()
    await process.wait()


async def test_operator_gets_the_kept_files_back_with_the_base(operator: Operator) -> None:
    files = operator.folder / "files"
    lost, stayed = [await store_file(files, content) for content in (b"lost", b"stayed")]
    (files / lost).with_name(".new-half").write_bytes(b"ha")
    await operator.says("migrate")
    copy = operator.folder / "elsewhere" / "monday.sqlite3"
    code, said = await operator.says("backup", "--to", str(copy))
    assert (code, "файлов: 2" in said) == (0, True), said
    (files / lost).unlink()
    (files / stayed).unlink()
    (files / stayed).write_bytes(b"cut")
    newer = await store_file(files, b"newer")
    code, said = await operator.says("restore", str(copy))
    assert (code, "Возвращено файлов: 2" in said) == (0, True), said
    assert [await read_file(files, key) for key in (lost, stayed, newer)] == [b"lost", b"stayed", b"newer"]


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
