"""A small service for bodies, sessions and contests: a methodist and teachers of two districts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from domain.actors import Actor, Grant, Role
from domain.bodies import BodyDraft
from domain.events import SessionDraft
from models.machinery import Notice
from services.bodies import make_body
from services.events import announce_session
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

MOSCOW = ZoneInfo("Europe/Moscow")
STARTS = datetime(2026, 12, 15, 15, 0, tzinfo=MOSCOW)
DRAFT = SessionDraft(starts_at=STARTS, topic="Трудные темы", place="Кабинет 12")


@dataclass
class Home:
    methodist: Actor
    vera: int
    ivan: int
    anna: int
    far: int


async def settle(work: Work) -> Home:
    """Vera and Ivan teach mathematics in Щёлково, Anna Russian; one more mathematician works in Фрязино."""
    school = await add_school(work, "СОШ 1")
    other = await add_school(work, "СОШ 2", "fryazino")
    olga = await add_person(work, "Смирнова Ольга Петровна", school, roles=[Role.METHODIST])
    return Home(
        methodist=Actor(person_id=olga, grants=(Grant(role=Role.METHODIST),)),
        vera=await add_person(work, "Иванова Вера Ивановна", school, roles=[Role.TEACHER], subjects=["math"]),
        ivan=await add_person(work, "Петров Иван Сергеевич", school, roles=[Role.TEACHER], subjects=["math"]),
        anna=await add_person(work, "Зайцева Анна Ильинична", school, roles=[Role.TEACHER], subjects=["russian"]),
        far=await add_person(work, "Дальний Олег Юрьевич", other, roles=[Role.TEACHER], subjects=["math"]),
    )


async def actor_of(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


async def association(work: Work, home: Home, *, actor: Actor | None = None, run_id: str = "b") -> int:
    draft = BodyDraft(kind="associations", subject="math", leader_id=home.vera, name="ГМО: математика")
    return (await make_body(work, actor or home.methodist, draft, run_id=run_id, now=TUESDAY)).id


async def session_of(work: Work, home: Home, body_id: int) -> int:
    return (await announce_session(work, home.methodist, body_id, DRAFT, run_id="s", now=TUESDAY)).id


async def waiting(work: Work, kind: str) -> list[Notice]:
    query = select(Notice).where(Notice.kind == kind, Notice.status == "new").order_by(Notice.due_at, Notice.id)
    return list(await work.session.scalars(query.execution_options(populate_existing=True)))
