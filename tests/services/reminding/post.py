"""A clock that tells when somebody sleeps, and a post that looks whether what leaves is true."""

from __future__ import annotations

import asyncio
from collections import Counter

from sqlalchemy import select

from domain.reminders import is_quiet
from models.machinery import Notice
from models.meetings import Meeting
from services.notices import KINDS
from services.ports import Outcome, Parcel, Receipt
from simulator.clock import SettableClock
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY


class Clock(SettableClock):
    """Stands, and tells when somebody lies down to sleep."""

    def __init__(self) -> None:
        super().__init__(TUESDAY, ticking=False)
        self.somebody_sleeps = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.somebody_sleeps.set()
        await super().sleep(seconds)


class Post:
    """Answers as the story says, and looks in the base whether each notice is true at the moment it leaves."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self.answers: list[Receipt] = []
        self.blocked: set[int | None] = set()
        self.is_hanging = False
        self.has_hung = asyncio.Event()
        self.wrong: list[str] = []
        self.parcels = 0
        self.known: Counter[int] = Counter()
        self.doubted: Counter[int] = Counter()
        self.left: Counter[int] = Counter()

    async def send(self, parcel: Parcel) -> Receipt:
        self.parcels += 1
        async with self._database.reading() as work:
            self.wrong += [f"{parcel.kind} {wrong}" for wrong in await self._wrongs(work, parcel)]
        if self.is_hanging:
            self.left[parcel.notice_id] += 1
            self.has_hung.set()
            self._clock.somebody_sleeps.set()
            await asyncio.Event().wait()
        receipt = self._receipt(parcel)
        self.known[parcel.notice_id] += receipt.outcome is Outcome.SENT
        self.doubted[parcel.notice_id] += receipt.outcome is Outcome.UNKNOWN
        self.left[parcel.notice_id] += receipt.outcome in (Outcome.SENT, Outcome.UNKNOWN)
        return receipt

    def _receipt(self, parcel: Parcel) -> Receipt:
        if parcel.person_id in self.blocked:
            return Receipt(outcome=Outcome.UNREACHABLE, error="blocked")
        return self.answers.pop(0) if self.answers else Receipt(outcome=Outcome.SENT, message_id=1)

    async def _wrongs(self, work: Work, parcel: Parcel) -> list[str]:
        """The sender outlives whatever a messenger raises: what is wrong is kept and told at the end."""
        now, found, args = self._clock.now(), [], parcel.args
        notice = await work.session.scalar(select(Notice).where(Notice.id == parcel.notice_id))
        assert notice is not None
        if now < notice.due_at:
            found.append("came early")
        if notice.expires_at is not None and now >= notice.expires_at:
            found.append("came too late")
        if is_quiet(now, work.profile.quiet, work.profile.zone) and not notice.goes_anyway:
            found.append("came at night")
        if KINDS[parcel.kind].rests and parcel.person_id is not None:
            today = now.astimezone(work.profile.zone).date()
            if await work.absences.current_of(parcel.person_id, today) is not None:
                found.append("came to somebody who is away")
        if parcel.kind in ("meeting_reminder", "meeting_after"):
            meeting = await work.meetings.find(args["meeting_id"])
            is_before = parcel.kind == "meeting_reminder"
            if meeting is None or meeting.status != "planned":
                found.append("speaks of a meeting that is not planned any more")
            elif meeting.moves != args["moves"] or (now < meeting.planned_at) != is_before:
                found.append("speaks of another hour")
        if parcel.kind == "pair_silent":
            pair = await work.pairs.find(args["pair_id"])
            meetings = list(await work.session.scalars(select(Meeting).where(Meeting.status.in_(("planned", "held")))))
            if pair is None or pair.status != "active" or any(meeting.planned_at > now for meeting in meetings):
                found.append("blames a pair that is closed or meets")
        return found
