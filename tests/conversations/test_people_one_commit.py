"""At the door a press does its work in the first commit of its turn: what fails later loses nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from domain.actors import Role
from simulator.residents import person, resident
from simulator.town import Town
from storage.database import Database
from storage.inbox import HANDLING
from tests.conversations.newcomers import coordinated, link_in
from tests.conversations.test_people_links import personal_link


@pytest.fixture
def one_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base goes away for each turn once that has taken its update out of the inbox."""
    real = Database.transaction

    @asynccontextmanager
    async def transaction(self: Database) -> AsyncIterator[Any]:
        if any(handling.is_settled for handling in HANDLING.get()):
            raise OperationalError("commit", {}, Exception("database is locked"))
        async with real(self) as work:
            yield work

    monkeypatch.setattr(Database, "transaction", transaction)


async def test_consent_with_a_personal_link_lets_in_by_one_commit(town: Town, request: pytest.FixtureRequest) -> None:
    school, berezkina = await coordinated(town)
    matvey_id = await person(town, "Осинин Матвей Лаврентьевич", organisation_id=school)
    token = await personal_link(berezkina, "Осинин Матвей Лаврентьевич")
    matvey = town.person(401, "Матвей")
    await matvey.starts(token)
    await matvey.taps("Начать")
    request.getfixturevalue("one_commit")
    await matvey.taps("Даю согласие")
    assert matvey.sees("Матвей Лаврентьевич, добро пожаловать", "Педагог")
    async with town.bot.database.reading() as work:
        account = await work.accounts.of_person(matvey_id)
        assert account is not None and account.user_id == 401


async def test_role_is_asked_by_a_link_though_a_form_stood_open(town: Town, request: pytest.FixtureRequest) -> None:
    school, berezkina = await coordinated(town)
    vera = await resident(town, "Светлова Нина Олеговна", organisation_id=school, roles=(Role.TEACHER, Role.METHODIST))
    await berezkina.types("/menu")
    await berezkina.taps("Пригласить", "Новая ссылка", "Наставник", "Для нескольких", "7 дней", "10 человек")
    await berezkina.taps("Создать ссылку")
    await vera.types("/menu")
    await vera.taps("Пригласить", "Новая ссылка", "Наставник")
    request.getfixturevalue("one_commit")
    await vera.starts(link_in(berezkina.screen))
    async with town.bot.database.reading() as work:
        assert await work.registrations.count_waiting() == 1
