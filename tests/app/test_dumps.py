"""`backup` and `restore` on PostgreSQL, by its own programs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.profiles import load_catalogue, load_profile
from services.documents import read_file, store_file
from services.organisations import plant_profile
from storage.database import Database
from storage.lock import ProcessLock
from tests.app.test_commands import Operator


@pytest.fixture
def operator(tmp_path: Path, postgres_url: str) -> Operator:
    made = Operator(tmp_path, "http://127.0.0.1:9")
    made.environment["MARSHRUT_DATABASE_URL"] = postgres_url
    return made


@pytest.fixture
async def database(postgres_url: str) -> AsyncIterator[Database]:
    database = Database(postgres_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    yield database
    await database.close()


async def schools(database: Database) -> list[str]:
    async with database.reading() as work:
        return sorted(one.name for one in await work.organisations.municipalities())


async def test_operator_gets_a_postgresql_base_back_with_its_files(operator: Operator, database: Database) -> None:
    async with database.transaction() as work:
        await plant_profile(work)
    before, key = await schools(database), await store_file(operator.folder / "files", b"kept")
    copy = operator.folder / "elsewhere" / "monday.dump"
    code, said = await operator.says("backup", "--to", str(copy))
    assert (code, before != []) == (0, True), said
    async with database.transaction() as work:
        for one in await work.organisations.municipalities():
            one.name = "changed"
    (operator.folder / "files" / key).unlink()
    code, said = await operator.says("restore", str(copy))
    assert (code, "Возвращено файлов: 1" in said) == (0, True), said
    assert await schools(database) == before
    assert await read_file(operator.folder / "files", key) == b"kept"
    assert len(list((operator.folder / "copies").glob("marshrut-*.dump"))) == 1


async def test_operator_restores_what_is_no_copy_and_nothing_changes(operator: Operator, database: Database) -> None:
    wrong = operator.folder / "wrong.dump"
    wrong.write_bytes(b"PGDMP and then something else")
    code, said = await operator.says("restore", str(wrong))
    assert (code, "не копия базы" in said, "Traceback" in said) == (1, True, False), said


async def test_operator_restores_under_a_living_bot_and_is_refused(operator: Operator, database: Database) -> None:
    copy = operator.folder / "monday.dump"
    await operator.says("backup", "--to", str(copy))
    lock = ProcessLock(database.url)
    await lock.take()
    code, said = await operator.says("restore", str(copy))
    await lock.release()
    assert (code, "Остановите его" in said) == (1, True), said


async def test_operator_has_no_postgresql_programs_and_hears_which(operator: Operator) -> None:
    operator.environment["PATH"] = str(operator.folder)
    code, said = await operator.says("backup")
    assert (code, "pg_dump" in said, "Traceback" in said) == (1, True, False), said
