"""Registration as people live it: an empty base, its administrator, the first methodist, coordinators, teachers."""

from __future__ import annotations

import pytest

from domain.actors import Role
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.newcomers import SAMPLES, admin_of, agrees, answers, coordinated, link_in, newcomer


@pytest.mark.parametrize("name", ["shtat_shchyolkovo.xlsx", "shtat_shchyolkovo.csv"])
async def test_empty_service_is_set_up_by_its_administrator(town: Town, name: str) -> None:
    olga = await admin_of(town)
    assert olga.sees("добро пожаловать", "Технический администратор", "Настройка", "Организаций: 0")
    await olga.sends_document(name, (SAMPLES / name).read_bytes())
    assert olga.sees("Новых людей: 27", "Незнакомые организации: 7")
    await olga.taps("Загрузить, создать организации: 7")
    assert olga.sees("Новых людей: 27", "Новых организаций: 7")
    await olga.types("/start")
    await olga.taps("Настройка")
    assert olga.sees("Организаций: 7", "Людей в списке: 28")
    await olga.taps("Пригласить", "Методист")
    await olga.types("Лунина Вера Сергеевна")
    await olga.taps("Все предметы", "Все муниципалитеты", "14 дней")
    assert olga.sees("Лунина Вера Сергеевна", "Методист")
    await olga.taps("Создать ссылку")
    token = link_in(olga.screen)
    vera = town.person(201, "Вера")
    await agrees(vera, token)
    assert vera.sees("Вера Сергеевна, добро пожаловать", "Сотрудники", "Пригласить")
    await vera.taps("Пригласить", "Новая ссылка", "Координатор")
    await vera.types("МБОУ СОШ № 1")
    await vera.taps("Для одного")
    await vera.types("Берёзкина Ольга Тимофеевна")
    await vera.taps("14 дней", "Создать ссылку")
    berezkina = town.person(202, "Ольга Тимофеевна")
    await agrees(berezkina, link_in(vera.screen))
    assert berezkina.sees("добро пожаловать", "Подтвердить")
    gleb = town.person(203, "Глеб")
    await agrees(gleb)
    await gleb.taps("городской округ Щёлково")
    await gleb.types("сош 1")
    await gleb.types("Вересков Глеб Аркадьевич")
    await gleb.taps("Учитель")
    await gleb.types("математика")
    await gleb.taps("Математика", "Готово, выбрано: 1", "Отправить")
    assert gleb.sees("Глеб Аркадьевич, карточка готова", "МБОУ СОШ № 1")
    await town.settle()
    assert berezkina.sees("ждут подтверждения")
    await berezkina.taps("Посмотреть")
    assert berezkina.sees("Вересков Глеб Аркадьевич", "есть в списке сотрудников")
    await berezkina.taps("Это Вересков")
    await town.settle()
    assert gleb.sees("Глеб Аркадьевич, всё подтверждено")
    await gleb.taps("Открыть меню")
    assert gleb.sees("Моя карточка")


async def test_newcomer_says_no_and_nothing_is_asked_or_kept(town: Town) -> None:
    await organisation(town, "МБОУ СОШ № 1")
    anna = town.person(301, "Анна")
    await anna.starts()
    assert anna.sees("Что вы храните?")
    await anna.taps("Что вы храните?")
    assert anna.sees("Кто видит")
    await anna.taps("Начать")
    assert anna.sees("ПРОЕКТ", "Согласие на обработку персональных данных", "Даю согласие", "Не даю согласия")
    await anna.taps("Не даю согласия")
    assert anna.sees("Служба поможет и без бота")
    anna.looks_away()
    await town.pass_time(days=5)
    assert anna.hears_nothing()
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", 301)
        assert account is not None
        assert await work.accounts.consent_of(account.id) is None
    await anna.taps("Начать заново", "Начать", "Даю согласие")
    assert anna.sees("Выберите организацию")


