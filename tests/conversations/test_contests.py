"""A contest as teachers and the service live it: announced, wished for, reminded of only those who wish."""

from __future__ import annotations

from datetime import datetime

import pytest

from simulator.town import Town
from tests.conversations.gatherings import Circle, people


def at(town: Town, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026 if month == 12 else 2027, month, day, hour, minute, tzinfo=town.zone)


async def announces(home: Circle, title: str = "Методическая копилка") -> None:
    """Olga announces a contest to all teachers, until 20 January."""
    olga = home.olga
    await olga.types("/menu")
    await olga.taps("Конкурсы", "Объявить конкурс")
    await olga.types(title, "учителя всех предметов", "Описание приёма на одну страницу")
    await olga.types("20 января")
    await olga.taps("Всем педагогам")


@pytest.mark.requirement("R-OD-070")
async def test_methodist_announces_a_contest_and_teachers_see_just_the_specimen(town: Town) -> None:
    home = await people(town)
    await announces(home)
    olga, ivan = home.olga, home.ivan
    assert olga.sees("Выше объявление", "Получат: 3, из них пользуются ботом: 3")
    specimen = olga.new_messages[0]["text"]
    ivan.looks_away()
    await olga.taps_twice("Объявить")
    await town.settle()
    assert olga.sees("объявление уходит коллегам")
    assert ivan.screen == specimen
    assert ivan.sees("Конкурс «Методическая копилка»", "учителя всех предметов", "ср, 20 января 2027, 18:00")
    assert len(ivan.new_messages) == 1
    assert ivan.buttons == ["Хочу участвовать", "Подробнее", "Не сейчас"]
    async with town.bot.database.reading() as work:
        assert len(await work.contests.open_for(ivan.person_id, town.clock.now())) == 1


@pytest.mark.requirement("R-OD-090")
@pytest.mark.requirement("R-KU-022")
async def test_only_those_who_wish_to_take_part_are_reminded(town: Town) -> None:
    home = await people(town)
    await announces(home)
    await home.olga.taps("Объявить")
    await town.settle()
    ivan, anna, vera = home.ivan, home.anna, home.vera
    await ivan.taps_twice("Хочу участвовать")
    assert ivan.sees("Вы участвуете")
    await anna.taps("Не сейчас")
    assert anna.sees("останется в разделе «Конкурсы»")
    await vera.taps("Подробнее", "Хочу участвовать")
    assert vera.sees("Не буду участвовать")
    await home.olga.types("/menu")
    await home.olga.taps("Конкурсы", "Методическая копилка (2)", "Список (2)")
    assert home.olga.sees("1. Иванова Вера Ивановна", "2. Петров Иван Сергеевич")
    home.look_away()
    await town.move_to(at(town, 1, 6, 9, 1))
    assert ivan.hears("Иван Сергеевич, конкурс «Методическая копилка»: приём заявок закончится через 14 дней")
    assert vera.hears("приём заявок закончится через 14 дней")
    assert anna.hears_nothing()
    await vera.taps("Не буду участвовать")
    assert vera.sees("напоминаний не будет")
    home.look_away()
    await town.move_to(at(town, 1, 13, 9, 1))
    assert ivan.hears("через 7 дней")
    ivan.looks_away()
    await town.move_to(at(town, 1, 19, 9, 1))
    assert ivan.hears("закончится завтра")
    assert vera.hears_nothing()
    assert anna.hears_nothing()


async def test_button_of_a_contest_that_is_over_says_so_kindly(town: Town) -> None:
    home = await people(town)
    await announces(home)
    await home.olga.taps("Объявить")
    await town.settle()
    anna = home.anna
    await town.move_to(at(town, 1, 20, 18, 1))
    await anna.taps("Хочу участвовать")
    assert "Приём заявок на этот конкурс уже закончился" in anna.toast
    await anna.taps("Подробнее")
    assert anna.sees("Приём заявок закончился")
    assert anna.sees_no("Хочу участвовать")
    await anna.taps("К конкурсам")
    assert anna.sees("Сейчас открытых конкурсов нет")


async def test_teacher_changes_their_mind_twice_and_is_reminded_once(town: Town) -> None:
    home = await people(town)
    await announces(home)
    await home.olga.taps("Объявить")
    await town.settle()
    ivan = home.ivan
    await ivan.taps("Хочу участвовать", "Не буду участвовать", "Хочу участвовать")
    ivan.looks_away()
    await town.move_to(at(town, 1, 6, 12))
    assert len(ivan.new_messages) == 1


async def test_cancelled_contest_is_told_to_those_who_wished(town: Town) -> None:
    home = await people(town)
    await announces(home)
    await home.olga.taps("Объявить")
    await town.settle()
    ivan, anna, olga = home.ivan, home.anna, home.olga
    await ivan.taps("Хочу участвовать")
    await olga.types("/menu")
    await olga.taps("Конкурсы", "Методическая копилка", "Отменить конкурс")
    assert olga.sees("Отменить его?", "Сообщим 1 участнику")
    home.look_away()
    await olga.taps("Да, отменить конкурс")
    await town.settle()
    assert ivan.hears("Конкурс «Методическая копилка»: его отменили")
    assert anna.hears_nothing()
    await anna.taps("Хочу участвовать")
    assert "Этот конкурс отменён" in anna.toast


async def test_contest_of_one_subject_reaches_its_teachers_only(town: Town) -> None:
    home = await people(town)
    olga = home.olga
    await olga.types("/menu")
    await olga.taps("Конкурсы", "Объявить конкурс")
    await olga.taps("«Первый учитель»", "учителя начальных классов", "Пропустить")
    await olga.types("20 января")
    await olga.taps("По предметам", "Математика", "Готово, выбрано: 1")
    assert olga.sees("Получат: 2")
    home.look_away()
    await olga.taps("Объявить")
    await town.settle()
    assert home.ivan.hears("Конкурс «Первый учитель»", "учителя начальных классов")
    assert home.anna.hears_nothing()
    await home.anna.types("/menu")
    await home.anna.taps("Конкурсы")
    assert home.anna.sees("Открыт 1 конкурс")


async def test_methodist_with_an_own_title_is_not_told_to_choose_where_no_choice_is(
    town: Town,
) -> None:
    olga = (await people(town)).olga
    await olga.types("/menu")
    await olga.taps("Конкурсы", "Объявить конкурс")
    await olga.types("Лучший кабинет")
    assert olga.sees("Напишите, кто может участвовать.")
    assert olga.sees_no("Выберите")
