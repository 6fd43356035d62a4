"""Staff tables sent to the bot."""

from __future__ import annotations

import pytest

from simulator.residents import person
from simulator.town import Town
from tests.conversations.newcomers import SAMPLES, admin_of, agrees, answers, coordinated, loaded


async def test_load_is_undone_as_a_whole_while_untouched(town: Town) -> None:
    olga = await loaded(town)
    await olga.taps("Отменить загрузку", "Да, убрать")
    assert olga.sees("Загрузка отменена")
    async with town.bot.database.reading() as work:
        assert await work.people.count() == 1
        assert await work.organisations.count() == 0


async def test_load_somebody_entered_by_cannot_be_undone(town: Town) -> None:
    olga = await loaded(town)
    gleb = town.person(412, "Глеб")
    await agrees(gleb)
    await gleb.taps("городской округ Щёлково")
    await answers(gleb, "Вересков Глеб Аркадьевич")
    await olga.taps("Отменить загрузку", "Да, убрать")
    assert olga.sees("уже работают")
    async with town.bot.database.reading() as work:
        assert await work.people.count() == 28


async def test_same_table_twice_changes_nothing(town: Town) -> None:
    olga = await loaded(town)
    await olga.sends_document("shtat.csv", (SAMPLES / "shtat_shchyolkovo.csv").read_bytes())
    assert olga.sees("Новых людей: 0", "Уже есть, без изменений: 27", "Загружать нечего")


async def test_table_sent_twice_before_loading_is_loaded_once_and_told_so(town: Town) -> None:
    olga = await admin_of(town)
    content = (SAMPLES / "shtat_shchyolkovo.xlsx").read_bytes()
    for _ in range(2):
        await olga.sends_document("shtat.xlsx", content)
        assert olga.sees("Новых людей: 27")
    await olga.taps("Загрузить, создать организации")
    assert olga.sees("Новых людей: 27")
    await olga.taps("Загрузить, создать организации")
    assert "второй раз не добавлены: 27" in olga.chat  # the screen of the upper press
    async with town.bot.database.reading() as work:
        assert await work.people.count() == 28


@pytest.mark.parametrize("code", ["ru", "en"])
async def test_coordinator_loads_only_the_own_school(town: Town, code: str) -> None:
    _, berezkina = await coordinated(town)
    text = (
        "ФИО;Организация;Муниципалитет;Должность;Телефон\r\n"
        "Новикова Алла Петровна;МБОУ СОШ № 1;Щёлково;Учитель;8900\r\n"
        "Чужая Инна Петровна;МБОУ СОШ № 77;Щёлково;Учитель;8900\r\n"
    )
    await berezkina.sends_document("shtat.csv", text.encode("cp1251" if code == "ru" else "utf-8-sig"))
    assert berezkina.sees("Новых людей: 1", "Строк не войдёт: 1", "не ваша", "Телефон")
    await berezkina.taps("Все замечания файлом")
    name, content = berezkina.documents[-1]
    assert name.endswith(".xlsx") and content.startswith(b"PK")
    await berezkina.taps("Загрузить")
    assert berezkina.hears("Загружено", "Новых людей: 1")
    await berezkina.types("/menu")
    await berezkina.taps("Сотрудники", "Новикова")
    assert berezkina.sees("Новикова Алла Петровна", "Ботом пока не пользуется")


async def test_coordinator_is_asked_about_a_colleague_whose_surname_changed(town: Town) -> None:
    place, berezkina = await coordinated(town)
    await person(town, "Соколова Инна Петровна", organisation_id=place, birth_year=None)
    text = "ФИО;Организация\r\nНовикова Инна Петровна;МБОУ СОШ № 1\r\nНовый Олег Ильич;МБОУ СОШ № 1\r\n"
    await berezkina.sends_document("shtat.csv", text.encode("utf-8-sig"))
    assert berezkina.sees("Новых людей: 1", "Неясно, кто это, строк: 1", "Загрузить без уточнений")
    await berezkina.taps("Уточнить")
    assert berezkina.sees("Строка 2: Новикова Инна Петровна", "сменилась фамилия", "1. Соколова Инна Петровна")
    await berezkina.taps("1.")
    assert berezkina.sees("Какое имя верное?", "В боте: Соколова Инна Петровна", "В таблице: Новикова Инна Петровна")
    await berezkina.taps("Новикова Инна Петровна")
    assert berezkina.sees("Новых людей: 1", "Изменится: 1")
    await berezkina.taps("Загрузить")
    await berezkina.types("/menu")
    await berezkina.taps("Сотрудники")
    assert berezkina.sees("Новикова И. П.: ещё не в боте", "Новый О. И.: ещё не в боте")
    assert berezkina.sees_no("Соколова")