async def test_newcomer_who_is_refused_reads_why_and_tries_again(town: Town) -> None:
    _, berezkina = await coordinated(town)
    pyotr = await newcomer(town, 302, "Пётр", "Лесной Пётр Ильич")
    assert pyotr.sees("Пётр Ильич, карточка готова")
    assert berezkina.hears("ждут подтверждения")
    await berezkina.taps("Посмотреть", "Отказать")
    await berezkina.types("У нас такого учителя нет, проверьте школу")
    assert berezkina.sees("Отказ отправлен")
    assert pyotr.sees("По вашей регистрации есть ответ")
    assert pyotr.sees_no("проверьте школу")
    await pyotr.taps("Посмотреть ответ")
    assert pyotr.sees("проверьте школу")
    await pyotr.taps("Заполнить ещё раз")
    await answers(pyotr, "Лесной Пётр Ильич")
    assert pyotr.sees("карточка готова")
    await berezkina.types("/menu")
    assert berezkina.sees("Подтвердить (1)")
    await berezkina.taps("Подтвердить (1)", "Лесной Пётр Ильич", "Новый человек")
    assert pyotr.sees("всё подтверждено")


async def test_newcomer_of_a_school_without_coordinator_waits_for_a_methodist(town: Town) -> None:
    await organisation(town, "МБОУ СОШ № 1")
    service = await organisation(town, "УМОЦ", kind="other")
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=service, roles=(Role.METHODIST,))
    pyotr = town.person(303, "Пётр")
    await agrees(pyotr)
    await answers(pyotr, "Лесной Пётр Ильич")
    assert vera.hears("ждут подтверждения")
    await vera.taps("Посмотреть", "Новый человек")
    assert pyotr.sees("всё подтверждено")
    await vera.taps("Кто ещё ждёт")
    assert vera.sees("никто не ждёт")


async def test_second_confirmer_is_told_that_it_is_decided(town: Town) -> None:
    school, berezkina = await coordinated(town)
    other = await resident(town, "Ивова Яна Львовна", organisation_id=school, roles=(Role.SCHOOL_COORDINATOR,))
    pyotr = await newcomer(town, 304, "Пётр", "Лесной Пётр Ильич")
    await berezkina.taps("Посмотреть")
    await other.taps("Посмотреть", "Новый человек")
    await berezkina.taps("Новый человек")
    assert "решение уже принято" in berezkina.toast
    async with town.bot.database.reading() as work:
        assert len(await work.people.by_key("лесной|петр|ильич")) == 1
    assert pyotr.sees("всё подтверждено")


async def test_coordinator_tells_namesakes_apart(town: Town) -> None:
    school, berezkina = await coordinated(town)
    for born in (1975, 1999):
        await person(town, "Дятлова Анна Егоровна", organisation_id=school, birth_year=born)
    anna = await newcomer(town, 305, "Анна", "Дятлова Анна Егоровна")
    await berezkina.taps("Посмотреть")
    assert berezkina.sees("1975 г. р.", "1999 г. р.", "Новый человек")
    label = next(label for label in berezkina.buttons if "1999" in label)
    await berezkina.taps(label)
    assert anna.sees("всё подтверждено")
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", 305)
        assert account is not None and account.person_id is not None
        assert (await work.people.get(account.person_id)).birth_year == 1999


async def test_card_moves_to_a_new_phone_only_by_a_deliberate_press(town: Town) -> None:
    school, berezkina = await coordinated(town)
    old = await resident(town, "Лесной Пётр Ильич", organisation_id=school)
    new = await newcomer(town, 306, "Пётр", "Лесной Пётр Ильич")
    await berezkina.taps("Посмотреть", "Это Лесной")
    assert berezkina.sees("уже привязан другой аккаунт")
    await old.types("/card")
    assert old.sees("Лесной Пётр Ильич")
    await berezkina.taps("Перенести на новый аккаунт")
    assert berezkina.sees("подтверждено")
    assert old.sees("перенесли на другой аккаунт")
    assert new.sees("всё подтверждено")
    await old.types("/card")
    assert old.sees_no("Роли")
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", 306)
        assert account is not None
        assert any(entry.action == "reattach" for entry in await work.audit.of("account", account.id))


async def test_own_approval_is_marked(town: Town) -> None:
    _, berezkina = await coordinated(town)
    await newcomer(town, 307, "Ольга", "Берёзкина Ольга Тимофеевна")
    await berezkina.types("/menu")
    await berezkina.taps("Подтвердить (1)", "Берёзкина", "Это Берёзкина", "Перенести на новый аккаунт")
    assert berezkina.hears("подтвердили её сами")
    async with town.bot.database.reading() as work:
        account = await work.accounts.find("telegram", 307)
        assert account is not None and account.person_id == berezkina.person_id
        registration = await work.registrations.get(1)
        assert registration.is_own_approval
