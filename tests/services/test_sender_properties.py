"""Whatever the order of moves, cancels, cuts, crashes and hours: a reminder leaves once, in time, while true."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.profiles import load_catalogue, load_profile
from domain.actors import Actor, Role
from domain.errors import Refusal
from domain.meetings import MeetingForm, MeetingPlan
from domain.pairs import PairDraft
from domain.reminders import is_quiet
from models.machinery import Notice
from scheduler.sender import Sender
from services.meetings import cancel_meeting, move_meeting, plan_meeting
from services.notices import KINDS
from services.organisations import plant_profile
from services.pairs import make_pair
from services.ports import Outcome, Parcel, Receipt
from simulator.clock import SettableClock
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

ANSWERS = {
    "cut": Receipt(outcome=Outcome.UNKNOWN),
    "flood": Receipt(outcome=Outcome.AGAIN, retry_after=30),
    "broken": Receipt(outcome=Outcome.AGAIN),
}
ACTS = st.one_of(
    st.tuples(st.just("hours"), st.integers(1, 40)),
    st.tuples(st.just("move"), st.integers(1, 90)),
    st.tuples(st.just("cancel"), st.just(0)),
    st.tuples(st.sampled_from(sorted(ANSWERS)), st.integers(1, 2)),
    st.tuples(st.just("crash"), st.just(0)),
)


class Post:
    """Answers as the story says, and looks in the base whether each reminder is true at the moment it leaves."""

    def __init__(self, database: Database, clock: SettableClock) -> None:
        self._database, self._clock = database, clock
        self.answers: list[Receipt] = []
        self.wrong: list[str] = []
        self.known: Counter[int] = Counter()
        self.doubted: Counter[int] = Counter()
        self.left: Counter[int] = Counter()

    async def send(self, parcel: Parcel) -> Receipt:
        async with self._database.reading() as work:
            self.wrong += await self._wrongs(work, parcel)
        receipt = self.answers.pop(0) if self.answers else Receipt(outcome=Outcome.SENT, message_id=1)
        self.known[parcel.notice_id] += receipt.outcome is Outcome.SENT
        self.doubted[parcel.notice_id] += receipt.outcome is Outcome.UNKNOWN
        self.left[parcel.notice_id] += receipt.outcome in (Outcome.SENT, Outcome.UNKNOWN)
        return receipt

    async def _wrongs(self, work: Work, parcel: Parcel) -> list[str]:
        """The sender outlives whatever a messenger raises: what is wrong is kept and told at the end."""
        now, found = self._clock.now(), []
        notice = await work.session.scalar(select(Notice).where(Notice.id == parcel.notice_id))
        assert notice is not None
        if now < notice.due_at:
            found.append(f"{parcel.kind} came early")
        if is_quiet(now, work.profile.quiet, work.profile.zone) and not notice.goes_anyway:
            found.append(f"{parcel.kind} came at night")
        if parcel.kind == "meeting_reminder":
            meeting = await work.meetings.find(parcel.args["meeting_id"])
            if meeting is None or meeting.status != "planned":
                found.append("a reminder of a meeting that does not take place")
            elif meeting.moves != parcel.args["moves"] or now >= meeting.planned_at:
                found.append("a reminder of another hour")
        return found


class Story:
    """One pair with one meeting, and the sender between the base and the post."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = SettableClock(TUESDAY, ticking=False)
        self.post = Post(database, self.clock)
        self.sender = Sender(database, self.post, self.clock, KINDS)
        self._task = asyncio.create_task(self.sender.run())

    async def _people(self) -> tuple[Actor, int]:
        async with self.database.transaction() as work:
            school = await add_school(work, "СОШ № 1")
            names = {"Орлова Людмила Петровна": Role.METHODIST, "Соколова Вера Ивановна": Role.TEACHER}
            ids = [
                await add_person(work, name, school, roles=[role], subjects=["math"]) for name, role in names.items()
            ]
            ids.append(await add_person(work, "Петров Иван Ильич", school, roles=[Role.TEACHER], subjects=["math"]))
            methodist = await work.appointments.actor_of_person(ids[0], TUESDAY.date())
            draft = PairDraft(kind="mentor_novice", mentor_id=ids[1], mentee_id=ids[2])
            pair = await make_pair(work, methodist, draft, run_id="pair", now=TUESDAY)
            return await work.appointments.actor_of_person(ids[1], TUESDAY.date()), pair.id

    async def tells(self, acts: list[tuple[str, int]]) -> None:
        mentor, pair_id = await self._people()
        plan = MeetingPlan(at=TUESDAY + timedelta(days=2), form=MeetingForm.IN_PERSON.value, topic="Родители")
        async with self.database.transaction() as work:
            meeting_id = (await plan_meeting(work, mentor, pair_id, plan, run_id="m", now=TUESDAY)).id
        for act, number in acts:
            await self._does(mentor, meeting_id, act, number)
        await self._lives_until(self.clock.now() + timedelta(days=14))
        await self.close()

    async def _does(self, mentor: Actor, meeting_id: int, act: str, number: int) -> None:
        now = self.clock.now()
        if act == "hours":
            await self._lives_until(now + timedelta(hours=number))
        elif act in ANSWERS:
            self.post.answers += [ANSWERS[act]] * number
        elif act == "crash":
            await self.close()
            async with self.database.transaction() as work:  # what it held in its hands
                await work.outbox.claim(now, [(1, 1), (4, 1)])
                self.post.doubted.update(row.id for row in await work.outbox.left_claimed())
            await self._recover()
        else:
            try:
                async with self.database.transaction() as work:
                    if act == "cancel":
                        await cancel_meeting(work, mentor, meeting_id, "Болезнь", now=now)
                    else:
                        meeting = await work.meetings.find(meeting_id)
                        assert meeting is not None
                        to = now + timedelta(hours=number)
                        await move_meeting(work, mentor, meeting_id, moves=meeting.moves, to=to, reason="Урок", now=now)
            except Refusal:
                return

    async def _recover(self) -> None:
        self.sender = Sender(self.database, self.post, self.clock, KINDS)
        await self.sender.recover()
        self._task = asyncio.create_task(self.sender.run())

    async def _lives_until(self, moment: datetime) -> None:
        """Every due moment and every rest of the sender on the way happens at its own time."""
        while True:
            await self._settles()
            async with self.database.reading() as work:
                due = await work.outbox.next_due()
            rests = [self.clock.now() + timedelta(seconds=at - self.clock.monotonic()) for at in self.sender.waiting]
            stops = [stop for stop in (due, *rests) if stop is not None and stop <= moment]
            if not stops:
                break
            self.clock.set(max(min(stops), self.clock.now() + timedelta(milliseconds=1)))
            self.sender.wake()
        self.clock.set(max(moment, self.clock.now()))
        self.sender.wake()
        await self._settles()

    async def _settles(self) -> None:
        async with asyncio.timeout(20):
            while not self.sender.idle.is_set() and not self.sender.waiting:
                async with self.database.reading() as work:
                    await work.outbox.next_due()

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


