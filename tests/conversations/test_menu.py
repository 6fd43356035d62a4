from __future__ import annotations

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town


async def test_teacher_opens_the_menu_and_sees_its_head(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.types("/menu")
    assert ivan.sees("Что откроем?")


@pytest.mark.requirement("R-SH-028")
async def test_methodist_finds_what_waits_first_and_the_rest_in_the_order_of_the_day(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    olga = await resident(town, "Смирнова Ольга Петровна", organisation_id=school, roles=(Role.METHODIST,))
    await olga.types("/menu")
    wanted = (
        "Подтвердить",
        "Вопросы",
        "Маршруты",
        "Диагностика",
        "Пары",
        "Сотрудники",
        "Заседания",
        "Конкурсы",
        "Кому написать",
        "Отчёты",
        "Пригласить",
        "Настройка",
        "Моя карточка",
    )
    shown = [button for button in olga.buttons if button.startswith(wanted)]
    places = [next(at for at, one in enumerate(wanted) if button.startswith(one)) for button in shown]
    assert places == list(range(len(wanted)))
