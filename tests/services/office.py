"""A sender at work: the base, a standing clock, a messenger that answers as the story says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select, text

from models.machinery import Notice
from models.people import Account, Person
from scheduler.sender import Sender
from services.deliveries import NOT_TAKEN
from services.outbox import NoticeKind, Priority, Quiet, notify
from services.ports import Outcome, Parcel, Receipt
from simulator.clock import SettableClock
from storage.database import Database
from storage.work import Work

PATIENCE = 60  # of a loaded machine: nothing is measured by it
NOON = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
SENT = Receipt(outcome=Outcome.SENT, message_id=7)
PLAIN = NoticeKind(name="plain", quiet=Quiet.GOES_ANYWAY)
REMINDER = NoticeKind(name="reminder", priority=Priority.REMINDER, quiet=Quiet.GOES_ANYWAY)
WAITING = NoticeKind(name="waiting", quiet=Quiet.WAITS)
BULK = NoticeKind(name="bulk", priority=Priority.BULK, quiet=Quiet.GOES_ANYWAY)
RETOLD = NoticeKind(name="retold", quiet=Quiet.GOES_ANYWAY, is_retold=True)


async def is_wanted(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    return bool(args["wanted"])


async def is_broken(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    await work.session.execute(text("select nothing from nowhere"))
    return True


ASKED = NoticeKind(name="asked", quiet=Quiet.GOES_ANYWAY, is_true=is_wanted)
BROKEN = NoticeKind(name="broken", quiet=Quiet.GOES_ANYWAY, is_true=is_broken)
KINDS = {kind.name: kind for kind in (PLAIN, REMINDER, WAITING, BULK, RETOLD, ASKED, BROKEN, NOT_TAKEN)}


class Post:
    """A messenger that answers what the story says, one after another, then always "sent"."""

    def __init__(self) -> None:
        self.sent: list[Parcel] = []
        self.answers: list[Receipt | Exception] = []
        self.gate: asyncio.Event | None = None
        self.flying = self.most_flying = 0

    async def send(self, parcel: Parcel) -> Receipt:
        self.sent.append(parcel)
        self.flying += 1
        self.most_flying = max(self.most_flying, self.flying)
        if self.gate is not None:
            await self.gate.wait()
        self.flying -= 1
        answer = self.answers.pop(0) if self.answers else SENT
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def kinds(self) -> list[str]:
        return [parcel.kind for parcel in self.sent]


class Office:
    """The base, the clock, the messenger and the sender of one story."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = SettableClock(NOON, ticking=False)
        self.post = Post()
        self.sender = Sender(database, self.post, self.clock, KINDS)
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        await self.database.lock.take()
        await self.sender.recover()
        self.sender.wake()
        self._task = asyncio.create_task(self.sender.run())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def people(self, count: int) -> list[int]:
        async with self.database.transaction() as work:
            made = [
                Person(surname=f"Я{n}", given_name="И", patronymic="", name_key=f"я{n}", created_at=NOON)
                for n in range(count)
            ]
            for person in made:
                work.people.add(person)
            await work.flush()
            for person in made:
                work.accounts.add(Account(user_id=person.id, chat_id=person.id, person_id=person.id, created_at=NOON))
            return [person.id for person in made]

    async def leave(self, kind: NoticeKind, *people: int, key: str = "1", **values: Any) -> None:
        async with self.database.transaction() as work:
            for person_id in people:
                assert await notify(work, kind, key=key, now=self.clock.now(), person_id=person_id, **values)

    async def idle(self) -> None:
        await asyncio.wait_for(self.sender.idle.wait(), PATIENCE)

    async def passes(self, seconds: float) -> None:
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))
        self.sender.wake()
        await self.idle()

    async def passes_through(self, seconds: float) -> None:
        """Time passes while the sender is not idle: it holds or rests."""
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))
        for _ in range(20):
            async with self.database.reading() as work:
                await work.outbox.next_due()

    async def notices(self) -> list[Notice]:
        async with self.database.reading() as work:
            return list(await work.session.scalars(select(Notice).order_by(Notice.id)))

    async def statuses(self) -> list[str]:
        return [notice.status for notice in await self.notices()]


async def until(office: Office, holds: Callable[[], bool]) -> None:
    """Let the sender work, on the base's own thread too, until it has come so far."""
    for _ in range(500):
        if holds():
            return
        async with office.database.reading() as work:
            await work.outbox.next_due()
    raise AssertionError("the sender never came so far")


def count_transactions(database: Database) -> list[int]:
    counted: list[int] = []
    real: Callable[[], Any] = database.transaction

    def transaction() -> Any:
        counted.append(1)
        return real()

    database.transaction = transaction  # type: ignore[method-assign]
    return counted
