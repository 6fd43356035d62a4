"""Young specialists: found by the bot, asked once a month, seen by whoever answers for them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, couple, make_young, methodist


@pytest.mark.requirement("R-SH-051", "R-OD-037", "R-OD-078")
async def test_young_specialist_is_found_asked_and_heard_by_the_methodist_alone(town: Town) -> None:
    mila = await methodist(town)
    school = await organisation(town, SCHOOL)
    olga = await resident(town, "Белова Ольга Олеговна", organisation_id=school, roles=(Role.SCHOOL_COORDINATOR,))
    vera, ivan = await couple(town, mila=mila)
    await make_young(town, ivan)
    await make_young(town, vera, born=1980)
    await town.move_to(datetime(2026, 12, 2, 6, 0, tzinfo=UTC))
    assert mila.hears("в вашем направлении новый молодой специалист")
    await mila.taps("Открыть список")
    assert mila.sees("Молодые специалисты: 1", "Без наставника: 0", "Петров И. И.")
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 21, 6, 0, tzinfo=UTC))  # the twentieth is a Sunday
    assert ivan.hears("Иван Ильич, как ваш месяц? Три вопроса, минута")
    await ivan.taps("Ответить")
    assert ivan.sees("Как месяц? Ответ увидит только методист.")
    await ivan.taps("Тяжело", "Не всегда")
    await ivan.types("Много тетрадей")
    assert ivan.sees("ответ передан методисту")
    assert mila.hears("есть ответ молодого специалиста")
    assert mila.sees_no("тетрадей")
    await mila.taps("Посмотреть")
    assert mila.sees(
        "Год работы: 1-й", "Наставник: Соколова В. И.", "тяжело; помощь наставника: не всегда", "Много тетрадей"
    )
    await olga.types("/menu")
    await olga.taps("Молодые специалисты", "Петров И. И.")
    assert olga.sees("Наставник: Соколова В. И.")
    assert olga.sees_no("Тяжело", "тетрадей", "тяжело")
    await vera.types("/menu")
    assert vera.sees_no("Молодые специалисты")
