"""The people of these tests."""

from __future__ import annotations

import pytest

from domain.actors import Role
from storage.database import Database
from tests.services.handovers.town import Changing, a_pair
from tests.services.inhabitants import add_person
from tests.services.routes.town import settle_folk


@pytest.fixture
async def they(database: Database) -> Changing:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        other = await add_person(work, "Другая Анна Ивановна", folk.school, roles=[Role.TEACHER])
        fresh = await add_person(work, "Новая Мария Ивановна", folk.school, roles=[Role.TEACHER, Role.MENTOR])
        made = [await a_pair(work, folk, mentee, str(mentee)) for mentee in (folk.teacher, other)]
        return Changing(folk, other, fresh, made[0].id)
