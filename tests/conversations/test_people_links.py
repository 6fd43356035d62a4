"""Links: whom they let in, whom they do not, and what they promise."""

from __future__ import annotations

from datetime import timedelta

from domain.actors import Role
from services.bodies import BODY_LEADER
from services.outbox import notify
from simulator.people import Person
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.newcomers import agrees, coordinated, link_in, newcomer


async def personal_link(coordinator: Person, name: str) -> str:
    """A personal link for a teacher of the coordinator's school."""
    await coordinator.types("/menu")
    await coordinator.taps("Пригласить", "Новая ссылка", "Педагог", "Для одного человека")
    await coordinator.types(name)
    await coordinator.taps("14 дней", "Создать ссылку")
    return link_in(coordinator.screen)


async def test_personal_link_lets_one_person_in_at_once_and_nobody_after(town: Town) -> None:
    school, berezkina = await coordinated(town)
    await person(town, "Осинин Матвей Лаврентьевич", organisation_id=school)
    token = await personal_link(berezkina, "Осинин Матвей Лаврентьевич")
    matvey = town.person(401, "Матвей")
    await matvey.starts(token)
    assert matvey.sees("Что вы храните?")
    await matvey.taps("Начать", "Даю согласие")
    assert matvey.sees("Матвей Лаврентьевич, добро пожаловать", "Педагог")
    await matvey.starts(token)
    assert matvey.sees("уже вошли")
    stranger = town.person(402, "Кто-то")
    await stranger.starts(token)
    assert stranger.sees("уже вошли", "Начать")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.starts(token)
    assert ivan.sees("для другого человека")


async def test_notice_without_an_account_is_asked_again_when_its_person_comes_in(town: Town) -> None:
    """Nobody leads body 1, so the revived notice is found untrue; the one that is too late is not touched."""
    school, berezkina = await coordinated(town)
    matvey_id = await person(town, "Осинин Матвей Лаврентьевич", organisation_id=school)
    token = await personal_link(berezkina, "Осинин Матвей Лаврентьевич")
    soon, now = town.clock.now() + timedelta(hours=1), town.clock.now()
    async with town.bot.database.transaction() as work:
        for key, expires_at in (("waits", None), ("late", soon)):
            await notify(work, BODY_LEADER, key=key, now=now, person_id=matvey_id, expires_at=expires_at, body=1)
    await town.pass_time(hours=2)
    await agrees(town.person(401, "Матвей"), token)
    async with town.bot.database.reading() as work:
        found = [await work.outbox.find(f"{BODY_LEADER.name}:{key}:p{matvey_id}") for key in ("waits", "late")]
    assert [one.status for one in found if one is not None] == ["skipped", "unreachable"]


async def test_wrong_links_are_answered_kindly(town: Town) -> None:
    school, berezkina = await coordinated(town)
    await person(town, "Осинин Матвей Лаврентьевич", organisation_id=school)
    token = await personal_link(berezkina, "Осинин Матвей Лаврентьевич")
    forged = town.person(403, "Илья")
    await forged.starts("forged-token")
    assert forged.sees("Такой ссылки у нас нет", "Начать")
    await forged.starts("x" * 60)
    assert forged.sees("Такой ссылки у нас нет")
    await berezkina.taps("Мои ссылки")
    assert berezkina.sees("Педагог: Осинин М. Л.")
    await berezkina.taps("Педагог: Осинин", "Отозвать ссылку")
    assert berezkina.sees("Действующих ссылок нет")
    revoked = town.person(404, "Пётр")
    await revoked.starts(token)
    assert revoked.sees("отозвали")
    token = await personal_link(berezkina, "Осинин Матвей Лаврентьевич")
    late = town.person(405, "Матвей")
    await late.starts(token)
    await town.pass_time(days=15)
    await late.taps("Начать", "Даю согласие")
    assert late.sees("Срок этой ссылки вышел", "Зарегистрироваться без ссылки")
    await late.taps("Зарегистрироваться без ссылки")
    assert late.sees("Выберите организацию")


async def test_role_link_fills_in_the_school_and_still_waits(town: Town) -> None:
    _, berezkina = await coordinated(town)
    await organisation(town, "МБОУ СОШ № 4")
    await berezkina.types("/menu")
    await berezkina.taps("Пригласить", "Новая ссылка", "Наставник", "Для нескольких", "14 дней", "10 человек")
    await berezkina.taps("Создать ссылку")
    assert berezkina.sees("Осталось входов: 10")
    token = link_in(berezkina.screen)
    nina = town.person(406, "Нина")
    await agrees(nina, token)
    assert nina.sees("Напишите фамилию", "1 из 3")
    await nina.types("Светлова Нина Олеговна")
    await nina.taps("Учитель", "Пропустить", "Отправить")
    assert nina.sees("Роль после подтверждения: Наставник")
    assert berezkina.hears("ждут подтверждения")
    await berezkina.taps("Посмотреть")
    assert berezkina.sees("По ссылке просит роль: Наставник")
    await berezkina.taps("Новый человек")
    await nina.taps("Моя карточка")
    assert nina.sees("Педагог", "Наставник")


async def test_teacher_opens_a_role_link_and_the_role_waits(town: Town) -> None:
    school, berezkina = await coordinated(town)
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await berezkina.types("/menu")
    await berezkina.taps("Пригласить", "Новая ссылка", "Наставник", "Для нескольких", "7 дней", "10 человек")
    await berezkina.taps("Создать ссылку")
    await ivan.starts(link_in(berezkina.screen))
    assert ivan.sees("Роль появится, когда её подтвердят")
    await ivan.types("/card")
    assert ivan.sees_no("Наставник")
    await berezkina.taps("Посмотреть", "Это Петров")
    await ivan.types("/card")
    assert ivan.sees("Наставник")


async def test_coordinator_cannot_give_away_a_record_with_roles(town: Town) -> None:
    school, berezkina = await coordinated(town)
    await person(town, "Лунина Вера Сергеевна", organisation_id=school, roles=(Role.METHODIST,))
    thief = await newcomer(town, 407, "Вера", "Лунина Вера Сергеевна")
    await berezkina.taps("Посмотреть", "Это Лунина")
    assert "роли, которых вы не назначаете" in berezkina.toast
    assert thief.sees("Ждём подтверждения")
