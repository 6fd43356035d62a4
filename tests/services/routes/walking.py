"""One teacher, a mentor and a methodist who do anything in any order for months, and what must hold after each act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from domain.errors import Refusal
from domain.routes import CLOSED, DONE, OPEN, RouteStatus, StepStatus, Verdict, is_overdue
from domain.routes.corrections import Act, Change
from domain.routes.delivery import MOST_OPEN
from domain.routes.drafting import Basis
from models.machinery import Notice
from models.routes import Evidence, Iom, IomRevision, IomSnapshot, IomStep
from scheduler.sender.asking import refusal
from services.absences import begin_absence, end_absence, end_due_absences
from services.notices import KINDS
from services.outbox import NoticeKind
from services.reports import ask_reports
from services.routes import (
    accept_evidence,
    agree,
    approve,
    cancel_route,
    correct_route,
    decide_correction,
    edit_draft,
    judge,
    offer_due_steps,
    open_step,
    postpone,
    return_draft,
    return_evidence,
    say_word,
    start_route,
    submit_evidence,
    take_next,
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
TOPICS = ("D13", "D19", "D23")


class Walk:
    """`now` moves by days only; each day has its morning, its mail and its evening, as the ticks and the sender do."""

    def __init__(self, database: Database, folk: Folk) -> None:
        self.database, self.folk = database, folk
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
                    await ACTS[act](self, work, number)
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


async def _start(walk: Walk, work: Work, number: int) -> None:
    basis = list(Basis)[number % len(Basis)]
    mentor_id = walk.folk.mentor if number % 2 else None
    teacher = await walk.who(work, 0)
    await start_route(
        work,
        teacher,
        walk.folk.teacher,
        mentor_id=mentor_id,
        now=walk.now,
        basis=basis,
        topics=TOPICS[: number % 3 + 1],
    )


async def _on(walk: Walk, work: Work, number: int) -> None:
    """The next thing that a good route asks for."""
    iom = await walk.route(work, number)
    teacher, mentor, methodist = [await walk.who(work, one) for one in range(3)]
    if iom.status == RouteStatus.DRAFT:
        await agree(work, teacher, iom.id, walk.now)
        if iom.mentor_id is not None and iom.status == RouteStatus.DRAFT:
            await agree(work, mentor, iom.id, walk.now)
    elif iom.status == RouteStatus.AGREED:
        await approve(work, methodist, iom.id, walk.now)
    elif iom.status == RouteStatus.STEPS_DONE:
        await judge(work, methodist, iom.id, list(Verdict)[number % 3], walk.now)
    else:
        await take_next(work, teacher, iom.id, walk.now)
        for step in await work.steps.of(iom.id):
            if step.status in OPEN:
                await _sent(walk, work, step)
            if step.status == StepStatus.SUBMITTED:
                checks = mentor if iom.mentor_id is not None else methodist
                await accept_evidence(work, checks, step.id, walk.now)
                return


async def _sent(walk: Walk, work: Work, step: IomStep) -> None:
    teacher = await walk.who(work, 0)
    text = "Сделано, номер 12345"
    await submit_evidence(work, teacher, step.id, text=text, file=None, run_id=walk.run(), now=walk.now)


async def _submit(walk: Walk, work: Work, number: int) -> None:
    await _sent(walk, work, await walk.step(work, number, *OPEN))


async def _accept(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.SUBMITTED)
    await accept_evidence(work, await walk.who(work, number), step.id, walk.now)


async def _give_back(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.SUBMITTED)
    await return_evidence(work, await walk.who(work, number), step.id, "Добавьте вывод", walk.now)


async def _open(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, StepStatus.OFFERED)
    await open_step(work, await walk.who(work, number), step.id, walk.now)


async def _postpone(walk: Walk, work: Work, number: int) -> None:
    step = await walk.step(work, number, *OPEN)
    day = walk.now.date() + timedelta(number)
    await postpone(work, await walk.who(work, 0), step.id, day, walk.now)


async def _change(walk: Walk, work: Work, number: int) -> None:
    iom = await walk.route(work, number)
    step = await walk.step(work, number, StepStatus.PLANNED, *OPEN)
    day = walk.now.date() + timedelta(number * 3)
    acts = [
        Change(act=Act.DUE, step_id=step.id, due_on=day),
        Change(act=Act.SWAP, step_id=step.id, option=number % 4),
        Change(act=Act.DROP, step_id=step.id),
        Change(act=Act.ADD, title="Книга", hours=2, due_on=day),
        Change(act=Act.HOURS, step_id=step.id, hours=number),
    ]
    change, who = acts[number % len(acts)], await walk.who(work, number)
    if iom.status == RouteStatus.DRAFT:
        await edit_draft(work, who, iom.id, change, walk.now)
    else:
        await correct_route(work, who, iom.id, change, "ill", run_id=walk.run(), now=walk.now)


async def _decide(walk: Walk, work: Work, number: int) -> None:
    waiting = await work.revisions.waiting_of((await walk.route(work, number)).id)
    if waiting is not None:
        agrees = bool(number % 2)
        await decide_correction(work, await walk.who(work, 2), waiting.id, agrees=agrees, now=walk.now)


async def _away(walk: Walk, work: Work, number: int) -> None:
    """The teacher or the mentor, until a day or nobody knows until when."""
    today = walk.now.date()
    person_id = walk.folk.mentor if number % 5 == 4 else walk.folk.teacher
    until_on = today + timedelta(number) if number % 3 else None
    who = await walk.who(work, 2 if number % 2 else 0)
    await begin_absence(work, who, person_id, from_on=today, until_on=until_on, now=walk.now)


async def _back(walk: Walk, work: Work, number: int) -> None:
    person_id = walk.folk.mentor if number % 2 else walk.folk.teacher
    await end_absence(work, await walk.who(work, number % 2), person_id, walk.now)


async def _return_draft(walk: Walk, work: Work, number: int) -> None:
    await return_draft(work, await walk.who(work, 2), (await walk.route(work, number)).id, "Добавьте", walk.now)


async def _cancel(walk: Walk, work: Work, number: int) -> None:
    await cancel_route(work, await walk.who(work, 2), (await walk.route(work, number)).id, "wish", walk.now)


async def _word(walk: Walk, work: Work, number: int) -> None:
    iom = await walk.route(work, number)
    await say_word(work, await walk.who(work, number), iom.id, Verdict.SUCCESS, "", walk.now)


ACTS: dict[str, Callable[[Walk, Work, int], Awaitable[None]]] = {
    "start": _start,
    "on": _on,
    "submit": _submit,
    "accept": _accept,
    "give back": _give_back,
    "open": _open,
    "postpone": _postpone,
    "change": _change,
    "decide": _decide,
    "away": _away,
    "back": _back,
    "return": _return_draft,
    "cancel": _cancel,
    "word": _word,
}
