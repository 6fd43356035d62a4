"""The Messenger port over Telegram: renders a notice for its reader, sends it once, tells what is known of it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from aiogram import Bot

from bot.batcher import Batcher
from bot.notices.render import Reader, Render
from bot.pacer import Lane, Pacer, in_lane
from bot.receipts import sort
from bot.rewriting import Removal, Rewrite, remove, rewrite
from bot.screens import Screen
from bot.uploads import Uploads
from locales.loader import Words
from services.ports import Clock, Outcome, Parcel, Receipt
from storage.database import Database
from storage.faults import is_outage

Shown = Screen | Rewrite | Removal

log = logging.getLogger(__name__)

BASE_PAUSE = 5.0  # the base is away: the next notices could not be rendered either


class TelegramMessenger:
    """`outcomes` counts what became of the sends of this process."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        words: Words,
        clock: Clock,
        renders: Mapping[str, Render],
        *,
        files_dir: Path,
        pacer: Pacer,
    ) -> None:
        self._bot = bot
        self._database = database
        self._words = words
        self._clock = clock
        self._renders = renders
        self._files_dir = files_dir
        self._pacer = pacer
        self._uploads = Uploads(bot, database, files_dir)
        self._rendering: Batcher[Parcel, Shown] = Batcher(self._render)
        self.close = self._rendering.close
        self.outcomes: Counter[Outcome] = Counter()

    @property
    def parked(self) -> int:
        """Sends that wait for another one to bring their file up."""
        return self._uploads.parked

    async def send(self, parcel: Parcel) -> Receipt:
        with in_lane(Lane.BULK if parcel.is_bulk else Lane.NOTICE):
            receipt = await self._send(parcel)
        self.outcomes[receipt.outcome] += 1
        return receipt

    async def _send(self, parcel: Parcel) -> Receipt:
        try:
            shown = await self._rendering(parcel)
        except Exception as error:
            if is_outage(error):
                return Receipt(outcome=Outcome.AGAIN, retry_after=BASE_PAUSE, error=type(error).__name__)
            log.exception("notice %s of kind %s could not be rendered", parcel.notice_id, parcel.kind)
            return Receipt(outcome=Outcome.FAILED, error=type(error).__name__)
        try:
            message_id = await self._deliver(parcel.chat_id, shown)
        except Exception as error:
            if is_outage(error):  # the uploads look there before they send, never after: nothing has left
                return Receipt(outcome=Outcome.AGAIN, retry_after=BASE_PAUSE, error=type(error).__name__)
            return sort(error)
        numbers = shown.numbers if isinstance(shown, Rewrite) else ""
        return Receipt(outcome=Outcome.SENT, message_id=message_id, numbers=numbers)

    async def _deliver(self, chat_id: int, shown: Shown) -> int:
        """A new message, or a change of one sent before."""
        if isinstance(shown, Rewrite):
            await rewrite(self._bot, chat_id, shown)
            return shown.message_id
        if isinstance(shown, Removal):
            await remove(self._bot, chat_id, shown)
            return shown.message_id
        return (await self._uploads.send(chat_id, shown)).message_id

    async def _render(self, parcels: Sequence[Parcel]) -> list[Shown]:
        """All that leave at this moment in one look at the base: a thousand copies do not open it a thousand times."""
        me = await self._bot.me()  # known since the start
        async with self._database.reading() as work:
            people = await work.people.by_ids(
                {number for parcel in parcels if (number := parcel.person_id) is not None}
            )
            shown = []
            for parcel in parcels:
                reader = Reader(
                    work=work,
                    person=people.get(parcel.person_id) if parcel.person_id is not None else None,
                    t=self._words.translator(parcel.language),
                    now=self._clock.now(),
                    files_dir=self._files_dir,
                    lasts=self._pacer.lasts,
                    is_group=parcel.group_id is not None,
                    private_chat=f"https://t.me/{me.username}",
                )
                shown.append(await self._renders[parcel.kind](parcel.args, reader))
            return shown
