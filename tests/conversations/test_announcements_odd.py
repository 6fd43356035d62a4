"""What an author may send by mistake: each is said in words, before anything leaves, and nothing typed is lost."""

from __future__ import annotations

from simulator.people import Person
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera, writes_to_everybody

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures

QUESTIONS = ("Кому написать", "Новое сообщение", "Мероприятия", "Всем")


async def test_text_cut_by_the_phone_is_counted_whole_and_its_rest_is_no_text(
    town: Town, olga: Person, vera: Person
) -> None:
    await olga.types("/menu")
    await olga.taps(*QUESTIONS)
    await olga.types("я" * 4096)
    assert olga.sees("Слишком длинно: 4096. Поместится до 3500", "Напишите текст")
    await olga.types("ю" * 1000)
    assert olga.sees("разделил ваш текст на части: всего знаков 5096", "Напишите текст")
    await olga.types("э" * 10)
    assert olga.sees("всего знаков 5106")
    await town.pass_time(minutes=1)
    await olga.types("Коротко и ясно.")
    await olga.taps("Без приложения", "Нет", "Отправить")
    await town.pass_time(minutes=2)
    assert vera.hears("Коротко и ясно.")


async def test_broken_markup_comes_to_readers_as_it_was_typed(town: Town, olga: Person, vera: Person) -> None:
    await writes_to_everybody(olga, "Сбор <b>в 10 & <a href=x>не позже</b> </i> &lt; &nbsp;")
    assert olga.hears("Сбор <b>в 10 & <a href=x>не позже</b> </i> &lt; &nbsp;")
    await olga.taps("Отправить")
    await town.pass_time(minutes=2)
    assert vera.hears("Сбор <b>в 10 & <a href=x>не позже</b> </i> &lt; &nbsp;")
    await olga.taps("Исправить текст")
    await olga.types("Сбор < 10:00 > </b>")
    await olga.taps("Исправить у всех")
    await town.pass_time(minutes=1)
    assert vera.hears("Исправлено", "Сбор < 10:00 > </b>")


async def test_file_too_large_is_refused_with_the_way_on(town: Town, olga: Person, vera: Person) -> None:
    await olga.types("/menu")
    await olga.taps(*QUESTIONS)
    await olga.types("Запись урока.")
    await olga.sends_document("Урок.mp4", bytes((20 << 20) + 1))
    assert olga.sees("больше 20 МБ", "добавьте в текст ссылку", "Приложить фото или документ?")
    await olga.taps("Без приложения", "Нет", "Отправить")
    await town.pass_time(minutes=2)
    assert vera.hears("Запись урока.")


async def test_correction_that_does_not_fit_under_the_file_is_said_before_it_is_sent(
    town: Town, olga: Person, vera: Person
) -> None:
    await olga.types("/menu")
    await olga.taps(*QUESTIONS)
    await olga.types("Программа на фото.")
    await olga.sends_photo()
    await olga.taps("Нет", "Отправить")
    await town.pass_time(minutes=2)
    await olga.taps("Исправить текст")
    await olga.types("я" * 1020)
    assert olga.sees("поместится до 1024", "сократите текст на", "Исправить у всех")
    vera.looks_away()
    await olga.taps("Исправить у всех")
    assert olga.sees("поместится до 1024")
    await town.pass_time(minutes=1)
    assert vera.hears_nothing()


async def test_audience_that_became_empty_is_said_and_another_can_be_chosen(
    town: Town, olga: Person, ivan: Person, vera: Person
) -> None:
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Выбрать, кому")
    await olga.taps("Всем", "МБОУ СОШ № 2", "Готово", "Всем", "Всем")
    await olga.types("Собираем заявки.")
    await olga.taps("Без приложения", "Нет")
    assert olga.sees("Получат все, человек: 1.")
    async with town.bot.database.transaction() as work:
        (person,) = (await work.people.by_ids({ivan.person_id})).values()
        person.left_at = town.clock.now()
    await olga.taps("Отправить")
    assert olga.sees("Под такой выбор никто не подходит", "текст сохранён")
    await olga.taps("Изменить", "Организации", "✓ МБОУ СОШ № 2", "МБОУ СОШ № 1", "Готово", "Отправить")
    await town.pass_time(minutes=2)
    assert vera.hears("Собираем заявки.")
