"""An association is made with its leader; teachers of the subject are in it, others come and go."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.gatherings import SCHOOL, circle, people
from tests.conversations.services import town_of


async def test_methodist_makes_an_association_and_its_leader_hears_of_it(town: Town) -> None:
    home = await people(town)
    olga, vera = home.olga, home.vera
    await olga.types("/menu")
    await olga.taps("ГМО")
    assert olga.sees("Объединений пока нет. Создайте первое")
    await olga.taps("Новое объединение", "Городское методическое объединение")
    await olga.types("матем")
    await olga.taps("Математика")
    await olga.types("Иванова Вера")
    assert olga.sees("Как назвать?", "ГМО: математика")
    await olga.taps("ГМО: математика")
    assert olga.sees("городское методическое объединение", "Иванова Вера Ивановна", "Всё верно?")
    await olga.taps_twice("Создать")
    assert olga.sees("ГМО: математика", "участников: 2", "Руководитель: Иванова Вера Ивановна")
    assert vera.hears("Вера Ивановна, вы теперь руководитель: ГМО: математика")
    await vera.taps("Открыть объединение", "Состав")
    assert vera.sees("1. Иванова Вера Ивановна", "2. Петров Иван Сергеевич", SCHOOL)
    await vera.types("/menu")
    assert vera.sees("ГМО", "Заседания")
    async with town.bot.database.reading() as work:
        assert len(await work.bodies.open()) == 1


async def test_methodist_gives_it_a_name_of_its_own_and_changes_the_leader_before_the_end(town: Town) -> None:
    home = await people(town)
    olga = home.olga
    await olga.types("/menu")
    await olga.taps("ГМО", "Новое объединение", "Профессиональное сообщество")
    await olga.types("без предмета")
    await olga.types("Петров Иван")
    await olga.types("Цифровой урок")
    assert olga.sees("Цифровой урок", "Петров Иван Сергеевич")
    await olga.taps("Изменить", "Руководитель")
    await olga.types("Зайцева")
    assert olga.sees("Цифровой урок", "Зайцева Анна Ильинична")
    await olga.taps("Создать")
    assert olga.sees("Профессиональное сообщество, участников: 1", "Руководитель: Зайцева Анна Ильинична")


@pytest.mark.requirement("R-SM-006")
async def test_teacher_of_another_subject_joins_by_wish_and_leaves(town: Town) -> None:
    home = await circle(town)
    anna = home.anna
    await anna.types("/menu")
    await anna.taps("Афиша", "ГМО", "ГМО: математика (2)")
    assert anna.sees("Вступите, чтобы получать приглашения", "Вступить")
    assert anna.sees_no("Состав (", "Назначить", "Обновить")
    await anna.taps_twice("Вступить")
    assert anna.sees("участников: 3", "Выйти")
    await anna.taps("Выйти")
    assert anna.sees("Выйти из состава")
    await anna.taps("Да, выйти")
    assert anna.sees("Вы вышли из состава", "участников: 2", "Вступить")


async def test_leader_refreshes_members_and_the_morning_does_it_too(town: Town) -> None:
    home = await circle(town)
    school = await organisation(town, SCHOOL)
    await resident(town, "Белов Олег Юрьевич", organisation_id=school, subjects=("math",))
    vera = home.vera
    await vera.types("/menu")
    await vera.taps("ГМО", "✓ ГМО: математика", "Обновить состав")
    assert vera.sees("Состав обновлён: 1 новый участник", "участников: 3")
    await vera.taps("Обновить состав")
    assert vera.sees("Состав уже полный")
    await resident(town, "Носов Пётр Юрьевич", organisation_id=school, subjects=("math",))
    await town.pass_time(days=1)
    await vera.types("/menu")
    await vera.taps("ГМО", "✓ ГМО: математика", "Состав")
    assert vera.sees("участников: 4", "Носов Пётр Юрьевич")


async def test_leader_stays_a_member_and_a_stranger_of_another_school_cannot_join(town: Town) -> None:
    home = await people(town)
    olga, vera, anna = home.olga, home.vera, home.anna
    other = await organisation(town, "МБОУ СОШ № 5")
    oleg = await resident(town, "Белов Олег Юрьевич", organisation_id=other, roles=(Role.TEACHER,))
    await olga.types("/menu")
    await olga.taps("ГМО", "Новое объединение", "Школьное")
    await olga.types("русский")
    await olga.types("Иванова")
    await olga.taps("Школьное методическое объединение: русский язык", "Создать")
    assert olga.sees("участников: 2")  # the leader, and Anna who teaches Russian there
    await oleg.types("/menu")
    await oleg.taps("Афиша", "ГМО", "Школьное", "Вступить")
    assert "Это объединение другой организации" in oleg.toast
    await vera.taps("Открыть объединение")
    assert vera.sees_no("Выйти")
    await anna.types("/menu")
    await anna.taps("Афиша", "ГМО")
    assert anna.sees("✓ Школьное методическое объединение: русский язык (2)")


@pytest.fixture
async def seryshevo(tmp_path: Path, base_url: str) -> AsyncIterator[Town]:
    async for town in town_of(tmp_path, base_url, "seryshevo"):
        yield town


async def test_another_service_names_its_associations_in_its_own_words(seryshevo: Town) -> None:
    home = await circle(seryshevo)
    await home.olga.types("/menu")
    await home.olga.taps("ОМО", "ОМО: математика")
    assert home.olga.sees("Окружное методическое объединение, участников: 2")
