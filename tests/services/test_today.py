"""What waits for whom, counted as the list behind each line counts, and nothing of what is out of reach."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.actors import Actor, Grant, Role
from domain.pairs import PairDraft
from domain.today import Matter
from services.absences import begin_absence
from services.pairs import agree_to_offer, offer_pair
from services.routes import agree, approve, start_route, submit_evidence
from services.routes.delivery import offer_due_steps
from services.today import Waiting, waiting_today
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.routes.town import Folk, actor, settle_folk

TEACHER, MENTOR, METHODIST, STRANGER = range(4)


async def seen(database: Database, folk: Folk, now: datetime) -> list[dict[Matter, int]]:
    """What waits for the teacher, the mentor, the methodist and a methodist of other subjects, read at once."""
    async with database.reading() as work:
        actors = [await actor(work, one) for one in (folk.teacher, folk.mentor, folk.methodist)]
        grant = Grant(role=Role.METHODIST, subjects=frozenset({"chemistry"}))
        found = await waiting_today(work, [*actors, Actor(person_id=folk.school + 9000, grants=(grant,))], now)
    return [{matter: one.count for matter, one in lines.items()} for lines in found]


async def test_route_waits_for_whoever_has_the_next_word(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        iom = await start_route(work, methodist, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
    assert await seen(database, folk, TUESDAY) == [{Matter.TO_AGREE: 1}, {Matter.TO_AGREE: 1}, {}, {}]
    async with database.transaction() as work:
        for one in (folk.teacher, folk.mentor):
            await agree(work, await actor(work, one), iom.id, TUESDAY)
    assert await seen(database, folk, TUESDAY) == [{}, {}, {Matter.ROUTES_TO_APPROVE: 1}, {}]
    async with database.transaction() as work:
        await approve(work, await actor(work, folk.methodist), iom.id, TUESDAY)
        first = (await work.steps.of(iom.id))[0]
        due_on, planned_on, step_id = first.due_on, first.planned_on, first.id
    later = TUESDAY + (planned_on - TUESDAY.date())
    async with database.transaction() as work:
        await offer_due_steps(work, later)
    near = TUESDAY + (due_on - TUESDAY.date())
    after = near + timedelta(1)
    teacher, mentor, methodist_sees, stranger = await seen(database, folk, near)
    assert teacher[Matter.STEPS_SOON] >= 1 and not mentor and not methodist_sees and not stranger
    teacher, _, methodist_sees, stranger = await seen(database, folk, after)
    assert teacher[Matter.STEPS_LATE] == methodist_sees[Matter.STEPS_OF_OTHERS_LATE] >= 1 and not stranger
    late = teacher[Matter.STEPS_LATE]
    async with database.transaction() as work:
        who = await actor(work, folk.teacher)
        await submit_evidence(work, who, step_id, text="сделано", file=None, run_id="r", now=after)
    teacher, mentor, methodist_sees, _ = await seen(database, folk, after)
    assert teacher.get(Matter.STEPS_LATE, 0) == methodist_sees.get(Matter.STEPS_OF_OTHERS_LATE, 0) == late - 1
    assert mentor == {Matter.EVIDENCE: 1} and Matter.EVIDENCE_ALONE not in methodist_sees
    _, mentor, methodist_sees, stranger = await seen(database, folk, after + timedelta(10))
    assert mentor[Matter.EVIDENCE] == methodist_sees[Matter.EVIDENCE_ALONE] == 1 and not stranger


async def test_one_thing_opens_by_itself_and_several_are_a_list(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        pairs = []
        for kind in ("mentor_novice", "activist_teacher"):
            draft = PairDraft(kind=kind, mentor_id=folk.mentor, mentee_id=folk.teacher)
            pairs.append((await offer_pair(work, methodist, draft, now=TUESDAY)).id)
        mentor, teacher = await actor(work, folk.mentor), await actor(work, folk.teacher)
        both = await waiting_today(work, [mentor, teacher], TUESDAY)
        assert both == [{Matter.OFFERS: Waiting(count=2)}, {}]
        await agree_to_offer(work, mentor, pairs[0], now=TUESDAY)
        both = await waiting_today(work, [mentor, teacher], TUESDAY)
        assert both == [{Matter.OFFERS: Waiting(count=1, one=pair)} for pair in reversed(pairs)]


async def test_teacher_who_is_away_has_nothing_late(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist, teacher = await actor(work, folk.methodist), await actor(work, folk.teacher)
        iom = await start_route(work, methodist, folk.teacher, mentor_id=None, now=TUESDAY)
        await agree(work, teacher, iom.id, TUESDAY)
        await approve(work, methodist, iom.id, TUESDAY)
        await offer_due_steps(work, TUESDAY + timedelta(7))
        much_later = TUESDAY + timedelta(60)
        (before,) = await waiting_today(work, [teacher], much_later)
        assert before[Matter.STEPS_LATE].count >= 1
        on = much_later.date()
        await begin_absence(work, teacher, folk.teacher, from_on=on, until_on=None, now=much_later)
        assert await waiting_today(work, [teacher], much_later) == [{}]
