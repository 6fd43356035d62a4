"""A text that is corrected after people have marked it: who is asked anew, and what the printed sheet says."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx import Document
from python_calamine import load_workbook

from simulator.people import Person
from simulator.residents import person
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera, writes_to_everybody
from tests.conversations.test_announcements_steering import MEANING, SLIP, corrects, sends

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures


async def prints(olga: Person) -> tuple[str, list[list[str]]]:
    """The paragraphs of the acquaintance sheet and the rows of its table."""
    await olga.taps("Лист ознакомления")
    paper = Document(io.BytesIO(olga.documents[-1][1]))
    rows = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    return "\n".join(line.text for line in paper.paragraphs), rows[1:]


async def test_author_prints_the_acquaintance_sheet_and_markup_in_it_stays_text(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, "Приказ <b>№ 5</b> & =1+1", ack="Да, важно")
    vera.hears("Приказ <b>№ 5</b> & =1+1")
    await vera.taps("Прочитано")
    await olga.taps("Лист ознакомления")
    name, content = olga.documents[-1]
    paper = Document(io.BytesIO(content))
    said = "\n".join(line.text for line in paper.paragraphs)
    assert name.endswith(".docx")
    assert "Лист ознакомления" in said and "Приказ <b>№ 5</b> & =1+1" in said
    rows = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert rows[0] == ["№ п/п", "ФИО", "Организация", "Должность", "Дата и время ознакомления"]
    assert rows[1][:3] == ["1", "Белова Вера Ивановна", "МБОУ СОШ № 1"]
    assert rows[1][4].startswith("1 декабря 2026, 10:0")
    assert rows[2][:3] == ["2", "Петров Иван Ильич", "МБОУ СОШ № 2"] and rows[2][4] == ""


async def test_sheet_says_under_which_text_a_mark_was_made_when_only_a_slip_is_corrected(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, "Семинар в среду в 13:00.", ack="Да, важно")
    await vera.taps("Прочитано")
    await town.pass_time(hours=1)
    shown = len(vera.telegram.history(vera.user_id))
    await corrects(olga, "Семинар в среду, в 13:00.", SLIP)
    await ivan.taps("Прочитано")
    assert len(vera.telegram.history(vera.user_id)) == shown
    await olga.taps("Кто получил")
    olga.sees("Отметили «Прочитано»: 2")
    said, rows = await prints(olga)
    assert "Сообщение от 1 декабря 2026, 10:0" in said and "Семинар в среду, в 13:00." in said
    assert "Прежний текст 1 (до 1 декабря 2026, 11:0" in said and "Семинар в среду в 13:00." in said
    assert rows[0][4].startswith("1 декабря 2026, 10:0") and rows[0][4].endswith("(прежний текст 1)")
    assert rows[1][4].startswith("1 декабря 2026, 11:0") and "прежний" not in rows[1][4]


async def test_reader_who_marked_is_asked_kindly_for_the_new_text_when_its_meaning_changed(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await vera.taps("Прочитано")
    vera.looks_away()
    await olga.taps("Исправить текст")
    await olga.types("Семинар в четверг.")
    olga.sees("Что исправлено?")
    await olga.taps(MEANING)
    olga.sees("Отметить новый текст попросим, человек: 1.")
    await olga.taps("Исправить у всех")
    vera.sees("которое вы отметили, исправлено: изменилось важное", "Показать новый текст")
    ivan.sees("Исправлено: это новый текст.")
    ivan.sees_no("изменилось важное")
    await olga.taps("Кто получил")
    olga.sees("Отметили «Прочитано»: 0", "Отметили прежний текст, просим отметить новый: 1")
    _, rows = await prints(olga)
    marked = {row[1]: row[4] for row in rows}
    assert marked["Белова Вера Ивановна"].endswith("(прежний текст 1)") and marked["Петров Иван Ильич"] == ""
    await vera.taps("Показать новый текст")
    vera.hears("Семинар в четверг.")
    await vera.taps("Прочитано")
    assert "Спасибо" in vera.toast
    await town.pass_time(minutes=1)  # the author's card follows the mark
    await olga.taps("По организациям", "МБОУ СОШ № 1: 1 из 1")
    assert "Белова Вера Ивановна: прочитано" in olga.chat
    await olga.taps("Назад")
    _, rows = await prints(olga)
    first = next(row[4] for row in rows if row[1] == "Белова Вера Ивановна").splitlines()
    assert "прежний" not in first[0] and first[1].endswith("(прежний текст 1)")
    await olga.taps("Таблица")
    table = load_workbook(io.BytesIO(olga.documents[-1][1])).get_sheet_by_index(0).to_python()
    assert table[0][3:] == ["Отметка", "Отметка о прежнем тексте"] and all(table[1][3:])


async def test_asks_of_the_first_and_the_third_day_begin_anew_with_a_text_whose_meaning_changed(
    town: Town, olga: Person, vera: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await vera.taps("Прочитано")
    await town.move_to(datetime(2026, 12, 7, 7, tzinfo=UTC))
    await corrects(olga, "Семинар в четверг.", MEANING)
    vera.looks_away()
    await town.move_to(datetime(2026, 12, 10, 12, tzinfo=UTC))
    assert sum("ждёт вашей отметки" in str(message) for message in vera.new_messages) == 2
    olga.looks_away()
    await town.move_to(datetime(2026, 12, 11, 12, tzinfo=UTC))
    olga.hears("Без отметки: 1 человек")


async def test_mark_pressed_under_the_old_text_while_it_is_being_replaced_counts_for_nothing(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await sends(town, olga, ack="Да, важно")
    await ivan.taps("Прочитано")
    town.telegram.faults.plan("broken", method="editMessageText", chat_id=vera.user_id)
    await corrects(olga, "Семинар в четверг.", MEANING)
    vera.sees("Семинар в среду.")
    await vera.taps("Прочитано")
    assert "Этот текст только что исправили" in vera.toast
    await town.pass_time(minutes=1)
    town.telegram.ledger.check(allow=("Internal Server Error", "message is not modified"))
    town.telegram.ledger.forget()
    vera.sees("Семинар в четверг.", "Прочитано")
    await vera.taps("Прочитано")
    vera.sees("Отметка поставлена.")


async def test_numbers_of_the_preview_and_of_the_card_are_the_same_before_it_leaves(
    town: Town, schools: tuple[int, int], olga: Person, vera: Person
) -> None:
    await person(town, "Громова Анна Львовна", organisation_id=schools[1])
    await writes_to_everybody(olga)
    olga.sees("Получат 1 из 2: без аккаунта 1.")
    await olga.taps("Отправить", "Кто получил")
    olga.sees("Кому адресовано, человек: 2", "Ждут отправки: 1", "аккаунта или бот заблокирован: 1", "Отменить")
    await town.pass_time(minutes=2)
    olga.sees("Кому адресовано, человек: 2", "Доставлено: 1", "бот заблокирован: 1")
