"""Questions to a methodist: asked in words, answered once, rated."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.consultations import Consultation
from simulator.residents import organisation, resident
from simulator.town import Town
from storage.consultations import Consultations
from tests.conversations.couples import SCHOOL, methodist


@pytest.mark.requirement("R-SE-055")
async def test_teacher_writes_outside_a_form_and_one_press_makes_it_a_question(town: Town) -> None:
    mila = await methodist(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("Как оценивать проекты?")
    assert ivan.sees("Спросить методиста", "Меню")
    assert ivan.sees_no("К шагу")
    await ivan.taps("Спросить методиста", "Пропустить")
    assert ivan.sees("Вопрос передан")
    assert mila.hears("пришёл вопрос от коллеги")
    assert mila.sees_no("проекты", "Иван")
    await mila.taps("Открыть")
    assert mila.sees("Петров Иван Ильич", "Как оценивать проекты?")
    await mila.taps("Ответить")
    await mila.types("По критериям из программы.")
    assert ivan.hears("Иван Ильич, есть ответ на ваш вопрос.")
    assert ivan.sees_no("критериям")
    await ivan.taps("Прочитать")
    assert ivan.sees("По критериям из программы.", "Помогло?")
    await ivan.taps("Отчасти")
    assert ivan.sees("Спасибо, отмечено.")
    assert ivan.sees_no("Помогло?")


async def test_first_answer_stands_and_the_second_methodist_is_shown_it(town: Town) -> None:
    mila, olga = await methodist(town), await methodist(town, "Белова Ольга Олеговна")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("/menu")
    await ivan.taps("Спросить", "Задать вопрос")
    await ivan.types("Где взять программу?")
    await ivan.taps("Предмет")
    await olga.types("/menu")
    await olga.taps("Вопросы (1)", "Петров И. И.", "Ответить")
    await mila.taps("Открыть", "Ответить")
    await mila.types("На сайте службы.")
    await olga.types("Пришлю завтра.")
    assert olga.sees("уже есть ответ", "На сайте службы.")
    await ivan.taps("Прочитать")
    assert ivan.sees("На сайте службы.")
    assert ivan.sees_no("Пришлю завтра.")


async def test_teacher_asks_more_and_the_methodist_sees_what_was_before(town: Town) -> None:
    mila = await methodist(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("Как оценивать проекты?")
    await ivan.taps("Спросить методиста", "ФГОС")
    await mila.taps("Открыть", "Ответить")
    await mila.types("По критериям.")
    await ivan.taps("Уточнить")
    await ivan.types("А где пример?")
    await mila.taps("Открыть")
    assert mila.sees("А где пример?", "До этого спрашивали: Как оценивать проекты?", "Ответ был: По критериям.", "ФГОС")


@pytest.mark.requirement("R-SH-053")
async def test_young_teacher_asks_about_the_first_years_and_only_the_methodist_hears(town: Town) -> None:
    mila = await methodist(town)
    school = await organisation(town, SCHOOL)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=school)
    vera.looks_away()
    await ivan.types("/menu")
    await ivan.taps("Спросить", "Задать вопрос")
    await ivan.types("Не успеваю проверять тетради.")
    await ivan.taps("Первые годы работы")
    await mila.taps("Открыть")
    assert mila.sees("Тема: Первые годы работы", "Не успеваю проверять тетради.")
    assert vera.hears_nothing()


async def test_methodist_is_reminded_of_a_question_on_the_second_working_day_until_it_is_answered(town: Town) -> None:
    mila = await methodist(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("Как оценивать проекты?")
    await ivan.taps("Спросить методиста", "Пропустить")
    await mila.taps("Открыть")
    assert mila.sees("Как оценивать проекты?")
    assert mila.sees_no("Тема:")
    mila.looks_away()
    await town.move_to(datetime(2026, 12, 3, 6, 0, tzinfo=UTC))
    assert mila.hears("ждёт второй рабочий день")


async def test_press_under_older_words_says_that_they_are_gone(town: Town) -> None:
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("Первый вопрос")
    await ivan.types("Второй вопрос")
    older = [m for m in ivan.telegram.history(ivan.user_id) if m.get("reply_markup")][-2]
    ivan.telegram.press(
        ivan.user_id, older["message_id"], older["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    )
    await town.settle()
    assert "Напишите вопрос ещё раз" in ivan.toast


async def test_question_confirmed_in_two_processes_stands_once_and_costs_no_try(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The second process has looked before the first one committed."""
    await methodist(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=await organisation(town, SCHOOL))
    await ivan.types("/menu")
    await ivan.taps("Спросить", "Задать вопрос")
    await ivan.types("Где взять программу?")
    async with town.bot.database.transaction() as work:
        run_id = (await work.states.get(f"telegram:{ivan.user_id}"))[1]["active"]["run"]
        account = await work.accounts.find("telegram", ivan.user_id)
        assert account is not None and account.person_id is not None
        asked = Consultation(run_id=run_id, asker_id=account.person_id, question="Где?", asked_at=town.clock.now())
        work.consultations.add(asked)
    real, blind = Consultations.find_by_run, [True]

    async def find_by_run(self: Consultations, run_id: str) -> Consultation | None:
        return None if blind and blind.pop() else await real(self, run_id)

    monkeypatch.setattr(Consultations, "find_by_run", find_by_run)
    await ivan.taps("Предмет")
    assert ivan.sees("Вопрос передан")
    async with town.bot.database.reading() as work:
        assert [one.id for one in await work.consultations.open()] == [asked.id]
    assert "it looks again" in caplog.text
    assert "was not handled" not in caplog.text
