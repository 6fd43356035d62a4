"""What an operator sees of a living town at `/health` and `/metrics`."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from app import health, metrics
from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.conftest import ADMIN, TUESDAY

Site = TestClient[web.Request, web.Application]


@pytest.fixture
async def site(town: Town) -> AsyncIterator[Site]:
    application = web.Application()
    application.add_routes([*health.routes(town.bot), *metrics.routes(town.bot)])
    async with TestClient(TestServer(application)) as client:
        yield client


async def number(site: Site, name: str) -> float:
    answer = await site.get("/metrics")
    assert answer.status == 200
    found = re.search(rf"^{re.escape(name)} (\S+)$", await answer.text(), re.MULTILINE)
    assert found is not None, (name, await answer.text())
    return float(found[1])


async def faults(site: Site) -> list[str]:
    answer = await site.get("/health")
    said = await answer.json()
    assert (answer.status == 200) == said["ok"] == (not said["faults"])
    return list(said["faults"])


async def test_operator_counts_presses_with_their_time_and_reads_no_name(town: Town, site: Site) -> None:
    assert await number(site, "marshrut_press_seconds_count") == 0
    olga = town.person(ADMIN, "Ольга")
    await olga.starts()
    assert await number(site, "marshrut_press_seconds_count") == 1
    assert await number(site, "marshrut_lock_held") == 1
    assert "Ольга" not in await (await site.get("/metrics")).text()
    assert str(ADMIN) not in await (await site.get("/metrics")).text()


async def test_operator_sees_a_late_notice_grow_old_and_the_sender_that_hangs(town: Town, site: Site) -> None:
    await town.person(ADMIN, "Ольга").starts()
    await town.bot.runner.run_due()
    assert await faults(site) == []
    start = town.clock.now()
    async with town.bot.database.transaction() as work:
        account = await work.accounts.find("telegram", ADMIN)
        assert account is not None
        row = {"dedupe_key": "late", "account_id": account.id, "kind": "nothing", "created_at": start, "due_at": start}
        await work.outbox.add([row])
        work.outbox.has_new = False  # the sender is not woken: as if it hung
    town.clock.set(start + timedelta(minutes=4))
    assert await number(site, "marshrut_notice_late_seconds") == 240
    assert await faults(site) == []
    town.clock.set(start + timedelta(minutes=6))
    assert await faults(site) == ["ticks", "sender"]
    await town.bot.runner.run_due()
    assert await faults(site) == ["sender"]
    town.bot.sender.wake()
    await town.settle()
    assert await faults(site) == []
    assert await number(site, 'marshrut_notices{status="failed"}') == 1


async def test_operator_hears_that_the_database_is_away_and_no_old_numbers(town: Town, site: Site) -> None:
    async def rename(before: str, after: str) -> None:
        async with town.bot.database.transaction() as work:
            await work.session.execute(text(f"ALTER TABLE {before} RENAME TO {after}"))

    assert await number(site, "marshrut_database_up") == 1
    await rename("notices", "gone")
    assert await faults(site) == ["database"]
    assert await number(site, "marshrut_database_up") == 0
    assert "marshrut_notices" not in await (await site.get("/metrics")).text()
    await rename("gone", "notices")
    assert await number(site, "marshrut_database_up") == 1


async def test_administrator_hears_once_in_the_morning_what_the_bot_could_not_do(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 3")
    boris = await resident(town, "Орлов Борис Петрович", organisation_id=school, roles=(Role.ADMIN,))
    vera = await resident(town, "Иванова Вера Ивановна", organisation_id=school, roles=(Role.METHODIST,))
    await town.settle()
    quiet = boris.screen
    await town.move_to(TUESDAY + timedelta(days=1))
    assert boris.screen == quiet  # nothing to tell
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        rows = [("1", "failed"), ("2", "failed"), ("3", "unknown"), ("4", "sent")]
        await work.outbox.add(
            [{"dedupe_key": key, "kind": "any", "status": s, "created_at": now, "due_at": now} for key, s in rows]
        )
    await town.move_to(now + timedelta(days=1))
    assert "Не отправлено уведомлений: 2" in boris.screen
    assert "Неизвестно, дошли ли: 1" in boris.screen
    assert "Отложено" not in boris.screen
    assert "смог не всё" not in vera.screen
    told = boris.chat.count("смог не всё")
    await town.move_to(now + timedelta(days=3))
    assert boris.chat.count("смог не всё") == told == 1
