"""The base of methodical activists: proposed with grounds and proof, approved for a year, looked at again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, methodist


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
    head.looks_away()
    await town.move_to(datetime(2027, 11, 2, 6, 0, tzinfo=UTC))
    assert head.hears("скоро закончится год участия")
    await head.taps("Посмотреть", "Завершить участие")
    assert head.sees("Участие завершено, роль снята")
    async with town.bot.database.reading() as work:
        assert not (await work.appointments.actor_of_person(vera.person_id, town.clock.now().date())).has(Role.ACTIVIST)
