"""A kept file goes up once; every later copy goes by the id that the messenger gave for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot.screens import Attachment, Screen, send_screen
from models.files import StoredFile
from services.documents import read_file
from storage.database import Database

log = logging.getLogger(__name__)

WRONG_ID = ("wrong file identifier", "wrong remote file", "file reference")


class Uploads:
    """Sends screens. An id that the messenger does not know any more is forgotten: the kept bytes go up again, in one
    send, while the others that go with this file wait for its new id: `parked` counts those."""

    def __init__(self, bot: Bot, database: Database, files_dir: Path) -> None:
        self._bot = bot
        self._database = database
        self._files_dir = files_dir
        self._turns: dict[int, asyncio.Lock] = {}
        self.parked = 0

    async def send(self, chat_id: int, screen: Screen) -> Message:
        attachment = screen.attachment
        if attachment is None or attachment.stored_id is None:
            return await send_screen(self._bot, chat_id, screen)
        if attachment.remote_id:
            try:
                return await send_screen(self._bot, chat_id, screen)
            except TelegramBadRequest as error:
                if not any(sign in error.message.lower() for sign in WRONG_ID):
                    raise
        async with self._turn(attachment.stored_id):
            file = await self._find(attachment.stored_id)
            if not file.remote_id or file.remote_id == attachment.remote_id:
                return await self._upload(chat_id, screen, attachment, file)
        known = replace(attachment, remote_id=file.remote_id, content=b"")
        return await send_screen(self._bot, chat_id, replace(screen, attachment=known))

    @asynccontextmanager
    async def _turn(self, stored_id: int) -> AsyncIterator[None]:
        turn = self._turns.setdefault(stored_id, asyncio.Lock())
        self.parked += 1
        try:
            await turn.acquire()
        finally:
            self.parked -= 1
        try:
            yield
        finally:
            turn.release()

    async def _upload(self, chat_id: int, screen: Screen, attachment: Attachment, file: StoredFile) -> Message:
        content = await read_file(self._files_dir, f"{file.sha256[:2]}/{file.sha256}")
        fresh = replace(attachment, remote_id="", content=content)
        message = await send_screen(self._bot, chat_id, replace(screen, attachment=fresh))
        if remote_id := _id_of(message):
            await self._remember(file.id, remote_id)
        return message

    async def _remember(self, stored_id: int, remote_id: str) -> None:
        """The message has come: whatever fails here, it is not sent again. The next copy goes up by itself."""
        try:
            async with self._database.transaction() as work:
                await work.announcements.remember_file(stored_id, remote_id)
        except Exception as error:
            log.warning("the id of file %s was not kept: %s", stored_id, type(error).__name__)

    async def _find(self, stored_id: int) -> StoredFile:
        async with self._database.reading() as work:
            return await work.announcements.stored_file(stored_id)


def _id_of(message: Message) -> str:
    if message.photo:
        return message.photo[-1].file_id
    found = message.document or message.voice
    return found.file_id if found is not None else ""
