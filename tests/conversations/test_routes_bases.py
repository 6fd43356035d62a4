"""A route on another basis than results: asked for by a teacher, begun by a methodist from the card."""

from __future__ import annotations

from simulator.town import Town
from tests.conversations.route_folk import delivered, staffed


async def test_teacher_asks_for_a_route_and_the_methodist_begins_it_without_any_results(town: Town) -> None:
    folk = await staffed(town)
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги", "Попросить методиста")
    await folk.teacher.types("Хочу разобраться с проектами в старших классах")
    await folk.methodist.taps("Открыть")
    assert folk.methodist.sees("Просят составить маршрут", "Хочу разобраться с проектами")
    await folk.methodist.taps("Составить маршрут", "По своему запросу", "методический", "Формирующее", "Готово")
    assert folk.methodist.sees("Основание: По своему запросу", "Шаг 1")
    assert "маршрут" in folk.teacher.screen.casefold()


async def test_methodist_begins_a_route_for_attestation_beside_the_one_by_results(town: Town) -> None:
    folk = await delivered(town)
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Сотрудники", "Найти по фамилии")
    await folk.methodist.types("Ивушкина")
    await folk.methodist.taps(
        "Ивушкина", "Маршрут к аттестации", "К аттестации", "методический", "Формирующее", "Готово"
    )
    assert folk.methodist.sees("Основание: К аттестации")
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги")
    assert folk.teacher.sees("По результатам диагностики", "К аттестации", "Ещё один маршрут")
