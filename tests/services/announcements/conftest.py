"""Two schools in two municipalities, an association, and those who may write to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from domain.actors import Actor, Role
from domain.announcements import AnnouncementDraft, Sender
from domain.audience import Audience
from models.bodies import Body, Membership
from models.people import Appointment
from services.announcements import (
    send_announcement,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import FIRST_DAY, add_person, add_school

METHODIST = Sender(role=Role.METHODIST)
EVERYBODY = Audience()


@dataclass
class Place:
    """Two schools in two municipalities, five teachers, a methodist, a coordinator, a leader of mathematicians."""

    first: int
    second: int
    body: int
    people: dict[str, int]


@pytest.fixture
async def place(database: Database) -> Place:
    async with database.transaction() as work:
        codes = [row.id for row in work.profile.municipalities]
        first = await add_school(work, "МБОУ СОШ № 1", codes[0])
        second = await add_school(work, "МБОУ СОШ № 2", codes[1])
        people = {
            "olga": await add_person(work, "Смирнова Ольга Петровна", first, roles=[Role.METHODIST], post="methodist"),
            "vera": await add_person(work, "Белова Вера Ивановна", first, subjects=["math"]),
            "ivan": await add_person(work, "Петров Иван Ильич", first, subjects=["physics"], account=False),
            "anna": await add_person(work, "Громова Анна Львовна", second, subjects=["math"], blocked=True),
            "oleg": await add_person(work, "Седов Олег Юрьевич", second, subjects=["math"]),
            "nina": await add_person(work, "Котова Нина Сергеевна", second, roles=[Role.SCHOOL_COORDINATOR]),
        }
        body = Body(kind="association", term="association", subject="math", name="ГМО математиков", created_at=TUESDAY)
        work.session.add(body)
        await work.flush()
        for name in ("vera", "oleg"):
            work.session.add(Membership(body_id=body.id, person_id=people[name], joined_at=TUESDAY))
        work.session.add(
            Appointment(
                person_id=people["vera"], role=Role.ASSOCIATION_LEADER.value, body_id=body.id, from_on=FIRST_DAY
            )
        )
        return Place(first, second, body.id, people)


async def actor(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


def draft(audience: Audience = EVERYBODY, sender: Sender = METHODIST, **more: Any) -> AnnouncementDraft:
    values = {"category": "events", "text": "Открыта запись на семинар."}
    return AnnouncementDraft(**{**values, **more, "audience": audience, "sender": sender})  # type: ignore[arg-type]


async def send(
    database: Database,
    place: Place,
    audience: Audience = EVERYBODY,
    *,
    run: str = "r1",
    now: datetime = TUESDAY,
    **more: Any,
) -> int:
    async with database.transaction() as work:
        olga = await actor(work, place.people["olga"])
        sent = await send_announcement(work, olga, draft(audience, **more), run_id=run, confirmed=False, now=now)
        return sent.id
