"""The own card, roles, the consent taken back, and what time says."""

from __future__ import annotations

from datetime import timedelta

from domain.actors import Role
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.newcomers import admin_of, agrees, answers, coordinated, newcomer


async def test_last_administrator_cannot_leave_or_be_ended(town: Town) -> None:
    olga = await admin_of(town)
    await olga.types("/card")
    await olga.taps("Отозвать согласие", "Да, отозвать согласие")
    assert "последний администратор" in olga.toast
    await olga.types("/menu")
    await olga.taps("Сотрудники", "Настина Ольга Львовна", "Завершить: Технический администратор", "Да, завершить")
    assert "последний администратор" in olga.toast
    await olga.types("/card")
    assert olga.sees("Технический администратор")


async def test_withdrawn_consent_stops_everything_and_keeps_the_staff_record(town: Town) -> None:
    school, berezkina = await coordinated(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.types("/card")
    assert ivan.sees("Петров Иван Ильич", "МБОУ СОШ № 1", "Согласие")
    await ivan.taps("Отозвать согласие")
    assert ivan.sees("Да, отозвать согласие", "Назад")
    await ivan.taps("Да, отозвать согласие")
    assert ivan.sees("Согласие отозвано", "Аккаунт отвязан", "напишите письмо по адресу из текста согласия")
    assert "30 дней" not in ivan.screen  # nothing here deletes by itself
    ivan.looks_away()
    await town.pass_time(days=41)
    assert ivan.hears_nothing()
    await ivan.types("/menu")
    assert ivan.sees("Начать")
    async with town.bot.database.reading() as work:
        assert await work.accounts.of_person(ivan.person_id) is None
        [consent] = await work.accounts.consents_of_person(ivan.person_id)
        assert consent.withdrawn_at is not None
        assert [one.id for one in await work.people.of_organisation(school) if one.id == ivan.person_id]
    await ivan.taps("Начать", "Даю согласие")
    await answers(ivan, "Петров Иван Ильич")
    assert berezkina.hears("ждут подтверждения")


async def test_words_after_a_withdrawal_answer_no_question_left_open(town: Town) -> None:
    school, berezkina = await coordinated(town)
    await resident(town, "Петров Иван Ильич", organisation_id=school)
    await berezkina.types("/card")
    await berezkina.taps("Отозвать согласие")
    await berezkina.types("/menu")
    await berezkina.taps("Пригласить", "Новая ссылка", "Педагог", "Для одного человека")
    await berezkina.taps("Да, отозвать согласие")
    assert berezkina.hears("Согласие отозвано")
    await berezkina.types("Новая Анна Петровна")
    assert berezkina.sees_no("Создать ссылку", "14 дней")
    async with town.bot.database.reading() as work:
        assert (await work.states.get(f"telegram:{berezkina.user_id}"))[1] == {}


async def test_methodist_appoints_a_mentor_and_ends_the_role(town: Town) -> None:
    school, _ = await coordinated(town)
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=school, roles=(Role.METHODIST,))
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await vera.types("/menu")
    await vera.taps("Сотрудники", "Петров Иван Ильич")
    assert vera.sees("Петров Иван Ильич", "Назначить роль", "Пользуется ботом")
    await vera.taps("Назначить роль", "Наставник")
    await vera.types("12-к")
    assert vera.sees("Новая роль: Наставник")
    await vera.taps("Назначить")
    assert vera.sees("Завершить: Наставник", "12-к")
    assert ivan.hears("новая роль: Наставник")
    await vera.taps("Завершить: Наставник", "Да, завершить")
    assert vera.sees_no("Завершить: Наставник")
    assert ivan.hears("завершена роль: Наставник")


async def test_english_reader_changes_the_language_and_back(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.types("/card")
    await ivan.taps("English")
    assert ivan.sees("Roles", "Withdraw the consent")
    await ivan.types("/help")
    assert ivan.sees("What one can do here", "Teacher")
    assert {one["command"] for one in town.telegram.commands(ivan.user_id)} >= {"menu", "card", "help", "cancel"}
    await ivan.types("/card")
    await ivan.taps("Русский")
    assert ivan.sees("Роли")


async def test_unfinished_registration_is_reminded_twice_and_no_more(town: Town) -> None:
    await organisation(town, "МБОУ СОШ № 1")
    anna = town.person(408, "Анна")
    await agrees(anna)
    anna.looks_away()
    await town.pass_time(days=1, hours=1)
    assert anna.hears("Вы начали знакомство")
    anna.looks_away()
    await town.pass_time(days=2)
    assert anna.hears("Вы начали знакомство")
    anna.looks_away()
    await town.pass_time(days=20)
    assert anna.hears_nothing()
    await anna.taps("Продолжить")
    assert anna.sees("Выберите организацию")


async def test_coordinator_is_told_every_morning_how_many_wait(town: Town) -> None:
    _, berezkina = await coordinated(town)
    await newcomer(town, 409, "Пётр", "Лесной Пётр Ильич")
    await newcomer(town, 410, "Нина", "Светлова Нина Олеговна")
    berezkina.looks_away()
    await town.move_to(town.clock.now().astimezone(town.zone).replace(hour=9, minute=1) + timedelta(days=1))
    assert berezkina.hears("Ольга Тимофеевна, доброе утро! Ждут подтверждения: 2")
    await berezkina.taps("Подтвердить")
    assert berezkina.sees("Лесной Пётр Ильич", "Светлова Нина Олеговна")
