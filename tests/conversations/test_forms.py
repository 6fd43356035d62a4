"""The driver of forms, told with toy forms: everything between the first question and the last."""

from __future__ import annotations

from simulator.people import Person
from simulator.town import Town
from tests.conversations.toys import answers_all_but_the_text, written


async def test_teacher_answers_every_question_and_the_answers_are_kept(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    vera.sees("1 из 4", "Какая проба?")
    await vera.taps("Длинная")
    vera.sees("2 из 5", "В какой школе?")
    await vera.taps("Школа № 2", "Математика", "Изо", "✓ Математика", "Готово, выбрано: 1")
    await vera.types("два слова")
    await vera.sends_photo()
    vera.sees("Проверьте", "text=два слова")
    await vera.taps("Сохранить")
    vera.sees("Готово: два слова")
    [entry] = await written(toys, "toy")
    assert entry["answers"]["subjects"] == ["art"]
    assert entry["answers"]["photo"]["kind"] == "photo"


async def test_teacher_goes_back_and_answers_anew(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    vera.sees_no("Назад")
    await vera.taps("Длинная", "Назад")
    vera.sees("Какая проба?")
    await vera.taps("Короткая")
    vera.sees("В какой школе?", "2 из 4")


async def test_teacher_cancels_and_nothing_is_kept(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.taps("Отмена")
    vera.sees("ничего не отправлено")
    await vera.types("два слова", "/toy")
    vera.sees("Какая проба?")
    await vera.types("/cancel")
    vera.sees("ничего не отправлено")
    await vera.types("/cancel")
    vera.sees("Отменять нечего")
    assert await written(toys, "toy") == []


async def test_teacher_finds_a_school_by_pages_and_by_typing(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.taps("Короткая")
    vera.sees("Школа № 6", "← 1 из 4")
    vera.sees_no("Школа № 7")
    await vera.taps("Дальше →")
    vera.sees("Школа № 7", "← 2 из 4")
    await vera.taps("← 2 из 4", "← 1 из 4")
    vera.sees("Школа № 20", "← 4 из 4")
    await vera.types("гимназия")
    vera.sees("ничего не нашлось", "«гимназия»")
    await vera.types("школа 1")
    vera.sees("Школа № 1", "Школа № 14")
    vera.sees_no("Школа № 2")
    await vera.types("школа 17")
    vera.sees("По каким предметам?")


async def test_teacher_types_more_words_than_a_label_has_and_the_list_narrows(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.types("ерунда")
    vera.sees("кнопкой", "Длинная")  # two options: nothing to search in
    await vera.taps("Короткая")
    await vera.types("школа имени Гагарина")
    vera.sees("Школа № 1", "Школа № 2")
    vera.sees_no("ничего не нашлось")


async def test_teacher_changes_one_answer_at_the_preview(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("первые слова")
    await vera.taps("Изменить", "Слова: первые слова")
    await vera.types("вторые слова")
    vera.sees("Проверьте", "text=вторые слова")
    await vera.taps("Изменить", "Школа", "Назад")
    vera.sees("Проверьте", "school=2")
    await vera.taps("Сохранить")
    [entry] = await written(toys, "toy")
    assert entry["answers"]["text"] == "вторые слова"


async def test_answer_to_a_question_no_longer_asked_is_not_kept(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.taps("Длинная", "Школа № 2", "Пропустить")
    await vera.types("два слова")
    await vera.sends_photo()
    await vera.taps("Изменить", "Проба: Длинная", "Короткая", "Сохранить")
    [entry] = await written(toys, "toy")
    assert set(entry["answers"]) == {"kind", "school", "subjects", "text"}


async def test_changed_answer_that_opens_a_question_asks_it(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("два слова")
    await vera.taps("Изменить", "Проба: Короткая", "Длинная")
    assert vera.sees("Пришлите фотографию", "5 из 5")


async def test_same_thing_opened_again_goes_on_and_another_begins_anew(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("/toy")
    vera.sees("Напишите два слова")
    await vera.types("/toy another")
    vera.sees("Какая проба?")
    await vera.types("/toy")
    assert vera.sees("Напишите два слова")


async def test_menu_lays_a_draft_aside_and_a_button_leads_back(toys: Town, vera: Person) -> None:
    await answers_all_but_the_text(vera)
    await vera.types("/menu")
    await vera.taps("Вернуться к начатому")
    vera.sees("Напишите два слова")
    await vera.types("/note", "запись")
    vera.sees("Готово: запись", "Вернуться к начатому")
    await vera.taps("Вернуться к начатому")
    await vera.types("два слова")
    await vera.taps("Сохранить")
    assert [entry["answers"].get("note") for entry in await written(toys, "toy")] == ["запись", None]


async def test_teacher_types_a_part_of_a_word_and_no_answer_is_guessed(toys: Town, vera: Person) -> None:
    await vera.types("/toy")
    await vera.types("инная")  # inside of "Длинная"
    vera.sees("кнопкой", "Какая проба?", "Длинная", "Короткая")
    await vera.types("коро")
    vera.sees("Какая проба?", "Короткая")
    await vera.types("короткая")
    vera.sees("В какой школе?")
    vera.sees_no("Записано")
    await vera.types("17")
    vera.sees("Записано: Школа № 17", "По каким предметам?")
