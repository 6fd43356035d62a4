"""A school with results of diagnostics, written straight into the base of a town."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from domain.actors import Role
from models.people import Appointment
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town

NAMES = ("Аникина", "Белкина", "Ветлина", "Громова", "Дымова", "Елкина", "Жукова", "Зотова")


async def results(town: Town, people: list[int], level: str, day: date, *, subject: str = "math") -> None:
    async with town.bot.database.transaction() as work:
        await work.diagnostics.insert_results(
            [
                {
                    "person_id": person_id,
                    "import_id": None,
                    "kind": "iku",
                    "subject": subject,
                    "area": "subject",
                    "level": level,
                    "score": None,
                    "elements": [],
                    "assessed_on": day,
                    "source": "",
                    "created_at": datetime.combine(day, time(15), tzinfo=UTC),
                }
                for person_id in people
            ]
        )


async def school_of(town: Town, count: int) -> tuple[int, list[int]]:
    place = await organisation(town, "МБОУ СОШ № 40")
    names = [f"{surname} Анна Ивановна" for surname in NAMES[:count]]
    return place, [(await resident(town, name, organisation_id=place)).person_id for name in names]


async def coordinator_of(town: Town, place: int) -> Person:
    phone = await resident(town, "Берёзкина Ольга Тимофеевна", organisation_id=place)
    async with town.bot.database.transaction() as work:
        work.appointments.add(
            Appointment(
                person_id=phone.person_id,
                role=Role.SCHOOL_COORDINATOR.value,
                organisation_id=place,
                from_on=date(2026, 9, 1),
            )
        )
    return phone
