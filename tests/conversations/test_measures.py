"""From a cell of the deficit map to what is done for its people, and back: which measures answer the cell."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actors import Role
from models.bodies import Body
from simulator.people import Person
from simulator.residents import resident
from simulator.town import Town
from tests.conversations.levels import coordinator_of, results, school_of
from tests.conversations.route_folk import loaded


async def at_cell(town: Town, vera: Person) -> None:
    """The cell of mathematics, with nobody's name on the way."""
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Математика")


async def settled(town: Town) -> tuple[Person, int, list[int]]:
    place, people = await school_of(town, 6)
    await results(town, people[:3], "low", date(2026, 10, 14))
    await results(town, people[3:], "high", date(2026, 10, 14))
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=place, roles=[Role.METHODIST])
    return vera, place, people


@pytest.mark.requirement("R-SH-036", "R-SM-015")
async def test_methodist_calls_the_people_of_a_cell_to_a_seminar_that_tells_nobody_why(town: Town) -> None:
    vera, place, people = await settled(town)
    olga = await coordinator_of(town, place)
    anna, helen = (one for one in town.people.values() if one.person_id in (people[0], people[5]))
    await at_cell(town, vera)
    await vera.taps("предметный: создать меру")
    assert vera.sees("Мер здесь пока нет")
    await vera.taps("Создать меру")
    assert vera.sees_no("Аникина")
    await vera.taps("Кому нужна поддержка: 3", "Пригласить на семинар")
    await vera.types("15 декабря в 15:00", "Разбор заданий с параметром", "Школа № 3, кабинет 12")
    assert vera.sees("Семинар для людей: 3", "не говорит, почему позвали")
    assert vera.sees_no("Аникина")
    helen.looks_away()
    await vera.taps("Создать")
    assert vera.sees("Семинар, вт, 15 декабря", "Приглашено: 3", "поддержка была нужна: 3 из 6")
    assert anna.hears("Приглашаем на семинар (математика)", "Школа № 3")
    assert anna.sees_no("параметром", "поддержка")
    assert helen.hears_nothing()
    await anna.taps("Приду")
    assert anna.sees("Разбор заданий с параметром")
    await at_cell(town, vera)
    await vera.taps("предметный: меры (1)")
    assert vera.sees("Приглашено: 3, придут: 1")
    await vera.taps("Семинар, вт, 15 декабря")
    assert vera.sees("Семинар (математика)", "Придут: 1")
    anna.looks_away()
    await vera.taps("Перенести")
    await vera.types("16 декабря в 15:00")
    await vera.taps("Перенести и сообщить")
    assert anna.hears("Семинар (математика) перенесли", "Стало: ср, 16 декабря")
    assert anna.sees_no("параметром", "Тема")
    await vera.taps("Отменить", "Да, отменить")
    assert anna.hears("Семинар (математика) отменили")
    assert anna.sees_no("параметром", "Тема")
    await at_cell(town, vera)
    await vera.taps("предметный: меры (1)")
    assert vera.sees("Семинар, ср, 16 декабря", "отменён")
    await olga.types("/menu")
    await olga.taps("Карта дефицитов", "Математика")
    assert olga.sees_no("меры", "меру", "Семинар")


@pytest.mark.requirement("R-SH-035")
async def test_methodist_drafts_routes_for_a_topic_of_a_cell_and_follows_them_on_the_map(town: Town) -> None:
    folk = await loaded(town)
    vera = folk.methodist
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Химия")
    await vera.taps("цифровой: создать меру", "Создать меру", "Кому нужна поддержка", "Составить маршруты")
    assert vera.sees("проекты маршрутов, людей: 1")
    assert vera.sees_no("Ивушкина")
    await vera.taps("Создать")
    assert vera.sees("Новых маршрутов: 1", "Маршруты: 1, пройдено 0")
    assert folk.teacher.hears("маршрут")
    await vera.taps("Маршруты (1)")
    assert vera.sees("Ивушкина Эльвира Марковна: Черновик")
    await vera.taps("Ивушкина Э. М.")
    assert vera.sees("Ивушкина")
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Химия")
    await vera.taps("цифровой: меры (1)", "Создать меру", "Кому нужна поддержка", "Составить маршруты", "Создать")
    assert vera.sees("Новых маршрутов: 0, уже были: 1")


async def test_methodist_calls_a_session_of_an_association_on_what_the_map_shows(town: Town) -> None:
    vera, _, people = await settled(town)
    anna = next(one for one in town.people.values() if one.person_id == people[5])
    async with town.bot.database.transaction() as work:
        body = Body(
            kind="association", term="association", subject="math", name="ГМО: математика", created_at=town.clock.now()
        )
        work.bodies.add(body)
        await work.flush()
        await work.bodies.join(body.id, people[5], source="subject", now=town.clock.now())
    await at_cell(town, vera)
    await vera.taps("предметный: создать меру", "Создать меру", "Все участники «ГМО: математика»: 1")
    await vera.types("15 декабря в 15:00", "Разбор заданий с параметром", "Школа № 3, кабинет 12")
    assert vera.sees("Заседание, участников: 1", "приглашение с темой")
    await vera.taps("Создать")
    assert vera.sees("Заседание, вт, 15 декабря", "Приглашено: 1, придут: 0")
    assert anna.hears("Приглашаем на заседание", "Тема: «Разбор заданий с параметром»")
