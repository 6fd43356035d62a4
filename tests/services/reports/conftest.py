"""Two schools with teachers on routes, and those who read their reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain.actors import Actor, Role
from domain.reports import Obstacle, Pace, ReportDraft
from models.machinery import Notice
from models.pairs import Pair
from models.routes import Iom, IomStep
from services.reports import (
    ask_reports,
    file_report,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import FIRST_DAY, add_person, add_school

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


def moscow(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour - 3, minute, tzinfo=UTC)


@dataclass
class Place:
    """Two schools; three teachers with a route in work, one whose route is a draft; those who read reports."""

    people: dict[str, int]
    step: int


@pytest.fixture
async def place(database: Database) -> Place:
    async with database.transaction() as work:
        first, second = await add_school(work, "МБОУ СОШ № 1"), await add_school(work, "МБОУ СОШ № 2")
        people = {
            "olga": await add_person(work, "Смирнова Ольга Петровна", first, roles=[Role.METHODIST], post="methodist"),
            "head": await add_person(work, "Орлова Инна Львовна", first, roles=[Role.SERVICE_HEAD], post="methodist"),
            "nina": await add_person(work, "Котова Нина Сергеевна", second, roles=[Role.SCHOOL_COORDINATOR]),
            "mentor": await add_person(work, "Белова Вера Ивановна", first, roles=[Role.MENTOR, Role.TEACHER]),
            "ivan": await add_person(work, "Петров Иван Ильич", first, roles=[Role.TEACHER], subjects=["math"]),
            "anna": await add_person(work, "Громова Анна Львовна", second, roles=[Role.TEACHER]),
            "oleg": await add_person(work, "Седов Олег Юрьевич", second, roles=[Role.TEACHER]),
            "yana": await add_person(work, "Новикова Яна Олеговна", second, roles=[Role.TEACHER]),
        }
        routes = {}
        for name, status in (
            ("ivan", "in_progress"),
            ("anna", "steps_done"),
            ("oleg", "in_progress"),
            ("yana", "draft"),
        ):
            routes[name] = Iom(
                person_id=people[name], status=status, starts_on=FIRST_DAY, ends_on=DECEMBER, created_at=TUESDAY
            )
            work.session.add(routes[name])
        work.session.add(
            Pair(
                kind="activist_teacher",
                mentor_id=people["mentor"],
                mentee_id=people["ivan"],
                started_on=FIRST_DAY,
                created_at=TUESDAY,
            )
        )
        await work.flush()
        steps = [
            IomStep(
                iom_id=routes["ivan"].id,
                number=number,
                kind="webinar",
                title=title,
                hours=2,
                planned_on=FIRST_DAY,
                due_on=DECEMBER,
                status=status,
            )
            for number, title, status in ((1, "=Вебинар о заданиях", "accepted"), (2, "Открытый урок", "planned"))
        ]
        work.session.add_all(steps)
        await work.flush()
        return Place(people, steps[0].id)


async def actor(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


async def tick(database: Database, now: datetime) -> dict[str, int]:
    async with database.transaction() as work:
        return await ask_reports(work, now)


async def notices(database: Database, kind: str) -> dict[int, datetime]:
    async with database.reading() as work:
        rows = (await work.session.execute(select(Notice.person_id, Notice.due_at).where(Notice.kind == kind))).all()
    assert len({row.person_id for row in rows}) == len(rows)
    return {row.person_id: row.due_at for row in rows}


def answers(step: int | None = None, *, help_: bool = False, tried: str = "взаимопроверку") -> ReportDraft:
    return ReportDraft(pace=Pace.BEHIND, best_step_id=step, tried=tried, obstacle=Obstacle.TIME, wants_help=help_)


async def file(
    database: Database, person_id: int, month_on: date, now: datetime, draft: ReportDraft, run: str = "r1"
) -> int:
    async with database.transaction() as work:
        who = await actor(work, person_id)
        report = await file_report(work, who, draft, month_on=month_on, run_id=run, now=now)
        return report.id
