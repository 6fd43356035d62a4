"""Forms when something goes wrong: stale presses, strange answers, restarts, refusals and bugs at the end."""

from __future__ import annotations

import pytest

from simulator.people import Person
from simulator.town import Town
from tests.conversations.toys import Trouble, answers_all_but_the_text, written


async def test_draft_that_lay_too_long_is_closed_whatever_is_done_to_it(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await toys.pass_time(days=15)
    await vera.types("два слова")
    vera.sees("пролежала слишком долго")
    await answers_all_but_the_text(vera)
    await vera.types("/menu")
    await toys.pass_time(days=15)
    await vera.taps("Вернуться к начатому")
    vera.sees("пролежала слишком долго")
    await answers_all_but_the_text(vera)
    await toys.pass_time(days=15)
    await vera.taps("Назад")
    assert vera.sees("пролежала слишком долго")


async def test_press_on_a_finished_form_is_refused_in_words(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    old = vera.telegram.history(501)[-1]
    await vera.types("два слова")
    await vera.taps("Сохранить")
    [data] = [b["callback_data"] for row in old["reply_markup"]["inline_keyboard"] for b in row if b["text"] == "Назад"]
    vera.telegram.press(501, old["message_id"], data)
    await toys.settle()
    assert "Уже сохранено" in vera.toast
    assert len(await written(toys, "toy")) == 1


async def test_second_press_on_the_last_button_is_told_what_was_done(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("два слова")
    await vera.taps_twice("Сохранить")
    assert vera.toast == "Уже сохранено, второй раз нажимать не нужно."
    vera.sees("Готово: два слова")
    await vera.types("/note")
    await vera.taps_twice("Отмена")
    assert "Уже отменено" in vera.toast
    assert len(await written(toys, "toy")) == 1


async def test_press_on_a_form_closed_long_ago_is_refused_in_words(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    old = vera.telegram.history(501)[-1]
    await vera.taps("Отмена")
    for _ in range(5):
        await vera.types("/note")
        await vera.taps("Отмена")
    [data] = [b["callback_data"] for row in old["reply_markup"]["inline_keyboard"] for b in row if b["text"] == "Назад"]
    vera.telegram.press(501, old["message_id"], data)
    await toys.settle()
    assert "уже закрыта" in vera.toast


async def test_press_of_an_earlier_question_shows_the_one_that_stands(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    first = vera.telegram.history(501)[-1]
    data = first["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await vera.taps("Короткая")
    vera.telegram.press(501, first["message_id"], data)
    await toys.settle()
    vera.sees("В какой школе?")
    await vera.taps_twice("Школа № 3")
    vera.sees("По каким предметам?")
    await vera.taps("Пропустить")
    await vera.types("два слова")
    await vera.taps_twice("Сохранить")
    assert [entry["answers"]["school"] for entry in await written(toys, "toy")] == ["3"]


async def test_update_that_comes_twice_answers_one_question(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.taps("Отмена")
    await vera.types("/note")
    update = toys.telegram.store.one("select coalesce(max(id), 0) from updates")[0]
    assert update == 0  # all confirmed
    await vera.types("/toy")
    await vera.taps("Короткая")
    await toys.stop_bot()
    vera.telegram.send_text(501, "школа 17")
    kept = toys.telegram.store.all("select id, kind, body, at from updates")
    await toys.start_bot()
    await toys.settle()
    vera.sees("По каким предметам?")
    await toys.stop_bot()
    for row in kept:  # killed before the confirmation reached Telegram: the same update comes again
        toys.telegram.store.run("insert into updates(id, kind, body, at) values(?, ?, ?, ?)", *row)
    await toys.start_bot()
    await toys.settle()
    vera.sees("По каким предметам?")
    vera.sees_no("ничего не нашлось")


async def test_what_does_not_answer_the_question_is_refused_and_nothing_is_lost(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.sends_sticker()
    vera.sees("Здесь нужен текст", "Напишите два слова")
    await vera.sends_photo()
    vera.sees("Здесь нужен текст")
    await vera.sends_voice()
    vera.sees("Здесь нужен текст")
    await vera.types("слово")
    vera.sees("Слишком коротко")
    await vera.types("два слова", "ещё слова")
    vera.sees("Здесь ответ выбирают кнопкой", "text=два слова")
    await vera.taps("Изменить", "Проба: Короткая", "Длинная")
    await vera.types("вот фото")
    vera.sees("Здесь нужна фотография")
    await vera.sends_document("план.pdf", b"%PDF")
    vera.sees("Здесь нужна фотография")
    await vera.sends_photo()
    assert vera.sees("Проверьте", "text=два слова")


async def test_restart_in_the_middle_is_not_noticed(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.taps("Короткая", "Школа № 2", "Математика")
    await toys.restart_bot()
    await vera.taps("Изо", "Готово, выбрано: 2")
    await toys.restart_bot()
    await vera.types("два слова")
    await toys.restart_bot()
    await vera.taps("Сохранить")
    [entry] = await written(toys, "toy")
    assert entry["answers"] == {"kind": "short", "school": "2", "subjects": ["math", "art"], "text": "два слова"}


async def test_refusal_at_the_end_keeps_the_answers(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("два слова")
    Trouble.refuses = True
    await vera.taps("Сохранить")
    vera.sees("Школа сегодня не принимает", "text=два слова")
    assert await written(toys, "toy") == []
    Trouble.refuses = False
    await vera.taps("Сохранить")
    assert vera.sees("Готово: два слова")


async def test_refusal_at_the_end_of_a_form_without_preview_asks_the_last_question_again(
    toys: Town, vera: Person
) -> None:
    Trouble.refuses = True
    await vera.types("/note", "запись")
    vera.sees("Школа сегодня не принимает", "Что записать?")
    Trouble.refuses = False
    await vera.types("запись")
    assert vera.sees("Готово: запись")


async def test_bug_at_the_end_is_told_with_a_code_of_the_log_and_the_draft_is_kept(
    toys: Town, vera: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("два слова")
    Trouble.breaks = True
    await vera.taps("Сохранить")
    code = vera.toast.rstrip(".").split()[-1]
    assert f"bug {code} in update" in caplog.text
    assert "the end of a toy is broken" in caplog.text
    assert await written(toys, "toy") == []
    Trouble.breaks = False
    await vera.taps("Сохранить")
    vera.sees("Готово: два слова")
    assert len(await written(toys, "toy")) == 1


async def test_cancel_of_a_form_laid_aside_drops_it_and_leaves_the_open_one(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    asked = vera.telegram.history(501)[-1]
    [data] = [b["callback_data"] for r in asked["reply_markup"]["inline_keyboard"] for b in r if b["text"] == "Отмена"]
    await vera.types("/note")
    vera.telegram.press(501, asked["message_id"], data)
    await toys.settle()
    await vera.types("запись")
    vera.sees("Готово: запись")
    assert vera.sees_no("Вернуться к начатому")


async def test_press_of_a_form_laid_aside_is_taken_at_its_word(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.taps("Короткая")
    asked = vera.telegram.history(501)[-1]
    data = next(row[0]["callback_data"] for row in asked["reply_markup"]["inline_keyboard"])
    await vera.types("/menu")
    vera.telegram.press(501, asked["message_id"], data)
    await toys.settle()
    assert "По каким предметам?" in vera.chat
    await vera.taps("Пропустить")
    await vera.types("два слова")
    await vera.types("/menu")
    preview = next(one for one in reversed(vera.telegram.history(501)) if "Проверьте" in str(one.get("text")))
    data = preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    vera.telegram.press(501, preview["message_id"], data)
    await toys.settle()
    assert [entry["answers"]["school"] for entry in await written(toys, "toy")] == ["1"]


async def test_press_of_a_question_that_has_another_answer_is_told_so(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    first = vera.telegram.history(501)[-1]
    other = first["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await vera.types("короткая")
    vera.telegram.press(501, first["message_id"], other)
    await toys.settle()
    assert "уже ответили. Чтобы исправить ответ, нажмите «Назад»" in vera.chat
    await vera.taps("Школа № 3", "Пропустить")
    await vera.types("два слова")
    vera.telegram.press(501, first["message_id"], other)
    await toys.settle()
    assert "уже ответили. Чтобы исправить ответ, нажмите «Изменить»" in vera.chat
    await vera.taps("Сохранить")
    assert [entry["answers"]["kind"] for entry in await written(toys, "toy")] == ["short"]
