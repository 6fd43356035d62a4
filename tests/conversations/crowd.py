"""Three hundred people who have a topic and no route."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from domain.actors import Role
from domain.names import name_key, parse_name
from models.people import Person as PersonRow
from models.people import Position
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town

STEMS = ("Абрамов", "Берёзов", "Воронов", "Громов", "Дроздов", "Ершов", "Журавлёв", "Зимин", "Ильин", "Крылов")
GIVEN = ("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна")
FATHERS = ("Ивановна", "Петровна", "Олеговна", "Юрьевна", "Львовна")


async def three_hundred(town: Town) -> Person:
    """A methodist with three hundred people who have a topic and no route."""
    place = await organisation(town, "МБОУ СОШ № 40")
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=place, roles=[Role.METHODIST])
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        people = []
        for stem in STEMS:
            for given in GIVEN:
                for father in FATHERS:
                    name = parse_name(f"{stem}а {given} {father}")
                    people.append(
                        PersonRow(
                            surname=name.surname,
                            given_name=name.given,
                            patronymic=name.patronymic,
                            name_key=name_key(name),
                            created_at=now,
                        )
                    )
        for one in people:
            work.people.add(one)
        await work.flush()
        for one in people:
            work.people.add_position(Position(person_id=one.id, organisation_id=place, post="subject_teacher"))
        ids = await work.diagnostics.insert_results(
            [
                {
                    "person_id": one.id,
                    "import_id": None,
                    "kind": "iku",
                    "subject": "math",
                    "area": "subject",
                    "level": "basic",
                    "score": None,
                    "elements": [],
                    "assessed_on": date(2026, 10, 14),
                    "source": "",
                    "created_at": now,
                }
                for one in people
            ]
        )
        await work.diagnostics.insert_deficits(
            [
                {"result_id": number, "person_id": one.id, "catalogue_id": topic}
                for number, one in zip(ids, people, strict=True)
                for topic in ("D01", "D02")
            ]
        )
    return vera


async def at_find(town: Town) -> Person:
    vera = await three_hundred(town)
    await vera.types("/menu")
    await vera.taps("Диагностика", "Найти по фамилии")
    return vera


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {"find_in_list": at_find}
