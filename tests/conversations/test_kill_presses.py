"""The bot as a real process, killed in a burst of presses: what was confirmed stands, what was fetched is handled."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot as Caller
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from app.profiles import load_catalogue, load_profile
from bot.callbacks.announcements import AnnouncementPress
from domain.actors import Role
from migrations.schema import migrate
from models.announcements import Announcement, Delivery
from models.people import Account, Appointment, Person
from simulator.clock import SettableClock
from simulator.telegram import Telegram
from storage.database import Database
from tests.conversations.processes import PATIENCE, TOKEN, Bot

TEACHERS = range(2001, 2151)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def settle_in(file: Path) -> int:
    """Teachers with accounts, one announcement that all of them have got. Returns its id."""
    url = f"sqlite+aiosqlite:///{file}"
    migrate(url, NOW)
    database = Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
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
    await database.close()
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


def readers(file: Path) -> set[int]:
    with closing(sqlite3.connect(file)) as base:
        return {row[0] for row in base.execute("select person_id from deliveries where read_at is not null")}


def left_in_inbox(file: Path) -> int:
    with closing(sqlite3.connect(file)) as base:
        return int(base.execute("select count(*) from inbox_updates where owner is not null").fetchone()[0])


def confirmed(telegram: Telegram) -> set[int]:
    unanswered = {press.user_id for press in telegram.ledger.unanswered}
    return set(TEACHERS) - unanswered


async def test_teachers_press_while_the_process_is_killed_and_no_mark_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "marshrut.sqlite3"
    telegram = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    base = await telegram.start()
    press = AnnouncementPress(act="read", id=await settle_in(file)).pack()
    telegram.flood.switched_off = True
    messages = await sent_to_all(telegram, base, press)
    for one, message_id in messages.items():
        telegram.press(one, message_id, press)
    bot = Bot(tmp_path, base)
    try:
        for killed_at in (1, 60):
            await bot.start()
            async with asyncio.timeout(PATIENCE):
                while len(confirmed(telegram)) < killed_at:
                    await telegram.wait_change(telegram.revision(), 0.05)
            await bot.end(signal.SIGKILL)
            assert confirmed(telegram) <= readers(file), bot.log
        await bot.start()
        async with asyncio.timeout(PATIENCE):
            while readers(file) != set(TEACHERS) or telegram.pending() or left_in_inbox(file):
                await telegram.wait_change(telegram.revision(), 0.2)
        assert "Traceback" not in bot.log
    finally:
        await bot.end(signal.SIGKILL)
        await telegram.stop()
