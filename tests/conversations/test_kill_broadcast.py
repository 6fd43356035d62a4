"""The bot as a real process, killed in the middle of a broadcast: nobody is lost, nobody hears it twice."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.profiles import load_catalogue, load_profile
from models.machinery import Notice
from models.people import Account, Appointment
from models.people import Person as Staff
from scheduler.sender import WINDOW
from services.people.kinds import DISMISSED
from simulator.clock import SettableClock
from simulator.telegram import Telegram
from storage.database import Database
from tests.conversations.processes import PATIENCE, TOKEN, Bot

PEOPLE = 80


@dataclass
class Broadcast:
    """The base with its rows, the local Telegram with its phones, the process between them."""

    database: Database
    telegram: Telegram
    bot: Bot
    base: str

    def copies(self) -> list[int]:
        """How many messages of the bot each person has."""
        return [
            sum(letter["from"]["is_bot"] for letter in self.telegram.history(user["id"]))
            for user in self.telegram.users()
        ]

    async def statuses(self) -> Counter[str]:
        async with self.database.reading() as work:
            return Counter((await work.session.scalars(select(Notice.status))).all())

    async def until(self, holds: Callable[[Counter[str]], bool]) -> Counter[str]:
        """Wait until the rows have come so far."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds(found := await self.statuses()):
                    await self.telegram.wait_change(self.telegram.revision(), 0.2)
                return found
        except TimeoutError:
            raise AssertionError(f"never came so far: {await self.statuses()}\n{self.bot.log}") from None

    async def delivered(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while sum(self.copies()) < count:
                await self.telegram.wait_change(self.telegram.revision(), 1.0)


@pytest.fixture
async def broadcast(tmp_path: Path, base_url: str) -> AsyncIterator[Broadcast]:
    clock = SettableClock(ticking=True)
    telegram = Telegram(clock=clock, path=tmp_path / "telegram.sqlite3", token=TOKEN)
    database = Database(base_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    now = clock.now()
    async with database.transaction() as work:
        for number in range(1, PEOPLE + 1):
            telegram.add_user(7000 + number, "Вера")
            telegram.store.run("update users set started=1 where id=?", 7000 + number)
            person = Staff(surname=f"Я{number}", given_name="В", patronymic="", name_key=f"я{number}", created_at=now)
            work.people.add(person)
            await work.flush()
            if number == 1:  # what all are told of, whoever held it
                work.appointments.add(Appointment(person_id=person.id, role="mentor", from_on=now.date()))
                await work.flush()
            work.accounts.add(
                Account(user_id=7000 + number, chat_id=7000 + number, person_id=person.id, created_at=now)
            )
            row = {
                "dedupe_key": f"dismissed:{number}",
                "person_id": person.id,
                "kind": DISMISSED.name,
                "args": {"appointment": 1},
                "priority": 7,
                "due_at": now,
                "expires_at": now + timedelta(days=1),
                "goes_anyway": True,
                "created_at": now,
            }
            await work.outbox.add([row])
    base = await telegram.start()
    bot = Bot(tmp_path, base, DATABASE_URL=base_url)
    yield Broadcast(database, telegram, bot, base)
    await bot.end(signal.SIGKILL)
    await database.close()
    await telegram.stop()


async def killed_and_started_again(broadcast: Broadcast) -> Counter[str]:
    await broadcast.bot.end(signal.SIGKILL)
    broadcast.telegram.faults.clear()
    await broadcast.bot.start()
    found = await broadcast.until(lambda rows: not rows["new"] and not rows["claimed"])
    copies = Counter(broadcast.copies())
    assert set(found) <= {"sent", "unknown"}
    assert not set(copies) - {0, 1}, "somebody has heard it twice"
    assert copies[0] <= found["unknown"] <= WINDOW, "whoever has not heard it must be in doubt"
    return found


async def test_broadcast_killed_before_its_first_send_reaches_everybody(broadcast: Broadcast) -> None:
    broadcast.telegram.faults.plan("slow", method="getWebhookInfo", seconds=600)
    await broadcast.bot.start()
    async with asyncio.timeout(PATIENCE):
        while broadcast.telegram.faults.left:
            await asyncio.wait_for(broadcast.telegram.wait_change(broadcast.telegram.revision(), 0.1), PATIENCE)
    assert await broadcast.statuses() == {"new": PEOPLE}
    found = await killed_and_started_again(broadcast)
    assert found == {"sent": PEOPLE}


async def test_broadcast_killed_with_answers_on_their_way_doubles_nobody(broadcast: Broadcast) -> None:
    broadcast.telegram.faults.plan("slow", method="sendMessage", times=PEOPLE, seconds=600)
    await broadcast.bot.start()
    await broadcast.delivered(10)
    found = await killed_and_started_again(broadcast)
    assert found["unknown"] >= 10


async def test_broadcast_killed_in_full_swing_loses_nobody(broadcast: Broadcast) -> None:
    broadcast.telegram.faults.plan("slow", method="setMyCommands", seconds=600)  # nobody waits for the list of commands
    await broadcast.bot.start()
    await broadcast.delivered(PEOPLE * 4 // 10)
    await killed_and_started_again(broadcast)


async def test_broadcast_of_a_killed_process_is_ended_by_the_one_that_stood_by(
    broadcast: Broadcast, tmp_path: Path, base_url: str
) -> None:
    first = Bot(tmp_path, broadcast.base, name="first", DATABASE_URL=base_url, SEND_RATE="1")
    second = Bot(tmp_path, broadcast.base, name="second", DATABASE_URL=base_url)
    try:
        await first.start()
        await broadcast.delivered(1)
        await second.start()
        await second.says("наготове")
        await first.kill()
        assert (await broadcast.statuses())["new"] > 0
        found = await broadcast.until(lambda rows: not rows["new"] and not rows["claimed"])
        copies = Counter(broadcast.copies())
        assert set(found) <= {"sent", "unknown"}
        assert not set(copies) - {0, 1}, "somebody has heard it twice"
        assert copies[0] <= found["unknown"] <= WINDOW, "whoever has not heard it must be in doubt"
        assert await second.end(signal.SIGTERM) == 0
        assert "Traceback" not in second.log
    finally:
        await first.kill()
        await second.kill()


@pytest.mark.parametrize(("kind", "copies"), [("cut", 0), ("cut_after", 1), ("garbage", 0), ("broken", 1)])
async def test_broadcast_over_a_bad_line_doubts_only_what_nobody_can_know(
    broadcast: Broadcast, kind: str, copies: int
) -> None:
    broadcast.telegram.faults.plan(kind, method="sendMessage", chat_id=7005)  # type: ignore[arg-type]
    await broadcast.bot.start()
    found = await broadcast.until(lambda rows: not rows["new"] and not rows["claimed"])
    doubted = 0 if kind == "broken" else 1
    assert found == Counter({"sent": PEOPLE - doubted, "unknown": doubted})
    assert broadcast.copies()[4] == copies
    assert Counter(broadcast.copies()) == Counter({1: PEOPLE - 1 + copies, 0: 1 - copies})
