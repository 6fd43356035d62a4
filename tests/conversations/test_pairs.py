"""Pairs: a methodist makes and closes them, both sides hear of it, silence is noticed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.actors import Role
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, couple, leader_of, methodist, offered


@pytest.mark.requirement("R-SM-031")
async def test_methodist_offers_a_pair_and_it_works_once_both_have_agreed(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Петров Иван")
    assert mila.sees("Кто подойдёт", "Соколова Вера Ивановна", "та же организация", "сейчас без подопечных")
    await mila.taps("Соколова В. И.")
    ivan.looks_away()
    assert mila.sees("Новая пара", "наставник: Соколова Вера Ивановна", "молодой специалист: Петров Иван Ильич")
    await mila.taps("Предложить")
    assert mila.sees("Предложение отправлено", "Ждём ответа: Соколова Вера Ивановна, до")
    assert vera.hears(
        "Вера Ивановна, коллеге (МБОУ СОШ № 1) нужна ваша поддержка", "одна встреча в две недели", "Возьмётесь?"
    )
    assert ivan.hears_nothing()
    await vera.taps("Подробнее")
    assert vera.sees("Петров Иван Ильич", "Решаете вы")
    await vera.taps("Да, помогу")
    assert vera.sees("ответ записан", "Ждём ответа: Петров Иван Ильич")
    assert ivan.hears("Иван Ильич, предлагаем вам пару", "наставник: Соколова Вера Ивановна", "Согласны?")
    await ivan.taps("Да, согласие")
    assert vera.hears("Вера Ивановна, у вас новый подопечный", "Петров Иван Ильич")
    assert ivan.hears("Иван Ильич, с вами будет работать наставник: Соколова Вера Ивановна")
    await vera.types("/menu")
    assert vera.sees("Мои подопечные", "Журнал встреч")
    await vera.taps("Мои подопечные", "Петров И. И.")
    assert vera.sees("Петров Иван Ильич", SCHOOL, "Следующая встреча не назначена", "Назначить встречу")


async def test_mentor_declines_with_a_reason_that_only_the_maker_reads(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await offered(town, mila)
    ivan.looks_away()
    await vera.taps("Сейчас не могу", "Нет времени")
    assert vera.sees("Спасибо за честный ответ")
    assert ivan.hears_nothing()
    assert mila.hears("предложение о паре (Петров Иван Ильич) закончилось без согласия")
    await mila.taps("Посмотреть")
    assert mila.sees("Предложение отклонено. Причина: Нет времени.", "Подобрать наставника")


async def test_offer_reminds_after_three_days_and_ends_after_seven(town: Town) -> None:
    mila = await methodist(town)
    vera, _ = await offered(town, mila)
    vera.looks_away()
    await town.move_to(datetime(2026, 12, 4, 7, 0, tzinfo=UTC))
    assert vera.hears("предложение о паре ждёт вашего ответа до вт, 8 декабря")
    mila.looks_away()
    await town.move_to(datetime(2026, 12, 8, 7, 0, tzinfo=UTC))
    assert mila.hears("закончилось без согласия")
    await vera.taps("Да, помогу")
    assert "срок прошёл" in vera.toast


async def test_methodist_notes_an_agreement_on_paper_of_a_person_without_the_bot(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    await person(town, "Юрьев Олег Олегович", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Юрьев Олег", "Соколова В. И.")
    assert mila.sees("Юрьев О. О. пока без бота")
    await mila.taps("Предложить")
    await vera.taps("Да, помогу")
    await mila.taps("Меню", "Пары", "Ждут ответа (1)", "Юрьев О. О.", "Согласие получено лично")
    assert mila.sees("согласие получено лично", "Согласие оформлено")
    assert vera.hears("у вас новый подопечный")
    await mila.taps("Согласие оформлено")
    assert mila.sees("Письменное согласие оформлено")


async def test_methodist_finds_people_by_surname_and_is_refused_a_second_pair_of_the_same_two(town: Town) -> None:
    await couple(town, mila=(mila := await methodist(town)))
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист", "Петров Иван", "Найти по фамилии")
    await mila.types("соколова")
    await mila.taps("Соколова Вера", "Предложить")
    assert "Такая пара уже есть" in mila.toast


async def test_methodist_is_refused_a_fourth_mentee_and_a_second_mentor_with_the_reason(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera, _ = await couple(town, mila=mila)
    await couple(town, "Белов Пётр Ильич", vera=vera, mila=mila)
    await couple(town, "Зайцева Анна Ильинична", vera=vera, mila=mila)
    await person(town, "Юрьев Олег Олегович", organisation_id=school)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару", "Наставник и молодой специалист")
    await mila.types("Юрьев")
    await mila.taps("Юрьев")
    assert mila.sees("занят: подопечных 3 из 3")
    await mila.taps("Соколова В. И.")
    assert mila.sees("подопечных уже 3, больше одному наставнику не предлагают", "Юрьев О. О. пока без бота")
    assert mila.sees_no("Предложить", "Оба согласны")
    await mila.taps("Меню", "Пары", "Создать пару", "Наставник и молодой специалист", "Петров Иван", "Белов П. И.")
    await mila.taps("Предложить")
    assert "уже есть пара на таком основании (наставник: Соколова В. И.)" in mila.toast


async def test_methodist_changes_the_mentor_and_the_history_stays(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    anna = await resident(town, "Белова Анна Олеговна", organisation_id=await organisation(town, SCHOOL))
    await mila.types("/menu")
    await mila.taps("Пары", "Петров И. И.", "Сменить наставника")
    assert mila.sees("Белова Анна Олеговна, МБОУ")
    assert mila.sees_no("Соколова")
    await mila.taps("Найти по фамилии")
    assert mila.sees("Белова Анна Олеговна")
    assert mila.sees_no("Соколова")
    await mila.taps("Белова Анна Олеговна", "Предложить")
    assert mila.sees("Ответ придёт вам сообщением")
    assert vera.hears_nothing()
    await anna.taps("Да, помогу")
    await ivan.taps("Да, согласие")
    assert mila.hears("оба согласны, пара работает: Петров И. И., наставник Белова А. О.")
    assert vera.hears("пара (Петров Иван Ильич) завершена")
    await anna.types("/menu")
    await anna.taps("Мои подопечные", "Петров И. И.")
    assert anna.sees("наставником был другой человек: Соколова В. И.", "Прежний журнал сохранён")


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


@pytest.mark.requirement("R-SH-038", "R-KU-054")
async def test_coordinator_makes_a_pair_inside_the_own_school_only(town: Town) -> None:
    own, other = await organisation(town, SCHOOL), await organisation(town, "МБОУ СОШ № 2")
    olga = await resident(town, "Белова Ольга Олеговна", organisation_id=own, roles=(Role.SCHOOL_COORDINATOR,))
    await resident(town, "Соколова Вера Ивановна", organisation_id=own)
    await resident(town, "Петров Иван Ильич", organisation_id=own)
    await resident(town, "Чужой Семён Семёнович", organisation_id=other)
    await olga.types("/menu")
    await olga.taps("Пары", "Создать пару")
    assert olga.sees("Выберите: ", "Петров Иван")
    assert olga.sees_no("Чужой", "На каком основании")
    await olga.taps("Петров Иван")
    assert olga.sees("Соколова Вера")
    assert olga.sees_no("Чужой")
    await olga.taps("Соколова В. И.", "Оба уже согласны")
    assert olga.sees("Пара создана")


@pytest.mark.requirement("R-SH-044")
async def test_silent_pair_is_reminded_once_a_week_and_shown_to_the_methodist(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await town.move_to(datetime(2026, 12, 21, 7, 0, tzinfo=UTC))
    assert not any("давно не было встречи" in str(message) for message in vera.new_messages)
    await town.move_to(datetime(2026, 12, 22, 7, 0, tzinfo=UTC))
    assert vera.hears("Вера Ивановна, давно не было встречи в паре (Петров Иван Ильич). Назначим день?")
    assert ivan.hears("давно не было встречи")
    vera.looks_away()
    await town.move_to(datetime(2026, 12, 25, 7, 0, tzinfo=UTC))
    assert not any("давно не было встречи" in str(message) for message in vera.new_messages)
    mila.looks_away()
    await town.move_to(datetime(2026, 12, 28, 7, 0, tzinfo=UTC))
    assert mila.hears("которым может быть нужна помощь: 1")
    await mila.taps("Открыть список")
    assert mila.sees("Кому нужна помощь: 1", "Петров И. И.")
    vera.looks_away()
    await mila.taps("Петров И. И.")
    assert mila.sees("Давно нет встреч. Обоим бот уже напомнил.")
    await mila.taps("Напомнить обоим")
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
    await mila.taps("Другой день", "1", "На 1 год")
    await mila.taps("Открыть пару")
    assert mila.sees("Приказ 45-од, вт, 1 декабря.", "Срок пары: до ср, 1 декабря 2027")


@pytest.mark.requirement("R-KU-044")
async def test_leader_asks_for_a_pair_of_two_members_and_the_methodist_decides(town: Town) -> None:
    school = await organisation(town, SCHOOL)
    mila = await methodist(town)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    olga = await leader_of(town, vera, ivan)
    await olga.taps("Наставник и молодой специалист", "Петров Иван", "Соколова Вера")
    assert olga.sees("Просьба отправлена методисту")
    assert mila.hears("руководитель объединения просит создать пару")
    await mila.taps("Посмотреть", "Предложить эту пару")
    assert mila.sees("Предложение отправлено")
    assert vera.hears("нужна ваша поддержка")


async def test_pair_of_a_mentor_who_left_ends_and_the_methodist_finds_another(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await resident(town, "Белова Анна Олеговна", organisation_id=await organisation(town, SCHOOL))
    async with town.bot.database.transaction() as work:
        (job,) = await work.people.positions_of([vera.person_id])
        job.ended_on = town.clock.now().date()
    await town.move_to(datetime(2026, 12, 2, 6, 0, tzinfo=UTC))
    assert mila.hears("пара (Петров Иван Ильич) закончилась: наставник больше не работает")
    await mila.taps("Подобрать наставника")
    assert mila.sees("Кто подойдёт", "Белова Анна Олеговна")
    assert ivan.hears("завершена")
