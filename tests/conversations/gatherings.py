"""A subject association with its people: what stands already when a story about sessions or contests begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actors import Role
from domain.bodies import BodyDraft
from domain.events import SessionDraft
from services.bodies import make_body
from services.events import announce_session
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town

SCHOOL = "МБОУ СОШ № 3"


@dataclass(kw_only=True)
class Circle:
    """Olga the methodist, Vera who leads the association of mathematics, Ivan who teaches it, Anna who does not."""

    town: Town
    olga: Person
    vera: Person
    ivan: Person
    anna: Person
    body_id: int = 0

    def look_away(self) -> None:
        for person in (self.olga, self.vera, self.ivan, self.anna):
            person.looks_away()


async def people(town: Town) -> Circle:
    municipality = town.bot.database.profile.municipalities[0].id
    school = await organisation(town, SCHOOL, municipality=municipality)
    return Circle(
        town=town,
        olga=await resident(town, "Смирнова Ольга Петровна", organisation_id=school, roles=(Role.METHODIST,)),
        vera=await resident(town, "Иванова Вера Ивановна", organisation_id=school, subjects=("math",)),
        ivan=await resident(town, "Петров Иван Сергеевич", organisation_id=school, subjects=("math",)),
        anna=await resident(town, "Зайцева Анна Ильинична", organisation_id=school, subjects=("russian",)),
    )


async def circle(town: Town, kind: str = "associations") -> Circle:
    """The association stands, its leader has read the message."""
    found = await people(town)
    async with town.bot.database.transaction() as work:
        olga = await work.appointments.actor_of_person(found.olga.person_id, town.clock.now().date())
        term = work.profile.term("association")
        draft = BodyDraft(
            kind=kind, subject="math", leader_id=found.vera.person_id, name=f"{term.abbr or term.nom}: математика"
        )
        found.body_id = (await make_body(work, olga, draft, run_id="body-1", now=town.clock.now())).id
    await town.settle()
    found.look_away()
    return found


async def announced(circle: Circle, starts_at: datetime, topic: str = "Разбираем трудные темы") -> int:
    """Vera has announced a session, everybody was invited. Returns its id."""
    town = circle.town
    async with town.bot.database.transaction() as work:
        vera = await work.appointments.actor_of_person(circle.vera.person_id, town.clock.now().date())
        draft = SessionDraft(starts_at=starts_at, topic=topic, place="СОШ № 3, кабинет 12")
        run_id = f"session-{starts_at:%m%d%H}"
        session = await announce_session(work, vera, circle.body_id, draft, run_id=run_id, now=town.clock.now())
        session_id = session.id
    await town.settle()
    return session_id


async def asks_for_body(town: Town) -> Person:
    found = await people(town)
    await found.olga.types("/menu")
    await found.olga.taps("ГМО", "Новое объединение")
    return found.olga


async def asks_for_session(town: Town) -> Person:
    found = await circle(town)
    await found.vera.types("/menu")
    await found.vera.taps("Заседания", "Назначить заседание")
    return found.vera


async def asks_for_new_time(town: Town) -> Person:
    found = await circle(town)
    zone = town.zone
    await announced(found, datetime(2026, 12, 15, 15, 0, tzinfo=zone))
    await found.vera.types("/menu")
    await found.vera.taps("Заседания", "вт, 15 декабря", "Перенести")
    return found.vera


async def asks_for_contest(town: Town) -> Person:
    found = await people(town)
    await found.olga.types("/menu")
    await found.olga.taps("Конкурсы", "Объявить конкурс")
    return found.olga


OPENERS = {
    "bodies_make": asks_for_body,
    "events_new": asks_for_session,
    "events_move": asks_for_new_time,
    "contests_new": asks_for_contest,
}
