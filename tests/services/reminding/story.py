"""One pair with its meetings, the planner, the ticks and the sender between the base and a post that may fail.

Nothing here polls: the clock says when the sender has gone to sleep, and whatever is due while it sleeps is a fault.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache, partial
from zoneinfo import ZoneInfo

from app.profiles import load_catalogue, load_profile
from domain.actors import Actor, Role
from domain.errors import Refusal
from domain.meetings import MeetingForm, MeetingLog, MeetingPlan, NextMeeting, is_at_night
from domain.pairs import PairDraft
from scheduler import pairs, routes
from scheduler.runner import Runner
from scheduler.sender import Sender
from services.absences import begin_absence, end_absence
from services.meetings import cancel_meeting, log_meeting, move_meeting, plan_meeting
from services.notices import KINDS
from services.organisations import plant_profile
from services.pairs import close_pair, make_pair
from services.people.accounts import meet
from services.ports import Outcome, Receipt
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.office import count_transactions
from tests.services.reminding.post import Clock, Post

ANSWERS = {
    "cut": Receipt(outcome=Outcome.UNKNOWN),
    "flood": Receipt(outcome=Outcome.AGAIN, retry_after=30),
    "broken": Receipt(outcome=Outcome.AGAIN),
}
MOST_STOPS = 600
ZONE = ZoneInfo("Europe/Moscow")
METHODIST, MENTOR, MENTEE = 1, 2, 3
"""They are the first who move in."""


_profile = cache(partial(load_profile, "shchyolkovo"))
_catalogue = cache(load_catalogue)


async def settle_in(url: str) -> None:
    """A school, a methodist and a pair."""
    database = opened(url)
    try:
        async with database.transaction() as work:
            await plant_profile(work)
            school = await add_school(work, "СОШ № 1")
            for name, role in (
                ("Орлова Людмила Петровна", Role.METHODIST),
                ("Соколова Вера Ивановна", Role.TEACHER),
                ("Петров Иван Ильич", Role.TEACHER),
            ):
                await add_person(work, name, school, roles=[role], subjects=["math"])
            draft = PairDraft(kind="mentor_novice", mentor_id=MENTOR, mentee_id=MENTEE)
            await make_pair(work, await acting(work, METHODIST), draft, run_id="pair", now=TUESDAY)
    finally:
        await database.close()


def opened(url: str) -> Database:
    return Database(url, profile=_profile(), catalogue=_catalogue())


async def acting(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


def by_day(moment: datetime) -> datetime:
    """That moment, or ten hours later when nobody meets at that hour."""
    return moment + timedelta(hours=10 if is_at_night(moment.astimezone(ZONE).time()) else 0)


class Story:
    """What people and time do to it: `does(act, number)`. `stops` counts how often the clock was moved."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Clock()
        self.post = Post(database, self.clock)
        self.runner = Runner(database, self.clock, (*pairs.TICKS, *routes.TICKS))
        self.transactions = count_transactions(database)
        self.stops = 0
        self._meeting_id = 0
        self._task: asyncio.Task[None] | None = None

    async def begins(self) -> None:
        await self.database.lock.take()  # nothing is claimed without it
        await self._start()
        await self._plan(48)
        await self._settles()

    async def _start(self) -> None:
        self.sender = Sender(self.database, self.post, self.clock, KINDS)
        await self.sender.recover()
        self._task = asyncio.create_task(self.sender.run())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def does(self, act: str, number: int) -> None:
        if act == "hours":
            await self.lives_until(self.clock.now() + timedelta(hours=number))
        elif act in ANSWERS:
            self.post.answers += [ANSWERS[act]] * number
        elif act == "blocks":
            self.post.blocked.add(MENTOR + number % 2)
        elif act == "writes":
            await self._write()
        elif act == "crash":
            self.post.is_hanging = True  # the process dies with its next parcel on the way
        else:
            with suppress(Refusal):
                await self._acts(act, number)
        await self._settles()

    async def _write(self) -> None:
        self.post.blocked.clear()
        for person_id in (MENTOR, MENTEE):
            async with self.database.transaction() as work:
                account = await work.accounts.of_person(person_id)
                assert account is not None
                user, chat = account.user_id, account.chat_id
                await meet(work, "telegram", user_id=user, chat_id=chat, language="ru", now=self.clock.now())

    async def _acts(self, act: str, number: int) -> None:
        now = self.clock.now()
        if act == "plan":
            return await self._plan(number)
        async with self.database.transaction() as work:
            mentor, meeting = await acting(work, MENTOR), await work.meetings.find(self._meeting_id)
            assert meeting is not None
            if act == "move":
                to = by_day(now + timedelta(hours=number))
                await move_meeting(work, mentor, meeting.id, moves=meeting.moves, to=to, reason="Урок", now=now)
            elif act == "cancel":
                await cancel_meeting(work, mentor, meeting.id, "Болезнь", now=now)
            elif act == "log":
                log = MeetingLog(minutes=45, topic="Родители", agreed="", next=NextMeeting.NONE)
                await log_meeting(work, mentor, meeting.id, log, run_id=f"log {now}", now=now)
            elif act == "away":
                until = (now + timedelta(days=number)).date() if number else None
                await begin_absence(
                    work, await acting(work, METHODIST), MENTEE, from_on=now.date(), until_on=until, now=now
                )
            elif act == "back":
                await end_absence(work, await acting(work, METHODIST), MENTEE, now)
            else:
                await close_pair(work, await acting(work, METHODIST), meeting.pair_id, "Год кончился", now=now)
        return None

    async def _plan(self, hours: int) -> None:
        now = self.clock.now()
        at = by_day(now + timedelta(hours=hours))
        plan = MeetingPlan(at=at, form=MeetingForm.IN_PERSON.value, topic="Родители")
        async with self.database.transaction() as work:
            made = await plan_meeting(work, await acting(work, MENTOR), 1, plan, run_id=f"plan {now}", now=now)
            self._meeting_id = made.id

    async def lives_until(self, moment: datetime) -> None:
        """Every due moment, every tick and every rest of the sender on the way happens at its own time."""
        while True:
            await self._settles()
            stop = min(await self._next_due(), moment)
            self.clock.set(max(stop, self.clock.now()))
            self.stops += 1
            assert self.stops < MOST_STOPS, "the sender rests again and again"
            await self.runner.run_due()
            self.sender.wake()
            if stop == moment:
                return await self._settles()

    async def _next_due(self) -> datetime:
        now = self.clock.now()
        tick = self.runner.next_due(now)
        assert tick is not None
        async with self.database.reading() as work:
            due = await work.outbox.next_due()
        rests = [now + timedelta(seconds=at - self.clock.monotonic()) for at in self.sender.waiting]
        assert rests or due is None or due > now, "the sender sleeps over what is due"
        # While it rests, what is due meanwhile waits with it.
        return min([tick, *rests] if rests else [moment for moment in (tick, due) if moment is not None])

    async def _settles(self) -> None:
        """Until the sender has nothing to do now, or rests until a moment that has not come."""
        async with asyncio.timeout(5):
            while not self._is_settled():
                if self.post.has_hung.is_set():
                    await self._dies()
                else:
                    self.clock.somebody_sleeps.clear()
                    await self.clock.somebody_sleeps.wait()

    def _is_settled(self) -> bool:
        return self.sender.idle.is_set() or any(at > self.clock.monotonic() for at in self.sender.waiting)

    async def _dies(self) -> None:
        await self.close()
        self.post.is_hanging = False
        self.post.has_hung.clear()
        async with self.database.reading() as work:  # what it held in its hands
            self.post.doubted.update(row.id for row in await work.outbox.left_claimed())
        await self._start()
