"""Somebody leaves work or goes to another school: it is recorded from the card, and everybody concerned hears of it."""

from __future__ import annotations

from domain.actors import Role
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.leavers import at_begin, card
from tests.conversations.newcomers import admin_of, coordinated
from tests.conversations.route_folk import delivered


async def test_methodist_ends_the_job_of_a_mentor_and_names_another(town: Town) -> None:
    folk = await delivered(town)
    service = await organisation(town, "УМОЦ", kind="other")
    await resident(town, "Новикова Анна Ильинична", organisation_id=service, roles=[Role.MENTOR])
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Сотрудники", "Найти по фамилии")
    await folk.methodist.types("тростников")
    await folk.methodist.taps("Тростников", "Работа здесь закончилась")
    assert folk.methodist.sees("Что случилось?", "Увольнение", "Переход", "это пауза")
    await folk.methodist.taps("Увольнение", "Сегодня")
    assert folk.methodist.sees("Это последняя работа", "наставничество в маршрутах: 1", "История, материалы")
    await folk.methodist.taps("Да, записать")
    assert "Записано: работа закончена" in folk.methodist.chat
    folk.mentor.hears("отмечена законченной")
    await folk.mentor.types("/menu")
    assert folk.mentor.sees_no("Проверить шаги", "Мои шаги")
    folk.methodist.hears("маршрут остался без наставника")
    await folk.methodist.taps("Назвать наставника")
    assert folk.methodist.sees("Кто поможет с маршрутом")
    await folk.methodist.types("Пупкин")
    assert folk.methodist.sees("Никого по фамилии «Пупкин» не нашлось", "Кто поможет с маршрутом")


async def test_teacher_moves_to_a_school_not_known_yet_and_the_methodist_names_it(town: Town) -> None:
    vera = await at_begin(town)
    assert vera.sees("Где теперь работает?")
    await vera.taps("МБОУ «Лицей № 2»", "Учитель", "Сохранить")
    assert vera.sees("Место работы записано", "Лицей № 2", "Работа здесь закончилась")


async def test_leave_of_a_teacher_is_a_pause_and_no_end(town: Town) -> None:
    vera = await card(town)
    await vera.taps("Работа здесь закончилась", "Отпуск или болезнь")
    assert vera.sees("С какого дня пауза?")


async def test_coordinator_sees_who_is_not_in_the_table_and_ends_the_job_knowingly(town: Town) -> None:
    school, berezkina = await coordinated(town)
    await person(town, "Ушедшая Инна Петровна", organisation_id=school)
    rows = "ФИО;Организация;Муниципалитет;Должность\r\nБерёзкина Ольга Тимофеевна;МБОУ СОШ № 1;Щёлково;Учитель\r\n"
    await berezkina.sends_document("staff.csv", rows.encode())
    assert berezkina.sees("Нет в таблице: 1")
    await berezkina.taps("Нет в таблице: 1")
    assert berezkina.sees("Само ничего не изменится", "Ушедшая Инна Петровна", "К таблице")
    await berezkina.taps("Ушедшая", "Работа здесь закончилась", "Увольнение", "Вчера", "Да, записать")
    assert berezkina.sees("Записано: работа закончена")
    await berezkina.sends_document("staff.csv", rows.encode())
    assert berezkina.sees_no("Нет в таблице")


async def test_administrator_ends_no_job_of_their_own(town: Town) -> None:
    olga = await admin_of(town)
    await olga.types("/menu")
    await olga.taps("Сотрудники", "Настина Ольга Львовна")
    assert olga.sees_no("Работа здесь закончилась", "Указать место работы")
