"""First questions of an announcement and of a monthly report, for the crash test of forms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from domain.actors import Role
from models.routes import Iom, IomStep
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.conftest import TUESDAY


async def puts_on_a_route(town: Town, person: Person) -> None:
    """A route in work with two steps that have come and one that has not."""
    async with town.bot.database.transaction() as work:
        iom = Iom(
            person_id=person.person_id,
            status="in_progress",
            starts_on=date(2026, 11, 2),
            ends_on=date(2027, 3, 1),
            created_at=TUESDAY,
        )
        work.session.add(iom)
        await work.flush()
        steps = (("Вебинар", "accepted"), ("Взаимопосещение урока", "in_work"), ("Открытый урок", "planned"))
        for number, (title, status) in enumerate(steps, 1):
            work.session.add(
                IomStep(
                    iom_id=iom.id,
                    number=number,
                    kind="webinar",
                    title=title,
                    hours=2,
                    planned_on=date(2027, 2, 20),
                    due_on=date(2027, 2, 27),
                    status=status,
                )
            )


async def announcement(town: Town) -> Person:
    """A methodist at the first question, with a teacher to write to."""
    school = await organisation(town, "МБОУ СОШ № 1")
    await resident(town, "Белова Вера Ивановна", organisation_id=school, subjects=["math"])
    olga = await resident(town, "Смирнова Ольга Петровна", organisation_id=school, roles=[Role.METHODIST])
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение")
    return olga


async def correction(town: Town) -> Person:
    """The author of a message that was sent, asked for its new text."""
    olga = await announcement(town)
    await olga.taps("Мероприятия", "Всем")
    await olga.types("Семинар в среду.")
    await olga.taps("Без приложения", "Нет", "Отправить", "Кто получил", "Исправить текст")
    return olga


async def report(town: Town) -> Person:
    """A teacher on a route, at the first question of the month's report."""
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await puts_on_a_route(town, ivan)
    await ivan.types("/menu")
    await ivan.taps("Мой отчёт", "Ответить за декабрь 2026")
    return ivan


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "announcement": announcement,
    "announcement_correction": correction,
    "report": report,
}
