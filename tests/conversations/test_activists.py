"""The base of methodical activists: proposed with grounds and proof, approved for a year, looked at again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from storage.reach import Within
from tests.conversations.couples import SCHOOL, methodist
from tests.conversations.levels import results


@pytest.mark.requirement("R-SH-009", "R-OD-109")
async def test_activist_is_proposed_with_proof_approved_for_a_year_and_reviewed(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    head = await resident(town, "Гордеева Нина Павловна", organisation_id=school, roles=(Role.SERVICE_HEAD,))
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Методический актив", "Сколько нужно")
    await mila.types("математика")
    await mila.types("много")
    assert mila.sees("Напишите число от 0 до 999")
    await mila.types("3")
    assert mila.sees("Математика: 0 из 3")
    await mila.taps("Предложить человека")
    await mila.types("Соколова")
    await mila.taps("Соколова")
    await mila.types("математика")
    await mila.taps("наставник", "региональный")
    await mila.types("ИКУ, ноябрь 2026", "Удостоверение 123, 36 часов")
    assert mila.sees("Предложение отправлено", "ждёт решения руководителя")
    assert mila.sees_no("Утвердить")
    assert head.hears("есть предложение в методический актив")
    assert head.sees_no("ИКУ")
    await head.taps("Посмотреть", "Утвердить")
    assert head.sees("Утверждено", "уровень: региональный", "Диагностика: ИКУ, ноябрь 2026", "Удостоверение 123")
    assert vera.hears("вы в методическом активе службы")
    async with town.bot.database.reading() as work:
        assert (await work.appointments.actor_of_person(vera.person_id, town.clock.now().date())).has(Role.ACTIVIST)
    assert head.sees("Срок: до ", "декабря 2027")
    head.looks_away()
    async with town.bot.database.transaction() as work:  # as a year later, without eleven months of other ticks
        ((activist, _),) = await work.activists.within([Within()], ["approved"])
        await work.activists.change(activist, "approved", to_on=date(2026, 12, 30))
    await town.move_to(datetime(2026, 12, 2, 6, 0, tzinfo=UTC))
    assert head.hears("скоро закончится год участия")
    await head.taps("Посмотреть", "Завершить участие")
    assert head.sees("Участие завершено, роль снята")
    async with town.bot.database.reading() as work:
        assert not (await work.appointments.actor_of_person(vera.person_id, town.clock.now().date())).has(Role.ACTIVIST)


@pytest.mark.requirement("R-OD-095")
async def test_strong_results_suggest_an_activist_who_is_proposed_by_one_press(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    head = await resident(town, "Гордеева Нина Павловна", organisation_id=school, roles=(Role.SERVICE_HEAD,))
    vera, anna, inna = [
        (await resident(town, name, organisation_id=school)).person_id
        for name in ("Соколова Вера Ивановна", "Белова Анна Олеговна", "Юрьева Инна Олеговна")
    ]
    await results(town, [vera], "high", date(2026, 4, 14))
    await results(town, [vera, anna], "high", date(2026, 10, 14))
    await results(town, [inna], "high", date(2026, 4, 14))
    await results(town, [inna], "low", date(2026, 10, 14))
    head.looks_away()
    await mila.types("/menu")
    await mila.taps("Методический актив", "Кого пригласить")
    assert mila.sees("Кого пригласить в методический актив: 2", "Соколова Вера Ивановна: Математика, высокий уровень")
    assert mila.sees("сильный результат два раза подряд")
    assert mila.sees_no("Юрьева")
    await mila.taps("Соколова В. И.")
    assert mila.sees("основание «устойчивые результаты»", "октябрь 2026")
    await mila.taps("Предложить")
    assert mila.sees("Предложение записано", "Обучение: пока не указано")
    assert head.hears_nothing()
    await mila.taps("Указать обучение")
    await mila.types("Удостоверение 77, 36 часов")
    assert mila.sees("Предложение отправлено руководителю", "Удостоверение 77")
    await head.taps("Посмотреть", "Утвердить")
    assert head.sees("Утверждено", "Основание: устойчивые результаты")
    await mila.types("/menu")
    await mila.taps("Методический актив", "Кого пригласить")
    assert mila.sees("Белова")
    assert mila.sees_no("Соколова")


async def test_methodist_takes_a_proposal_back_and_nobody_hears_of_it(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    head = await resident(town, "Гордеева Нина Павловна", organisation_id=school, roles=(Role.SERVICE_HEAD,))
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    await results(town, [vera.person_id], "high", date(2026, 10, 14))
    head.looks_away()
    await mila.types("/menu")
    await mila.taps("Методический актив", "Кого пригласить", "Соколова В. И.", "Предложить", "Снять предложение")
    assert mila.sees("Предложение снято. Человек о нём не узнает.")
    assert head.hears_nothing()
    await mila.taps("Назад", "Кого пригласить")
    assert mila.sees("Соколова")


async def test_school_sees_who_of_its_own_people_helps_others_without_proofs(town: Town) -> None:
    school, far = await organisation(town, SCHOOL), await organisation(town, "МБОУ СОШ № 9")
    mila = await methodist(town)
    head = await resident(town, "Гордеева Нина Павловна", organisation_id=school, roles=(Role.SERVICE_HEAD,))
    for name, place in (("Соколова Вера Ивановна", school), ("Белова Анна Олеговна", far)):
        vera = await resident(town, name, organisation_id=place)
        await results(town, [vera.person_id], "high", date(2026, 10, 14))
        await mila.types("/menu")
        await mila.taps("Методический актив", "Кого пригласить", name.split()[0], "Предложить", "Указать обучение")
        await mila.types("Удостоверение 77, 36 часов")
        await head.taps("Посмотреть", "Утвердить")
    olga = await resident(town, "Берёзкина Ольга Тимофеевна", organisation_id=school, roles=(Role.SCHOOL_COORDINATOR,))
    await olga.types("/menu")
    await olga.taps("Методический актив")
    assert olga.sees("Методический актив: 1", "Математика: 1", "Соколова")
    assert olga.sees_no("Белова", "Кого пригласить", "Сколько нужно")
    await olga.taps("Соколова")
    assert olga.sees("Соколова Вера Ивановна", "Математика")
    assert olga.sees_no("Удостоверение", "ИКУ", "Завершить")
