"""Pairs: a methodist makes and closes them, both sides hear of it, silence is noticed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.actors import Role
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, couple, methodist


@pytest.mark.requirement("R-SM-031")
async def test_methodist_makes_a_pair_in_three_choices_and_both_hear_of_it(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Соколова Вера", "Петров Иван")
    assert mila.sees("Новая пара", "наставник: Соколова Вера Ивановна", "молодой специалист: Петров Иван Ильич")
    await mila.taps("Создать")
    assert mila.sees("Пара создана")
    assert vera.hears("Вера Ивановна, у вас новый подопечный", "Петров Иван Ильич")
    assert ivan.hears("Иван Ильич, с вами будет работать наставник: Соколова Вера Ивановна")
    await vera.types("/menu")
    assert vera.sees("Мои подопечные", "Журнал встреч")
    await vera.taps("Мои подопечные", "Петров И. И.")
    assert vera.sees("Петров Иван Ильич", SCHOOL, "Следующая встреча не назначена", "Назначить встречу")
    await mila.taps("Открыть пару")
    assert mila.sees("Соколова Вера Ивановна", "Завершить пару")


async def test_methodist_finds_people_by_surname_and_is_refused_a_second_pair_of_the_same_two(town: Town) -> None:
    await couple(town, mila=(mila := await methodist(town)))
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист")
    await mila.types("соколова", "Петров Иван")
    await mila.taps("Создать")
    assert mila.sees("Такая пара уже есть")


async def test_methodist_is_warned_of_a_fourth_mentee_and_of_a_person_without_the_bot(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera, _ = await couple(town, mila=mila)
    await couple(town, "Белов Пётр Ильич", vera=vera, mila=mila)
    await couple(town, "Зайцева Анна Ильинична", vera=vera, mila=mila)
    await person(town, "Юрьев Олег Олегович", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист")
    await mila.types("Соколова", "Юрьев")
    assert mila.sees("уже 3 подопечных", "Юрьев О. О. пока без бота")
    await mila.taps("Создать")
    assert mila.sees("Пара создана")


async def test_methodist_closes_a_pair_and_old_buttons_answer_kindly(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Пары", "Петров И. И.", "Завершить пару", "Цель достигнута")
    assert mila.sees("Пара завершена")
    assert vera.hears("завершена")
    assert ivan.hears("завершена")
    await ivan.taps("Предложить день")
    assert ivan.hears("Пара завершена", "Цель достигнута")
    await vera.types("/menu")
    assert vera.sees_no("Мои подопечные")
    await vera.taps("Назначить встречу")
    assert "пока не доступно" in vera.toast or "завершена" in vera.toast


async def test_coordinator_makes_a_pair_inside_the_own_school_only(town: Town) -> None:
    own, other = await organisation(town, SCHOOL), await organisation(town, "МБОУ СОШ № 2")
    olga = await resident(town, "Белова Ольга Олеговна", organisation_id=own, roles=(Role.SCHOOL_COORDINATOR,))
    await resident(town, "Соколова Вера Ивановна", organisation_id=own)
    await resident(town, "Петров Иван Ильич", organisation_id=own)
    await resident(town, "Чужой Семён Семёнович", organisation_id=other)
    await olga.types("/menu")
    await olga.taps("Пары", "Создать пару")
    assert olga.sees("Выберите: ", "Соколова Вера")
    assert olga.sees_no("Чужой", "На каком основании")
    await olga.taps("Соколова Вера", "Петров Иван", "Создать")
    assert olga.sees("Пара создана")


@pytest.mark.requirement("R-SH-044")
async def test_silent_pair_is_reminded_once_a_week_and_shown_to_the_methodist(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await town.move_to(datetime(2026, 12, 21, 7, 0, tzinfo=UTC))
    assert vera.hears_nothing()
    await town.move_to(datetime(2026, 12, 22, 7, 0, tzinfo=UTC))
    assert vera.hears("Вера Ивановна, давно не было встречи в паре (Петров Иван Ильич). Назначим день?")
    assert ivan.hears("давно не было встречи")
    vera.looks_away()
    await town.move_to(datetime(2026, 12, 25, 7, 0, tzinfo=UTC))
    assert vera.hears_nothing()
    mila.looks_away()
    await town.move_to(datetime(2026, 12, 28, 7, 0, tzinfo=UTC))
    assert mila.hears("пары без встреч по вашему направлению: 1.")
    await mila.taps("Открыть список")
    assert mila.sees("Давно не встречались: 1", "Петров И. И.")
    vera.looks_away()
    await mila.taps("Петров И. И.", "Напомнить обоим")
    assert mila.sees("отправлено обоим")
    assert vera.hears("давно не было встречи")
    vera.looks_away()
    await mila.taps("Напомнить обоим")
    assert mila.sees("Сегодня обоим уже напоминали")
    assert vera.hears_nothing()


@pytest.mark.requirement("R-SH-037")
async def test_methodist_writes_down_the_order_of_a_pair_with_its_day(town: Town) -> None:
    mila = await methodist(town)
    await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Пары", "Петров И. И.", "Номер приказа")
    await mila.types("45-од")
    await mila.taps("Другой день", "1")
    await mila.taps("Открыть пару")
    assert mila.sees("Приказ 45-од, вт, 1 декабря.")
