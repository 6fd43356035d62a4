"""What an author does with a message after sending it: corrects, withdraws, stops, goes on, watches it leave."""

from __future__ import annotations

from simulator.people import Person
from simulator.residents import person, resident
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera, writes_to_everybody

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures


SLIP, MEANING = "Опечатка, смысл прежний", "Важное, спросить ещё раз"


async def sends(town: Town, olga: Person, text: str = "Семинар в среду.", ack: str = "Нет") -> None:
    await writes_to_everybody(olga, text, ack)
    await olga.taps("Отправить")
    await town.pass_time(seconds=70)  # it leaves after a minute, the author's message follows


async def corrects(olga: Person, text: str, weight: str = "") -> None:
    await olga.taps("Исправить текст")
    await olga.types(text)
    if weight:
        await olga.taps(weight)
    await olga.taps("Исправить у всех")


async def test_author_corrects_and_every_copy_shows_the_new_text_in_its_place(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await vera.taps("Прочитано")
    for reader in (vera, ivan):
        reader.looks_away()
    shown = len(vera.telegram.history(vera.user_id))
    await corrects(olga, "Семинар в четверг.", SLIP)
    olga.sees("Прежний текст заменится у всех, кто его получил: 2")
    vera.sees("Исправлено: это новый текст.", "Семинар в четверг.", "Отметка поставлена.")
    ivan.sees("Исправлено: это новый текст.", "Семинар в четверг.", "Прочитано")
    assert len(vera.telegram.history(vera.user_id)) == shown
    await ivan.taps("Прочитано")
    ivan.sees("Семинар в четверг.", "Отметка поставлена.")
    await olga.taps("Кто получил")
    olga.sees("Исправлено у 2 из 2", "Отметили «Прочитано»: 2")


async def test_copies_that_wait_go_with_the_new_text_alone(town: Town, olga: Person, vera: Person) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Отправить", "Кто получил")
    olga.sees("Уйдёт через минуту", "Отменить")
    await corrects(olga, "Семинар в четверг.")
    await town.pass_time(minutes=2)
    vera.sees("Семинар в четверг.")
    vera.sees_no("Исправлено")
    assert "Открыта запись" not in vera.chat


async def test_correction_of_a_message_with_a_photo_changes_its_caption(town: Town, olga: Person, vera: Person) -> None:
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Всем")
    await olga.types("Программа на фото.")
    await olga.sends_photo()
    await olga.taps("Нет", "Отправить")
    await town.pass_time(minutes=1)
    await olga.taps("Кто получил")
    await corrects(olga, "Новая программа.")
    got = vera.telegram.history(vera.user_id)[-1]
    assert "Новая программа." in got["caption"] and "photo" in got


async def test_author_withdraws_and_the_message_is_gone_for_those_who_had_it(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga)
    await olga.taps("Отозвать")
    olga.sees("Отозвать сообщение? Получателей: 2.")
    vera.sees("Семинар в среду.")
    await olga.taps("Отозвать у всех")
    assert "Семинар" not in vera.chat and "Семинар" not in ivan.chat
    await olga.taps("Обновить")
    olga.sees("Отозвано. Убрано у 2 из 2")
    olga.sees_no("Исправить текст", "Отозвать")


async def test_message_too_old_to_be_deleted_says_that_it_is_withdrawn(town: Town, olga: Person, vera: Person) -> None:
    await sends(town, olga)
    await town.pass_time(days=3)
    await olga.taps("Отозвать", "Отозвать у всех")
    vera.sees("Сообщение отозвано отправителем.")
    assert "Семинар" not in vera.chat
    town.telegram.ledger.check(allow=("message can't be deleted",))
    town.telegram.ledger.forget()


async def test_author_watches_the_message_leave_in_one_message(
    town: Town, schools: tuple[int, int], olga: Person, vera: Person
) -> None:
    for number in range(12):
        letters = "АБВГДЕИКЛМНО"[number].lower()
        await resident(town, f"Ив{letters}нова Анна Ильинична", organisation_id=schools[0])
    await person(town, "Громова Анна Львовна", organisation_id=schools[1])
    await writes_to_everybody(olga)
    await olga.taps("Отправить")
    shown = len(olga.telegram.history(olga.user_id))
    await town.pass_time(minutes=2)
    olga.sees("Отправка закончена", "Доставлено: 13", "бот заблокирован: 1", "Не дойдёт: 1")
    assert len(olga.telegram.history(olga.user_id)) == shown
    await olga.taps("Не дойдёт: 1")
    olga.sees("МБОУ СОШ № 2", "Громова Анна Львовна")
    olga.looks_away()
    await town.pass_time(hours=1)
    olga.hears_nothing()


async def test_silent_are_reminded_by_a_button_once_a_day(town: Town, olga: Person, vera: Person, ivan: Person) -> None:
    await sends(town, olga, ack="Да, важно")
    await vera.taps("Прочитано")
    for reader in (vera, ivan):
        reader.looks_away()
    await olga.taps("Обновить", "Напомнить молчащим")
    assert "тем, кто не отметил: 1" in olga.toast
    ivan.hears("ждёт вашей отметки")
    vera.hears_nothing()
    olga.sees_no("Напомнить молчащим")


async def test_whoever_is_silent_is_asked_no_more_once_it_is_withdrawn_and_nothing_of_it_is_left(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await vera.taps("Прочитано")
    await olga.taps("Обновить", "Напомнить молчащим")
    ivan.looks_away()
    await ivan.taps("Показать")
    ivan.hears("Семинар в среду.", "Прочитано")
    assert ivan.chat.count("Семинар в среду.") == 2
    await corrects(olga, "Семинар в четверг.", SLIP)
    assert ivan.chat.count("Семинар в четверг.") == 2 and "Семинар в среду." not in ivan.chat
    await olga.taps("Кто получил")
    olga.sees("Исправлено у 2 из 2")
    await olga.taps("Отозвать", "Отозвать у всех")
    for gone in ("Семинар", "ждёт вашей отметки", "Показать"):
        assert gone not in ivan.chat
    await olga.taps("Обновить")
    olga.sees("Отозвано. Убрано у 2 из 2")
    ivan.looks_away()
    olga.looks_away()
    await town.pass_time(days=9)
    ivan.hears_nothing()
    olga.hears_nothing()


async def test_reader_who_asks_to_see_a_message_just_withdrawn_is_told_so(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await olga.taps("Напомнить молчащим")
    town.telegram.faults.plan("broken", method="deleteMessage", times=4)  # copies and asks of both, for a moment
    await olga.taps("Отозвать", "Отозвать у всех")
    await ivan.taps("Показать")
    assert "Сообщение отозвано отправителем." in ivan.toast
    await town.pass_time(minutes=1)
    assert "Семинар" not in ivan.chat and "Показать" not in ivan.chat
    town.telegram.ledger.check(allow=("Internal Server Error",))
    town.telegram.ledger.forget()


async def test_caption_too_long_is_said_before_sending_and_nothing_typed_is_lost(
    town: Town, olga: Person, vera: Person
) -> None:
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Всем")
    await olga.types("я" * 1000)
    olga.sees("Текст длинный: знаков 10", "с файлом сократите на")
    await olga.sends_photo()
    olga.sees("Текст и файл сохранены", "сократите текст на", "Нужна отметка")
    await olga.taps("Нет")
    olga.sees("поместится до 1024", "сократите текст на")
    vera.looks_away()
    await olga.taps("Отправить")
    olga.sees("поместится до 1024")
    await town.pass_time(minutes=2)
    vera.hears_nothing()
    await olga.taps("Изменить", "Приложение: фото", "Без приложения", "Отправить")
    await town.pass_time(minutes=1)
    vera.hears("я" * 1000)
