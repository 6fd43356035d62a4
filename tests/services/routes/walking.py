"""One teacher, a mentor and a methodist who do anything in any order for months, and what must hold after each act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from domain.errors import Refusal
from domain.routes import CLOSED, DONE, OPEN, RouteStatus, StepStatus, is_overdue
from domain.routes.delivery import MOST_OPEN
from models.machinery import Notice
from models.routes import Evidence, Iom, IomRevision, IomSnapshot, IomStep
from scheduler.sender.asking import refusal
from services.absences import end_due_absences
from services.notices import KINDS
from services.outbox import NoticeKind
from services.reports import ask_reports
from services.routes import (
    offer_due_steps,
    take_snapshot,
    tell_late_checks,
)
from storage.database import Database
from storage.reach import Within
from storage.recipients import Address, Waiting
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.routes.town import Folk

PHONE = Address(messenger="telegram", chat_id=1, language="ru", is_open=True)
Deed = Callable[["Walk", Work, int], Awaitable[None]]


class Walk:
    """`now` moves by days only; each day has its morning, its mail and its evening, as the ticks and the sender do."""

    def __init__(self, database: Database, folk: Folk, acts: dict[str, Deed]) -> None:
        self.database, self.folk, self.acts = database, folk, acts
        self.now: datetime = TUESDAY
        self.runs = 0
        self.frozen: dict[tuple[Any, ...], tuple[int, ...]] = {}
        self.versions: dict[int, tuple[Any, ...]] = {}
        self.left: Counter[str] = Counter()

    async def does(self, act: str, number: int) -> None:
        """A refusal is an answer; everything else that goes wrong is a fault."""
        if act == "days":
            for _ in range(number):
                await self.day()
        else:
            try:
                async with self.database.transaction() as work:
                    await self.acts[act](self, work, number)
            except Refusal:
                pass
        await self.holds()

    async def day(self) -> None:
        self.now += timedelta(days=1)
        async with self.database.transaction() as work:
            await end_due_absences(work, self.now)
            await offer_due_steps(work, self.now)
            await tell_late_checks(work, self.now)
            await ask_reports(work, self.now)
        await self.mail()
        async with self.database.transaction() as work:
            await take_snapshot(work, self.now + timedelta(hours=10))

    async def mail(self) -> None:
        """What the sender would let go today; somebody away gets nothing of routes and reports."""
        async with self.database.transaction() as work:
            due = select(Notice).where(Notice.status == "new", Notice.due_at <= self.now)
            for notice in (await work.session.scalars(due)).all():
                settled = await refusal(work, KINDS, Waiting(notice, PHONE), self.now)
                if settled is None:
                    kind: NoticeKind = KINDS[notice.kind]
                    assert notice.person_id is not None
                    away = await work.absences.current_of(notice.person_id, self.now.date())
                    assert not (kind.rests and away), f"{notice.kind} came to somebody who is away"
                    self.left[notice.kind] += 1
                if settled is None or settled.status != "new":
                    notice.status = "sent" if settled is None else settled.status

    async def who(self, work: Work, number: int) -> Any:
        people = (self.folk.teacher, self.folk.mentor, self.folk.methodist)
        return await work.appointments.actor_of_person(people[number % 3], self.now.date())

    async def route(self, work: Work, number: int) -> Iom:
        """Some route, a closed one now and then."""
        found = (await work.session.scalars(select(Iom).order_by(Iom.id))).all()
        if not found:
            raise Refusal("errors-gone")
        live = [iom for iom in found if iom.status not in CLOSED]
        return (list(found) if number % 7 == 6 or not live else live)[number % len(live or found)]

    async def step(self, work: Work, number: int, *wanted: StepStatus) -> IomStep:
        steps = await work.steps.of((await self.route(work, number)).id)
        fitting = [step for step in steps if step.status in wanted] or list(steps)
        return fitting[number % len(fitting)]

    def run(self) -> str:
        self.runs += 1
        return f"walk-{self.runs}"

    async def holds(self) -> None:
        today = self.now.date()
        async with self.database.reading() as work:
            routes = (await work.session.scalars(select(Iom))).all()
            active = Counter((iom.person_id, iom.basis) for iom in routes if iom.status not in CLOSED)
            assert all(count == 1 for count in active.values()), active
            shown = set((await work.session.scalars(select(Evidence.step_id))).all())
            for iom in routes:
                steps = await work.steps.of(iom.id)
                assert all(step.id in shown for step in steps if step.status == StepStatus.ACCEPTED)
                assert not any(is_overdue(step, date.max) for step in steps if step.status == StepStatus.SUBMITTED)
                assert sum(step.status in (*OPEN, StepStatus.SUBMITTED) for step in steps) <= MOST_OPEN
                if iom.status in (RouteStatus.STEPS_DONE, RouteStatus.COMPLETED):
                    assert all(step.status in DONE for step in steps)
                assert [step.number for step in steps] == list(range(1, len(steps) + 1)) and steps[-1].is_transfer
            late, _ = await work.route_lists.overdue([Within()], today, page=0, size=100)
            assert not any(line.step.status == StepStatus.SUBMITTED for line in late)
            away = await work.absences.current_of(self.folk.teacher, today)
            assert not (away and late), "somebody who is away is late"
            await self._stands(work)

    async def _stands(self, work: Work) -> None:
        """What was frozen is as it was."""
        for row in (await work.session.scalars(select(IomSnapshot))).all():
            key = (row.month_on, row.municipality, row.subject)
            counts = (row.developed, row.in_work, row.implemented, row.succeeded, row.closed)
            assert self.frozen.setdefault(key, counts) == counts
        for one in (await work.session.scalars(select(IomRevision).where(IomRevision.status != "asked"))).all():
            kept = (one.status, one.number, one.old, one.new, one.comment)
            assert self.versions.setdefault(one.id, kept) == kept
