"""A route and a pair whose mentor is changed or goes, and what is left in the outbox then."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from domain.meetings import MeetingLog, NextMeeting
from domain.pairs import PairDraft
from models.machinery import Notice
from models.pairs import Pair
from services.meetings import record_meeting
from services.notices import KINDS
from services.pairs import agree_on_paper, make_pair, offer_pair
from services.programmes import ProgrammeDraft, decide_programme, read_programme, submit_programme, write_programme
from services.routes import (
    submit_evidence,
    take_next,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.routes.town import Folk, actor, do_step, read

DAY = timedelta(days=1)
LATER = TUESDAY + 40 * DAY


@dataclass(frozen=True)
class Changing:
    """A route folk whose mentor has one more junior, and somebody who may come instead."""

    folk: Folk
    other: int
    fresh: int
    pair: int


async def a_pair(work: Work, folk: Folk, mentee: int, run: str, kind: str = "mentor_novice") -> Pair:
    draft = PairDraft(kind=kind, mentor_id=folk.mentor, mentee_id=mentee)
    return await make_pair(work, await actor(work, folk.methodist), draft, run_id=run, now=TUESDAY)


async def change_mentor(work: Work, they: Changing, to: int, replaces: int, now: datetime) -> int:
    me = await actor(work, they.folk.methodist)
    draft = PairDraft(kind="mentor_novice", mentor_id=to, mentee_id=they.folk.teacher)
    pair = await offer_pair(work, me, draft, now=now, replaces=replaces)
    for _side in range(2):
        await agree_on_paper(work, me, pair.id, now=now)
    assert pair.status == "active"
    return pair.id


async def coming(work: Work, *kinds: str) -> Counter[tuple[str, int | None]]:
    """What would leave if its moment came now."""
    query = select(Notice).where(Notice.status == "new", Notice.kind.in_(kinds))
    found = (await work.session.scalars(query)).all()
    is_true = {one.id: await KINDS[one.kind].is_true(work, one.args, one.person_id) for one in found}
    return Counter((one.kind, one.person_id) for one in found if is_true[one.id])


async def written(work: Work, they: Changing, topics: int | None = None) -> str:
    """An approved programme with a meeting on one of its topics; the topic."""
    me, mentor = await actor(work, they.folk.methodist), await actor(work, they.folk.mentor)
    numbers = [one.number for one in work.catalogue.mentoring_topics][:topics]
    draft = ProgrammeDraft(goals=["Урок"], situation="", expected="Видно", years=1, topics=numbers)
    await write_programme(work, mentor, they.pair, draft, run_id="programme", now=TUESDAY)
    await submit_programme(work, mentor, they.pair, now=TUESDAY)
    await decide_programme(work, me, they.pair, approves=True, now=TUESDAY)
    roadmap = await read_programme(work, mentor, they.pair, now=TUESDAY)
    topic = next(item.title for item in roadmap.items if item.title)
    log = MeetingLog(minutes=30, topic=topic, agreed="Я: посетить урок до 20 декабря", next=NextMeeting.NONE)
    await record_meeting(work, mentor, they.pair, log, "call", run_id="meeting", now=TUESDAY)
    return topic


async def send_first_step(work: Work, folk: Folk, iom_id: int, now: datetime) -> int:
    teacher = await actor(work, folk.teacher)
    await take_next(work, teacher, iom_id, now)
    step = (await work.steps.of(iom_id))[0].id
    await submit_evidence(work, teacher, step, text="Сделано 123", file=None, run_id=f"e{now}", now=now)
    return step


async def walk(database: Database, folk: Folk, iom_id: int) -> None:
    async with database.reading() as work:
        numbers = [step.number for step in await work.steps.of(iom_id)]
    for number in numbers:
        async with database.transaction() as work:
            await take_next(work, await actor(work, folk.teacher), iom_id, LATER)
        await do_step(database, folk, iom_id, number, LATER)
    assert (await read(database, iom_id)).status == "steps_done"
