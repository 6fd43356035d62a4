"""Pairs and meetings that stand already when a story begins."""

from __future__ import annotations

from datetime import date, datetime

from domain.actors import Role
from domain.meetings import MeetingForm, MeetingPlan
from domain.pairs import PairDraft
from models.bodies import Body
from models.people import Appointment
from services.meetings import plan_meeting
from services.pairs import make_pair
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town

SCHOOL = "МБОУ СОШ № 1"


async def methodist(town: Town, name: str = "Орлова Людмила Петровна") -> Person:
    school = await organisation(town, SCHOOL)
    return await resident(town, name, organisation_id=school, roles=(Role.METHODIST,))


async def couple(
    town: Town,
    junior: str = "Петров Иван Ильич",
    senior: str = "Соколова Вера Ивановна",
    *,
    vera: Person | None = None,
    mila: Person | None = None,
) -> tuple[Person, Person]:
    """The mentor and the young specialist, a pair since just now, their messages read. Returns both phones."""
    school = await organisation(town, SCHOOL)
    mila = mila or await methodist(town)
    vera = vera or await resident(town, senior, organisation_id=school)
    ivan = await resident(town, junior, organisation_id=school)
    async with town.bot.database.transaction() as work:
        actor = await work.appointments.actor_of_person(mila.person_id, town.clock.now().date())
        draft = PairDraft(kind="mentor_novice", mentor_id=vera.person_id, mentee_id=ivan.person_id)
        await make_pair(work, actor, draft, run_id=f"run-{ivan.person_id}", now=town.clock.now())
    await town.settle()
    vera.looks_away()
    ivan.looks_away()
    return vera, ivan


async def offered(town: Town, mila: Person) -> tuple[Person, Person]:
    """An offer that waits for the mentor. Returns both phones."""
    school = await organisation(town, SCHOOL)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Петров Иван", "Соколова В. И.")
    await mila.taps("Предложить")
    return vera, ivan


async def leader_of(town: Town, *members: Person) -> Person:
    """A leader at the first question about a pair of two members of the association."""
    olga = await resident(town, "Лунина Ольга Олеговна", organisation_id=await organisation(town, SCHOOL))
    async with town.bot.database.transaction() as work:
        body = Body(
            kind="associations", term="association", subject="math", name="Математика", created_at=town.clock.now()
        )
        work.bodies.add(body)
        await work.flush()
        for person in members:
            await work.bodies.join(body.id, person.person_id, source="subject", now=town.clock.now())
        work.appointments.add(
            Appointment(
                person_id=olga.person_id,
                role=Role.ASSOCIATION_LEADER.value,
                body_id=body.id,
                from_on=town.clock.now().date(),
            )
        )
    await olga.types("/menu")
    await olga.taps("Попросить о паре")
    return olga


async def make_young(town: Town, ivan: Person, *, born: int = 2001, began: date = date(2026, 9, 1)) -> None:
    """What the staff list says of the two dates."""
    async with town.bot.database.transaction() as work:
        person = await work.people.get(ivan.person_id)
        person.birth_year, person.career_started_on = born, began


async def planned(town: Town, vera: Person, at: datetime, topic: str = "Итоги полугодия") -> int:
    """A meeting of the mentor's first pair. Returns its id."""
    async with town.bot.database.transaction() as work:
        pair = (await work.pairs.of_mentor(vera.person_id))[0]
        actor = await work.appointments.actor_of_person(vera.person_id, town.clock.now().date())
        plan = MeetingPlan(at=at, form=MeetingForm.IN_PERSON.value, topic=topic)
        meeting = await plan_meeting(work, actor, pair.id, plan, run_id=f"plan-{at:%d%H%M}", now=town.clock.now())
        meeting_id = meeting.id
    await town.settle()
    return meeting_id
