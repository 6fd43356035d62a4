"""The only place where the bot is put together, by hand; whatever a test or the demo replaces comes by keyword."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aiogram import Bot, Dispatcher, Router

import handlers
from app.clock import SystemClock
from app.leading import Leader
from app.profiles import load_catalogue, load_consent, load_profile
from app.settings import Settings
from app.telegram import make_bot, make_receiver
from bot.commands import set_commands
from bot.errors import apology
from bot.inbox import Inbox
from bot.messenger import TelegramMessenger
from bot.middlewares import TurnMiddleware
from bot.notices import RENDERS
from bot.pacer import PacedSession, Pacer
from domain.consent import Consent
from locales.loader import FOLDER, Words
from locales.terms import load_english_terms
from migrations.schema import migrate
from scheduler import TICKS
from scheduler.runner import Runner
from scheduler.sender import Sender
from services.notices import KINDS
from services.organisations import plant_profile
from services.ports import Clock
from storage.database import Database
from storage.lock import ProcessLock

if TYPE_CHECKING:
    from bot.poller import Poller
    from bot.webhook import Webhook

log = logging.getLogger(__name__)

STOPS_WITHIN = 10.0


class App:
    """The running parts. `settled()` waits until nothing fetched is unhandled and nothing due is unsent."""

    def __init__(
        self,
        *,
        settings: Settings,
        clock: Clock,
        database: Database,
        words: Words,
        consent: Consent,
        bot: Bot,
        dispatcher: Dispatcher,
        pacer: Pacer,
        session: PacedSession,
        turns: TurnMiddleware,
        messenger: TelegramMessenger,
        inbox: Inbox,
        receiver: Poller | Webhook,
        sender: Sender,
        runner: Runner,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.database = database
        self.words = words
        self.consent = consent
        self.bot = bot
        self.dispatcher = dispatcher
        self.pacer = pacer
        self.session = session
        self.turns = turns
        self.messenger = messenger
        self.inbox = inbox
        self.receiver = receiver
        self.sender = sender
        self.runner = runner
        self.leader = Leader(database.lock, sender, runner, clock)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, *, wakes_ticks: bool = True, receives: bool = True) -> None:
        """Take up what was left, then live: sender, receiver, ticks. Returns when all of them run.

        Without `receives` nothing new comes in before `receive` is called.

        Raises `AlreadyRunning` while another process lives on this database: what it holds is not ours to settle.
        """
        is_alone = not self.settings.works_together
        if is_alone:
            await self.database.lock.take()
            await self.sender.recover()
        await self.inbox.take_up()
        self.sender.wake()
        self._tasks = self.leader.living() if is_alone else [asyncio.create_task(self.leader.run(), name="leader")]
        if not self.database.liveness.is_alone:
            self._tasks.append(asyncio.create_task(self.inbox.look_after(), name="inbox"))
        await set_commands(self.bot, self.words)  # what waits to leave does not wait for this
        if receives:
            self.receive()
        if wakes_ticks and is_alone:
            self.runner.start()
            await self.runner.run_due()

    def receive(self) -> None:
        """Let Telegram's updates in."""
        self._tasks.append(asyncio.create_task(self.receiver.run(), name="receiver"))

    async def wait(self) -> None:
        """Until a part ends by itself: a revoked token, another poller, a lost lock. Raises its error."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def settled(self) -> None:
        """Nothing fetched is unhandled, nothing due is unsent. Awaited by tests and by a moved clock."""
        while True:
            await self.inbox.idle.wait()
            await self.sender.idle.wait()
            if self.inbox.idle.is_set() and self.sender.idle.is_set():
                return

    async def next_due(self, now: datetime) -> datetime | None:
        """The next moment at which something happens by itself."""
        async with self.database.reading() as work:
            notice = await work.outbox.next_due()
        tick = self.runner.next_due(now)
        return min((moment for moment in (notice, tick) if moment is not None), default=None)

    def waits(self) -> list[float]:
        """When everybody who works waits: the moments (monotonic) they wait for. A standing clock is moved by them."""
        faults = [*self.receiver.pauses.moments, *self.sender.waiting]
        calls = [*self.inbox.waiting, *self.session.pauses.moments]
        working = self.inbox.working + self.sender.in_flight + len(faults)
        parked = self.pacer.parked + self.messenger.parked + len(calls) + len(faults)
        return [*self.pacer.waiting, *calls, *faults] if working and parked >= working else []

    async def _stop_receiving(self) -> None:
        """Two who ask Telegram for updates cut each other off, and another copy may have this place already."""
        receiving = [task for task in self._tasks if task.get_name() == "receiver"]
        for task in receiving:
            task.cancel()
        await asyncio.gather(*receiving, return_exceptions=True)

    async def close(self, *, patience: float = STOPS_WITHIN) -> None:
        """Hand out no more updates, let handlers and sends under way end and write down what became of them.

        What is not done stays in its rows; with no patience everything is dropped, as a crash would.
        """
        self.runner.close()
        await self._stop_receiving()
        if patience and self._tasks:
            await asyncio.gather(self.sender.land(patience), self.inbox.land(patience))
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if patience:
            with contextlib.suppress(Exception):
                await self.sender.record_landed()
        await self.inbox.close()
        await asyncio.gather(self.turns.close(), self.messenger.close())
        await self.bot.session.close()
        await self.database.close()


async def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    lock: ProcessLock | None = None,
    strict_words: bool = False,
    routers: Callable[[], list[Router]] = handlers.routers,
    words_folder: Path = FOLDER,
) -> App:
    """Migrate, wire, and be ready to start. Nothing is sent or fetched yet but the bot's own name.

    `lock` may be held by the caller already. Raises `ProfileError` for a broken profile, aiogram's errors when Telegram
    refuses the token or is away.
    """
    clock = clock or SystemClock()
    profile, consent = load_profile(settings.profile), load_consent(settings.profile)
    catalogue = load_catalogue(service=settings.profile)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    copy = await asyncio.to_thread(migrate, settings.database, clock.now())
    if copy:
        log.info("the database was migrated; a copy from before is kept")
    database = Database(settings.database, profile=profile, catalogue=catalogue, lock=lock)
    async with database.transaction() as work:
        await plant_profile(work)
    terms = {"ru": profile.term_forms, "en": load_english_terms()}
    words = Words(terms, words_folder, zone=profile.zone, now=clock.now, strict=strict_words)
    pacer = Pacer(clock, settings.send_rate)
    session = PacedSession(pacer, clock)
    bot = make_bot(settings, session)
    try:
        me = await bot.me()
    except BaseException:
        await bot.session.close()
        await database.close()
        raise
    dispatcher = Dispatcher(disable_fsm=True)
    turns = TurnMiddleware(
        database,
        clock,
        words,
        files_dir=settings.files_dir,
        lasts=pacer.lasts,
        bot_username=me.username or "",
        consent=consent,
        admin_ids=settings.admin_ids,
    )
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.outer_middleware(turns)
    dispatcher["database"], dispatcher["clock"], dispatcher["words"] = database, clock, words
    dispatcher.include_routers(*routers())
    messenger = TelegramMessenger(bot, database, words, clock, RENDERS, files_dir=settings.files_dir, pacer=pacer)
    locks = None
    if settings.works_together:
        from storage.isolation import PersonLocks  # one process alone needs no Redis and does not read its library

        locks = PersonLocks(settings.redis_url, f"marshrut:{me.id}")
    inbox = Inbox(bot, dispatcher, database, clock, apologise=apology(database, words), locks=locks)
    dispatcher["afterwards"] = inbox.afterwards
    return App(
        settings=settings,
        clock=clock,
        database=database,
        words=words,
        consent=consent,
        bot=bot,
        dispatcher=dispatcher,
        pacer=pacer,
        session=session,
        turns=turns,
        messenger=messenger,
        inbox=inbox,
        receiver=make_receiver(settings, bot, dispatcher, inbox, clock),
        sender=Sender(database, messenger, clock, KINDS),
        runner=Runner(database, clock, TICKS),
    )
