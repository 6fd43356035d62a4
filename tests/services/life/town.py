"""The base, the clock and the people of one machine; every act is a transaction as the edge opens it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import select

from app.profiles import load_catalogue, load_profile
from domain.actors import Actor, Role
from domain.errors import Refusal
from models.base import Base
from scheduler import TICKS
from scheduler.sender.asking import refusal
from services.notices import KINDS
from services.organisations import plant_profile
from storage.database import Database
from storage.outbox import Settled
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.life.book import METHODIST, Book, day_of
from tests.services.life.letters import wrongs
from tests.services.routes.town import add_result

T = TypeVar("T")
NUMBER = st.integers(0, 99)
LANES = [(priority, 1000) for priority in range(1, 10)]
CORE = ("pairs", "meetings", "ioms", "iom_steps", "iom_revisions", "evidence", "notices", "status_changes", "absences")
_profile = cache(partial(load_profile, "shchyolkovo"))
_catalogue = cache(load_catalogue)


def opened(url: str) -> Database:
    return Database(url, profile=_profile(), catalogue=_catalogue())


async def settle_in(url: str) -> None:
    """A methodist, two who may be mentors, two teachers with deficits, and somebody who has nothing to do with them."""
    database = opened(url)
    try:
        async with database.transaction() as work:
            await plant_profile(work)
            school = await add_school(work, "МБОУ СОШ № 1")
            for name, roles in (
                ("Методова Ольга Петровна", [Role.METHODIST]),
                ("Соколова Вера Ивановна", [Role.TEACHER, Role.MENTOR]),
                ("Белов Борис Олегович", [Role.TEACHER]),
                ("Петров Иван Ильич", [Role.TEACHER]),
                ("Громова Анна Львовна", [Role.TEACHER]),
                ("Чужой Семён Семёнович", [Role.TEACHER, Role.MENTOR]),
            ):
                person = await add_person(work, name, school, roles=roles, subjects=["math"])
                if name.startswith(("Петров", "Громова")):
                    await add_result(work, person, ("D14", "D30"))
    finally:
        await database.close()


class Town(RuleBasedStateMachine):
    """`book` is what must be, the base what is."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.book = Book()
        self.now = TUESDAY
        self.pace = timedelta()  # from one act to the next
        self.runs = 0
        self.sent: set[tuple[str, Any, int | None]] = set()  # what left at this moment
        self.loop = asyncio.Runner()
        self.database = opened(url)

    def teardown(self) -> None:
        self.run(self.database.close())
        self.loop.close()

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(doing)

    @property
    def today(self) -> date:
        return day_of(self.now)

    def a_run(self) -> str:
        self.runs += 1
        return f"run-{self.runs}"

    def pick(self, among: Sequence[T], number: int) -> T:
        return among[number % len(among)]

    def act(
        self, name: str, by: int, does: Callable[[Work, Actor], Awaitable[T]], *, may: bool | None
    ) -> tuple[bool, T | None]:
        """Whether it was done, and what came of it. `may` False: it has to be refused, and then nothing is changed;
        None: the book does not know."""
        if not self.book.acts(by):
            return False, None
        is_done, made = self.run(self._act(name, by, does, may))
        self.book.done[f"{name} {'is done' if is_done else 'is refused'}"] += 1
        return is_done, made

    async def _act(
        self, name: str, by: int, does: Callable[[Work, Actor], Awaitable[T]], may: bool | None
    ) -> tuple[bool, T | None]:
        before = await self.state() if may is False else None
        try:
            async with self.database.transaction() as work:
                made = await does(work, await work.appointments.actor_of_person(by, self.today))
        except Refusal as refused:
            assert may is not True, f"{name} by {by} was refused: {refused.text_id}"
            if before is not None:
                assert await self.state() == before, f"{name} was refused and changed something"
            return False, None
        assert may is not False, f"{name} by {by} had to be refused"
        return True, made

    async def state(self) -> dict[str, list[Any]]:
        async with self.database.reading() as work:
            return {
                name: [tuple(row) for row in await work.session.execute(select(Base.metadata.tables[name]))]
                for name in CORE
            }

    def read(self, asks: Callable[[Work], Awaitable[T]]) -> T:
        async def reading() -> T:
            async with self.database.reading() as work:
                return await asks(work)

        return self.run(reading())

    def passes(self, time: timedelta) -> None:
        """Every tick and every notice on the way has its own moment."""
        self.run(self._lives_until(self.now + time))

    async def _lives_until(self, moment: datetime) -> None:
        zone = self.database.profile.zone
        while self.now < moment:
            ticks = {tick.name: tick.schedule.next(self.now, zone) for tick in TICKS}
            async with self.database.reading() as work:
                due = await work.outbox.next_due()
            stops = [moment, *ticks.values(), *([max(due, self.now)] if due is not None else [])]
            if min(stops) > self.now:
                self.now, self.sent = min(stops).astimezone(UTC), set()
            wakes = [tick for tick in TICKS if ticks[tick.name] == self.now]
            async with self.database.transaction() as work:
                for tick in wakes:
                    await tick.run(work, self.now)
                is_morning = {"routes", "pair_offers", "pair_leavers"} <= {tick.name for tick in wakes}
                if is_morning:
                    self.book.morning(self.now)
                    await self.rises(work)
                await self._mail(work)
            missed = self.book.promised(self.now, is_morning=is_morning) - self.sent
            assert not missed, f"{self.now}: nobody was told {missed}"

    async def rises(self, work: Work) -> None:
        """What must be so once the morning's ticks are over."""

    async def _mail(self, work: Work) -> None:
        """The sender's work without a messenger: claimed, asked once more whether it is true, gone."""
        while claimed := await work.outbox.claim(self.now, LANES, owner=1):
            settled = []
            for waiting in claimed:
                answer = await refusal(work, KINDS, waiting, self.now)
                if answer is None:
                    notice = waiting.notice
                    found = await wrongs(self.book, work, notice, self.now)
                    assert not found, f"{notice.kind} to {notice.person_id} {found} {notice.args}"
                    self.book.done[notice.kind] += 1
                    self.sent.add(
                        (notice.kind, notice.args.get("meeting_id", notice.args.get("pair_id")), notice.person_id)
                    )
                    answer = Settled(waiting=waiting, status="sent", sent_at=self.now)
                settled.append(answer)
            await work.outbox.settle(settled)

    def somebody(self, right: int, who: str) -> int:
        """The one whose act it is, or another one."""
        return {"right": right, "methodist": METHODIST}.get(who, 6)
