"""A school with a teacher who has two deficits, a mentor, a methodist, and one result table behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from domain.actors import Actor, Role
from models.machinery import Notice
from models.routes import Iom
from services.routes import accept_evidence, agree, approve, start_route, submit_evidence
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school


@dataclass(frozen=True)
class Folk:
    school: int
    teacher: int
    mentor: int
    methodist: int


async def settle_folk(work: Work, *, topics: tuple[str, ...] = ("D14", "D30")) -> Folk:
    school = await add_school(work, "МБОУ СОШ № 1")
    teacher = await add_person(work, "Вересков Глеб Аркадьевич", school, roles=[Role.TEACHER], subjects=["math"])
    mentor = await add_person(work, "Калинкина Раиса Ефимовна", school, roles=[Role.TEACHER, Role.MENTOR])
    methodist = await add_person(work, "Методова Ольга Петровна", school, roles=[Role.METHODIST])
    await add_result(work, teacher, topics)
    return Folk(school, teacher, mentor, methodist)


async def add_result(
    work: Work, person_id: int, topics: tuple[str, ...], day: date = date(2026, 10, 14), *, level: str = "low"
) -> int:
    (result_id,) = await work.diagnostics.insert_results(
        [
            {
                "person_id": person_id,
                "import_id": None,
                "kind": "iku",
                "subject": "math",
                "area": "methodical",
                "level": level,
                "score": None,
                "assessed_on": day,
                "source": "",
                "created_at": TUESDAY,
            }
        ]
    )
    await work.diagnostics.insert_deficits(
        [{"result_id": result_id, "person_id": person_id, "catalogue_id": topic} for topic in topics]
    )
    return result_id


async def actor(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


async def approved(database: Database, folk: Folk, *, mentor: bool = True, now: datetime = TUESDAY) -> int:
    """A route that went the whole way to its approval; its id."""
    async with database.transaction() as work:
        iom = await start_route(
            work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor if mentor else None, now=now
        )
        await agree(work, await actor(work, folk.teacher), iom.id, now)
        if mentor:
            await agree(work, await actor(work, folk.mentor), iom.id, now)
        await approve(work, await actor(work, folk.methodist), iom.id, now)
        return iom.id


async def read(database: Database, iom_id: int) -> Iom:
    async with database.reading() as work:
        iom = await work.routes.find(iom_id)
        assert iom is not None
        return iom


async def statuses(database: Database, iom_id: int) -> list[str]:
    async with database.reading() as work:
        return [step.status for step in await work.steps.of(iom_id)]


async def step_id(database: Database, iom_id: int, number: int) -> int:
    async with database.reading() as work:
        return next(step.id for step in await work.steps.of(iom_id) if step.number == number)


async def do_step(database: Database, folk: Folk, iom_id: int, number: int, now: datetime) -> None:
    """Sent by the teacher, accepted by the mentor."""
    step = await step_id(database, iom_id, number)
    async with database.transaction() as work:
        await submit_evidence(
            work,
            await actor(work, folk.teacher),
            step,
            text="сделано",
            file=None,
            run_id=f"run-{step}-{now.isoformat()}",
            now=now,
        )
        await accept_evidence(work, await actor(work, folk.mentor), step, now)


async def notices(database: Database, *kinds: str) -> list[tuple[str, int | None, str]]:
    """(kind, person, status) of what stands in the outbox, in order."""
    async with database.reading() as work:
        query = select(Notice).where(Notice.kind.in_(kinds)).order_by(Notice.due_at, Notice.id)
        found = (await work.session.scalars(query)).all()
    return [(notice.kind, notice.person_id, notice.status) for notice in found]
