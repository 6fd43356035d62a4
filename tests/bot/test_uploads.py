"""The base goes away around the first upload of a file: nothing is failed for good, nothing comes twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiogram import Bot
from sqlalchemy.exc import OperationalError

import bot.uploads
from bot.messenger import TelegramMessenger
from bot.pacer import Pacer
from bot.screens import Attachment, Screen
from locales.loader import Words
from models.files import StoredFile
from services.ports import Outcome, Parcel
from simulator.clock import SettableClock
from storage.database import Database

PARCEL = Parcel(
    notice_id=1, person_id=None, group_id=None, messenger="telegram", chat_id=7, kind="paper", args={}, language="ru"
)


class Base:
    """Away for reading or for writing; there is one file in it."""

    def __init__(self, away: str) -> None:
        self.away = away

    @asynccontextmanager
    async def _open(self, what: str) -> AsyncIterator[Any]:
        if what == self.away:
            raise OperationalError("select", {}, Exception("database is locked"))

        async def stored_file(_: int) -> StoredFile:
            return StoredFile(id=1, sha256="ab" * 32, remote_id="")

        yield SimpleNamespace(announcements=SimpleNamespace(stored_file=stored_file))

    def reading(self) -> Any:
        return self._open("reading")

    def transaction(self) -> Any:
        return self._open("writing")


@pytest.mark.parametrize(("away", "outcome", "sent"), [("reading", Outcome.AGAIN, 0), ("writing", Outcome.SENT, 1)])
async def test_copy_with_a_file_met_by_an_outage_goes_again_only_when_it_has_not_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, away: str, outcome: Outcome, sent: int
) -> None:
    left: list[Screen] = []

    async def send_screen(_: Bot, chat_id: int, screen: Screen) -> Any:
        left.append(screen)
        return SimpleNamespace(message_id=9, photo=None, document=SimpleNamespace(file_id="new"), voice=None)

    async def shown(_: Parcel) -> Screen:
        return Screen("План", attachment=Attachment(kind="document", name="plan.pdf", stored_id=1))

    monkeypatch.setattr(bot.uploads, "send_screen", send_screen)
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / ("ab" * 32)).write_bytes(b"plan")
    clock = SettableClock(ticking=True)
    base = cast(Database, Base(away))
    messenger = TelegramMessenger(
        Bot("42:TEST"), base, cast(Words, None), clock, {}, files_dir=tmp_path, pacer=Pacer(clock)
    )
    monkeypatch.setattr(messenger, "_rendering", shown)
    receipt = await messenger.send(PARCEL)
    assert (receipt.outcome, len(left)) == (outcome, sent)
    assert receipt.retry_after == (5 if outcome is Outcome.AGAIN else None)
