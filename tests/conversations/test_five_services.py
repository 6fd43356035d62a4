"""The same bot under each of the five services, in both languages: every section of every role's menu opens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.profiles import known_profiles, load_profile
from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.services import town_of

PEOPLE = (
    ("Туманова Анна Львовна", (Role.SERVICE_HEAD, Role.ADMIN)),
    ("Росина Мария Павловна", (Role.METHODIST,)),
    ("Дождева Ольга Ильинична", (Role.TEACHER, Role.SCHOOL_COORDINATOR)),
    ("Радугина Вера Юрьевна", (Role.TEACHER, Role.MENTOR)),
    ("Облаков Пётр Ильич", (Role.TEACHER,)),
)


@pytest.fixture(params=known_profiles())
async def service(request: pytest.FixtureRequest, tmp_path: Path, base_url: str) -> AsyncIterator[Town]:
    async for town in town_of(tmp_path, base_url, request.param):
        yield town


async def people_of(town: Town, profile: str) -> list[Person]:
    municipality = load_profile(profile).host_municipality.id
    school = await organisation(town, "МБОУ СОШ № 1", municipality=municipality)
    return [
        await resident(town, name, organisation_id=school, roles=roles, subjects=["math"]) for name, roles in PEOPLE
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_everybody_opens_every_section_of_their_menu(service: Town, language: str) -> None:
    menu = service.bot.words.translator(language).plain("words-menu")
    for person in await people_of(service, service.bot.database.profile.id):
        if language == "en":
            async with service.bot.database.transaction() as work:
                account = await work.accounts.of_person(person.person_id)
                assert account is not None
                account.language = "en"
                work.accounts.add(account)
        await person.types("/menu")
        sections = list(person.buttons)
        assert len(sections) >= 4, person.chat
        for section in sections:
            await person.types("/menu")
            await person.taps(section)
            assert person.screen, f"{section}\n{person.chat}"
            assert person.buttons, f"{section} leads nowhere\n{person.chat}"
            assert menu in person.buttons or len(person.buttons) > 1, f"{section}: no way on\n{person.chat}"
            await person.types("/cancel")
