"""The bot as a real process, killed in a burst of presses: what was confirmed stands, what was fetched is handled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot as Caller
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from sqlalchemy import select

from app.profiles import load_catalogue, load_profile
from bot.callbacks.announcements import AnnouncementPress
from domain.actors import Role
from models.announcements import Announcement, Delivery
from models.people import Account, Appointment, Person
from simulator.clock import SettableClock
from simulator.telegram import Telegram
from storage.database import Database
from tests.conversations.processes import PATIENCE, TOKEN, Bot

RUNS, STANDS_BY = "работает. Остановить", "наготове"
TEACHERS = range(2001, 2151)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def settle_in(database: Database) -> int:
    """Teachers with accounts, one announcement that all of them have got. Returns its id."""
    async with database.transaction() as work:
        work.session.add_all(
            [Person(id=one, surname="П", given_name="А", name_key=f"п {one}", created_at=NOW) for one in TEACHERS]
        )
        await work.flush()
        rows: list[Any] = []
        for one in TEACHERS:
            rows.append(Account(user_id=one, chat_id=one, person_id=one, created_at=NOW))
            rows.append(Appointment(person_id=one, role=Role.TEACHER.value, from_on=date(2026, 9, 1)))
        work.session.add_all(rows)
        made = Announcement(
            run_id="run", role="methodist", sender="methodist", text="Семинар", created_at=NOW, goes_at=NOW
        )
        work.announcements.add(made)
        await work.flush()
        work.session.add_all([Delivery(announcement_id=made.id, person_id=one) for one in TEACHERS])
    return made.id


async def sent_to_all(telegram: Telegram, base: str, press: str) -> dict[int, int]:
    """The message with its button in every chat; its id by chat."""
    caller = Caller(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(base)))
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ознакомлен(а)", callback_data=press)]])
    found = {}
    for one in TEACHERS:
        telegram.add_user(one, "Анна")
        telegram.start_bot(one)
        found[one] = (await caller.send_message(one, "Семинар", reply_markup=markup)).message_id
    await caller.get_updates(offset=-1)  # what they said at the start is not for the bot under test
    (last,) = await caller.get_updates(offset=-1)
    await caller.get_updates(offset=last.update_id + 1)
    await caller.session.close()
    return found


async def readers(database: Database) -> set[int]:
    async with database.reading() as work:
        return set(await work.session.scalars(select(Delivery.person_id).where(Delivery.read_at.is_not(None))))


async def left_in_inbox(database: Database) -> int:
    async with database.reading() as work:
        return await work.inbox.count_waiting()


def confirmed(telegram: Telegram) -> set[int]:
    unanswered = {press.user_id for press in telegram.ledger.unanswered}
    return set(TEACHERS) - unanswered


@dataclass
class Burst:
    """Every teacher has pressed at once; nobody has taken the presses yet."""

    database: Database
    telegram: Telegram
    base: str

    async def until_confirmed(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(confirmed(self.telegram)) < count:
                await self.telegram.wait_change(self.telegram.revision(), 0.05)

    async def until_all_stand(self, bot: Bot) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while (
                    await readers(self.database) != set(TEACHERS)
                    or self.telegram.pending()
                    or await left_in_inbox(self.database)
                ):
                    await self.telegram.wait_change(self.telegram.revision(), 0.2)
        except TimeoutError:
            raise AssertionError(f"{len(await readers(self.database))} marks stand\n{bot.log}") from None


@pytest.fixture
async def burst(tmp_path: Path, base_url: str) -> AsyncIterator[Burst]:
    telegram = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    base = await telegram.start()
    database = Database(base_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    press = AnnouncementPress(act="read", id=await settle_in(database)).pack()
    telegram.flood.switched_off = True
    for one, message_id in (await sent_to_all(telegram, base, press)).items():
        telegram.press(one, message_id, press)
    yield Burst(database, telegram, base)
    await database.close()
    await telegram.stop()


async def test_teachers_press_while_the_process_is_killed_and_no_mark_is_lost(
    burst: Burst, tmp_path: Path, base_url: str
) -> None:
    bot = Bot(tmp_path, burst.base, DATABASE_URL=base_url)
    try:
        for killed_at in (1, 60):
            await bot.start()
            await burst.until_confirmed(killed_at)
            await bot.kill()
            assert confirmed(burst.telegram) <= await readers(burst.database), bot.log
        await bot.start()
        await burst.until_all_stand(bot)
        assert "Traceback" not in bot.log
    finally:
        await bot.kill()


async def test_teachers_press_while_the_active_one_of_two_is_killed_and_the_other_ends_the_work(
    burst: Burst, tmp_path: Path, base_url: str
) -> None:
    first, second = (Bot(tmp_path, burst.base, name=name, DATABASE_URL=base_url) for name in ("first", "second"))
    burst.telegram.faults.plan("unavailable", method="getUpdates", times=10_000)
    try:
        await first.start()
        await first.says(RUNS)
        await second.start()
        await second.says(STANDS_BY)
        burst.telegram.faults.clear()
        await burst.until_confirmed(30)
        await first.kill()
        assert confirmed(burst.telegram) <= await readers(burst.database), first.log
        await burst.until_all_stand(second)
        assert "Traceback" not in first.log + second.log
    finally:
        await first.kill()
        await second.kill()