async def play(folder: Path, acts: list[tuple[str, int]]) -> None:
    database = Database(
        f"sqlite+aiosqlite:///{folder / 'base.sqlite3'}",
        profile=load_profile("shchyolkovo"),
        catalogue=load_catalogue(),
    )
    try:
        async with database.transaction() as work:
            await plant_profile(work)
        story = Story(database)
        await story.tells(acts)
        assert story.post.wrong == []
        for number, times in story.post.known.items():
            assert times <= (2 if story.post.doubted[number] else 1), "somebody heard it twice for no reason"
        assert max(story.post.left.values(), default=0) <= 2, "what is in doubt goes once more at most"
        async with database.reading() as work:
            rows = list(await work.session.scalars(select(Notice)))
        assert {row.status for row in rows} <= {"sent", "unknown", "skipped", "cancelled", "failed"}
        assert {row.id for row in rows if row.status == "sent"} <= set(+story.post.known)
    finally:
        await database.close()


@settings(max_examples=12, deadline=None)
@given(acts=st.lists(ACTS, max_size=8))
def test_reminder_leaves_at_most_once_never_early_and_never_when_it_is_true_no_longer(
    migrated: Path, acts: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(migrated, Path(folder) / "base.sqlite3")
        asyncio.run(play(Path(folder), acts))
