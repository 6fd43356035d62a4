"""Pairs on the three grounds of Старая Майна 3.5.3: a subject, a beginner, one competence that is named."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from app.profiles import load_catalogue, load_profile
from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.pairs import PairDraft
from services.organisations import plant_profile
from services.pairs import make_pair
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

MENTOR, JUNIOR = "Соколова Вера Ивановна", "Петров Иван Ильич"


@pytest.fixture
async def village(base_url: str) -> AsyncIterator[Database]:
    database = Database(base_url, profile=load_profile("starayamaina"), catalogue=load_catalogue())
    async with database.transaction() as work:
        await plant_profile(work)
    try:
        yield database
    finally:
        await database.close()


async def settle(village: Database) -> tuple[Actor, int, int]:
    async with village.transaction() as work:
        school = await add_school(work, "СОШ № 1", work.profile.host_municipality.id)
        methodist = await add_person(work, "Орлова Людмила Петровна", school, roles=[Role.METHODIST])
        mentor = await add_person(work, MENTOR, school, roles=[Role.TEACHER], subjects=["math"])
        junior = await add_person(work, JUNIOR, school, roles=[Role.TEACHER], subjects=["math"])
        return await work.appointments.actor_of_person(methodist, TUESDAY.date()), mentor, junior


@pytest.mark.requirement("R-SM-030")
async def test_methodist_makes_a_pair_of_a_subject(village: Database) -> None:
    who, mentor, junior = await settle(village)
    async with village.transaction() as work:
        draft = PairDraft(kind="subject", mentor_id=mentor, mentee_id=junior)
        pair = await make_pair(work, who, draft, run_id="subject", now=TUESDAY)
        assert (pair.kind, pair.status, pair.competence) == ("subject", "active", "")


@pytest.mark.requirement("R-SM-032")
async def test_pair_of_a_competence_names_it_and_one_mentor_may_have_two(village: Database) -> None:
    who, mentor, junior = await settle(village)
    async with village.transaction() as work:
        nameless = PairDraft(kind="competency", mentor_id=mentor, mentee_id=junior)
        with pytest.raises(Invalid, match="pairs-competence-needed"):
            await make_pair(work, who, nameless, run_id="none", now=TUESDAY)
        unknown = PairDraft(kind="competency", mentor_id=mentor, mentee_id=junior, competence="D999")
        with pytest.raises(Gone):
            await make_pair(work, who, unknown, run_id="odd", now=TUESDAY)
        made = [
            await make_pair(
                work,
                who,
                PairDraft(kind="competency", mentor_id=mentor, mentee_id=junior, competence=competence),
                run_id=competence,
                now=TUESDAY,
            )
            for competence in ("D14", "D30")
        ]
        assert [(pair.kind, pair.competence, pair.status) for pair in made] == [
            ("competency", "D14", "active"),
            ("competency", "D30", "active"),
        ]
